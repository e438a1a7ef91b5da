import { expect, test } from 'vitest';
import { prepareQuestion } from '../../src/grading/prepare-question.ts';
import { pathQuestion, totalQuestion } from '../../src/grading/questions/question.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { derivative } from './asking.ts';

const identity = (id: string) => ({ id, skills: [] });

function neurons(count: number) {
  const layers = Array.from(
    { length: count },
    (_, n) => `w${n} = 0.${(n % 8) + 1}; a${n + 1} = sigmoid(w${n}*a${n})`,
  );
  const graph = readGraph(['a0 = 0.7; y = 1', ...layers, `loss = (a${count} - y)^2`].join('\n'));
  const path = ['loss', ...Array.from({ length: count + 1 }, (_, n) => `a${count - n}`)];
  return { graph, path };
}

test('every link of a chain has mistakes of its own', () => {
  const { graph, path } = neurons(4);
  const halves = prepareQuestion(pathQuestion(graph, path, identity('path')))
    .mistakes()
    .filter(({ id }) => id === 'sigmoid-half');
  // 1 − a and a² in each of the four.
  expect(halves).toHaveLength(8);
});

test('a chain too long to type has them in its last link at most', () => {
  for (const count of [20, 60]) {
    const { graph, path } = neurons(count);
    expect(
      prepareQuestion(pathQuestion(graph, path, identity(`path/${count}`))).mistakes().length,
    ).toBeLessThan(30);
    expect(
      prepareQuestion(totalQuestion(graph, 'a0', identity(`total/${count}`))).mistakes().length,
    ).toBeLessThan(30);
  }
});

test('nor has a long product or a deep one many of its own', () => {
  const factors = Array.from({ length: 300 }, (_, n) => `sin(${n + 1}*x)`).join('*');
  expect(prepareQuestion(derivative(factors, 'x')).mistakes().length).toBeLessThan(30);
  const divided = `exp(x)${'/2'.repeat(2000)}`;
  expect(prepareQuestion(derivative(divided, 'x')).mistakes().length).toBeLessThan(30);
});
