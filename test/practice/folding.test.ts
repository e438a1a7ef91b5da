import { describe, expect, test } from 'vitest';
import { derive } from '../../src/calculus/derive.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import { pathQuestion, totalQuestion } from '../../src/grading/questions/question.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { changedPart } from '../../src/practice/solutions/changed-part.ts';
import { derivationSolution } from '../../src/practice/solutions/derivation-solution.ts';
import { hasFolds, sameProgress, visibleLines } from '../../src/practice/solutions/folding.ts';
import { solutionOf } from '../../src/practice/teaching.ts';

const solution = (of: string, wrt: string) => derivationSolution(derive(parseExpression(of).expression, wrt));
const identity = { id: 'q', skills: [] };

describe('small steps', () => {
  const lines = solution('(3*x + 1)^2', 'x');

  test('are folded into one line that names their rules and goes on from the line above', () => {
    const visible = visibleLines(lines, false);
    expect(visible.map((line) => line.rule)).toEqual(['chain', 'sum', '3 small steps']);
    expect(visible[2]).toMatchObject({
      note: 'constant multiple, identity, constant.',
      before: '2·(3·x + 1)·(d/dx(3·x) + d/dx(1))',
      after: '6·(3·x + 1)',
    });
    expect(hasFolds(lines)).toBe(true);
  });

  test('are all there when asked for', () => {
    expect(visibleLines(lines, true).map((line) => line.rule)).toEqual([
      'chain',
      'sum',
      'constant multiple',
      'identity',
      'constant',
    ]);
  });

  test('a single one stands as it is', () => {
    const short = solution('3*x^2 + x', 'x');
    expect(visibleLines(short, false)).toHaveLength(short.length);
    expect(hasFolds(short)).toBe(false);
  });

  test.each([
    [1, 1],
    [2, 2],
    [3, 5],
  ])('unfolding keeps the learner where they were: line %i is line %i', (folded, unfolded) => {
    const { upTo } = visibleLines(lines, false)[folded - 1] ?? { upTo: 0 };
    expect(sameProgress(visibleLines(lines, true), upTo)).toBe(unfolded);
  });

  test('folding in the middle of small steps shows all of them', () => {
    const { upTo } = visibleLines(lines, true)[3] ?? { upTo: 0 };
    expect(sameProgress(visibleLines(lines, false), upTo)).toBe(3);
  });
});

describe('what a step changed', () => {
  test.each([
    ['2·(z − y)·d/dz(z − y)', '2·(z − y)·(d/dz(z) − d/dz(y))', '(d/dz(z) − d/dz(y))'],
    ['d/dx(3·x) + d/dx(x²)', '3·d/dx(x) + d/dx(x²)', '3·d/dx(x)'],
    ['x·sin(x)', 'x·cos(x)', 'cos'],
    ['f(x) + 1', 'f(x) + 12', '12'],
    ['a + b', 'a + b', undefined],
    ['a', 'b', undefined],
  ])('from %s to %s is %s', (before, after, part) => {
    const range = changedPart(before, after);
    expect(range && after.slice(...range)).toBe(part);
  });
});

describe('a gradient in a network', () => {
  const network = readGraph(
    'x = 2; y = 1; w1 = 0.5; w2 = -0.3; z1 = w1*x; a1 = relu(z1); z2 = w2*a1; loss = (z2 - y)^2',
  );

  test('is told by factors, each with its steps folded below it, then the formulas, then the values', () => {
    const lines = solutionOf(pathQuestion(network, ['loss', 'z2', 'a1', 'z1', 'w1'], identity));
    const visible = visibleLines(lines, false);
    expect(visible.map(({ rule, after }) => `${rule}: ${after}`)).toEqual([
      'chain rule: dloss/dz2 · dz2/da1 · da1/dz1 · dz1/dw1',
      'local derivative: 2·(z2 − y) = −2.6',
      '4 small steps: 2·(z2 − y)',
      'local derivative: w2 = −0.3',
      '2 small steps: w2',
      'local derivative: step(z1) = 1',
      'relu: step(z1)',
      'local derivative: x = 2',
      '2 small steps: x',
      'multiply the formulas: 2·(z2 − y)·w2·step(z1)·x',
      'multiply the values: (−2.6) · (−0.3) · 1 · 2 = 1.56',
    ]);
  });

  test('has a line for each path at a fork, then the sum', () => {
    const fork = readGraph('x = 2; y = 3; a = x^2; b = a*y; c = y^3; f = b + c');
    expect(
      solutionOf(totalQuestion(fork, 'y', identity)).map(({ rule, after }) => `${rule}: ${after}`),
    ).toEqual(['path y → b → f: 1 · 4 = 4', 'path y → c → f: 1 · 27 = 27', 'add the paths: 4 + 27 = 31']);
  });
});
