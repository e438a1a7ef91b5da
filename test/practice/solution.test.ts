import { expect, it } from 'vitest';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import { expressionQuestion } from '../../src/grading/questions/question.ts';
import { solutionOf } from '../../src/practice/teaching.ts';

const lastLine = (of: string, wrt: string, at: Record<string, number>) => {
  const { expression } = parseExpression(of);
  const question = expressionQuestion(expression, wrt, { id: 'q', skills: [] }, new Map(Object.entries(at)));
  return solutionOf(question).at(-1);
};

it('ends with the numbers put in and worked out', () => {
  expect(lastLine('(z - y)^2', 'z', { z: 3, y: 1 })).toMatchObject({
    rule: 'with z = 3, y = 1',
    after: '2·(3 − 1) = 4',
  });
});

it('says a number once where the derivative is a bare name', () => {
  expect(lastLine('w*a', 'a', { w: -0.3, a: 1 })?.after).toBe('−0.3');
});
