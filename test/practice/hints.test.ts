import { expect, it } from 'vitest';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import { expressionQuestion } from '../../src/grading/questions/question.ts';
import { hintLadder } from '../../src/practice/hints.ts';

const firstHint = (of: string): string => {
  const question = expressionQuestion(parseExpression(of).expression, 'x', { id: 'q', skills: [] });
  const [rung] = hintLadder({ question, prompt: '', hints: [] });
  return rung?.kind === 'text' ? rung.text : '';
};

it('names the rule in the words of its primitive', () => {
  expect(firstHint('x^3')).toMatch(/^Use the power rule\. The exponent comes down in front/);
  expect(firstHint('-x')).toMatch(/^Use the constant multiple rule\. A minus sign/);
});

it('does not explain a constant factor as a minus sign', () => {
  expect(firstHint('5*x')).toBe('Use the constant multiple rule.');
});

it('names the outer rule of a chain', () => {
  expect(firstHint('(3*x + 1)^2')).toMatch(
    /^Use the chain rule, with the power rule for the outside\. The exponent/,
  );
});
