import { beforeAll, expect, test } from 'vitest';
import type { Autograd } from '../../src/autograd/autograd.ts';
import { loadJavaScriptEngine } from '../../src/autograd/javascript-engine.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import { explainAnswer } from '../../src/grading/explain.ts';
import { contributionQuestion, pathQuestion, valueQuestion } from '../../src/grading/questions/question.ts';
import { readGraph } from '../../src/graph/read-graph.ts';

let autograd: Autograd;
beforeAll(async () => {
  autograd = await loadJavaScriptEngine('the test asks for it');
});

const identity = { id: 'explained', skills: [] };
const fork = readGraph('w = 2; a = 3*w; b = w^2; loss = a*b');

test('a plain quantity has one point and nothing for an oracle to say', () => {
  const question = valueQuestion('velocity', parseExpression('(52 - 40)/16').expression, identity);
  expect(explainAnswer(question, '12', autograd)).toEqual({
    points: [{ at: new Map(), answer: 12, reference: 0.75 }],
    mistakes: [
      { id: 'change-instead-of-rate', fits: true },
      { id: 'rate-upside-down', fits: false },
    ],
  });
});

test.each([
  ['one path of several', pathQuestion(fork, ['loss', 'a', 'w'], identity)],
  ['what arrives through one edge', contributionQuestion(fork, { of: 'a', wrt: 'w' }, identity)],
])('%s has every oracle’s figure, link by link', (_what, question) => {
  const [point, ...others] = explainAnswer(question, '12', autograd).points;
  expect(others).toEqual([]);
  expect(point?.reference).toBe(12);
  expect(point?.oracles).toEqual({
    autograd: 12,
    mathjs: expect.closeTo(12),
    finiteDifference: expect.closeTo(12),
  });
});

test('what fits is what is found', () => {
  const question = pathQuestion(fork, ['loss', 'a', 'w'], identity);
  const { points, mistakes } = explainAnswer(question, 'b + 3', autograd);
  expect(points.length).toBeGreaterThan(30);
  expect(mistakes.filter(({ fits }) => fits).map(({ id }) => id)).toEqual(['links-added']);
});
