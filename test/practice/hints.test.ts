import { expect, it } from 'vitest';
import { print } from '../../src/expression/print.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import { expressionQuestion } from '../../src/grading/questions/question.ts';
import { drillSkills } from '../../src/lesson/skills.ts';
import { drillItem } from '../../src/practice/drills/drills.ts';
import { hintLadder } from '../../src/practice/hints/hint-ladder.ts';
import { workedExample } from '../../src/practice/teaching.ts';

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

it.each(
  drillSkills,
)('every drill of %s has hints, steps and a worked example, a formula asked for or a number', (skill) => {
  for (let seed = 0; seed < 12; seed++) {
    const item = drillItem(skill, seed);
    expect(hintLadder(item).at(-1)).toMatchObject({
      kind: 'steps',
      lines: expect.arrayContaining([expect.anything()]),
    });
    expect(workedExample(item.question).lines.length).toBeGreaterThan(0);
  }
});

it('a gradient asked for as a formula is hinted at and worked out in formulas', () => {
  const item = drillItem('relu', 0);
  const [, second, steps] = hintLadder(item);
  expect(second).toMatchObject({
    kind: 'text',
    text: expect.stringMatching(/^df?loss\/dw = |^d\w+\/d\w+ = d/),
  });
  expect(steps?.kind === 'steps' && steps.lines.at(-1)?.after).toBe(print(item.question.reference, 'screen'));
});
