/** What is said beside a step and below a derivative comes from the tables of words when it is shown. */

import { expect, test, vi } from 'vitest';
import { derive } from '../../src/calculus/derive.ts';
import { derivationLines } from '../../src/calculus/steps/lines.ts';
import { remarksOn } from '../../src/calculus/steps/remarks.ts';
import { print } from '../../src/expression/print.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import { conventionsAt } from '../../src/graph/kinks.ts';
import { escaped } from '../expression/pseudo-language.ts';

vi.mock('../../src/calculus/words.ts', async (original) => {
  const { pseudo } = await import('../expression/pseudo-language.ts');
  return pseudo(await original<object>());
});

vi.mock('../../src/expression/primitives/activations.ts', async (original) => {
  const { pseudoEntries } = await import('../expression/pseudo-language.ts');
  const { activationPrimitives } = await original<{ activationPrimitives: object }>();
  return { activationPrimitives: pseudoEntries({ ...activationPrimitives }) };
});

const derivationOf = (text: string) => derive(parseExpression(text).expression, 'x');

test.each([
  'x',
  '3',
  'w',
  '-x',
  'x + w + 2',
  'x - w',
  'w*x',
  'x*sin(x)',
  'x*sin(x)*exp(x)',
  'x*(x+1)*(x+2)*(x+3)*(x+4)',
  'x/w',
  'w/x',
  'x/(x + 1)',
  'x^3',
  '2^x',
  'x^x',
  '(w*x)^2',
  'relu(w*x)',
  'max(x, w)',
])('every note on %s', (text) => {
  const lines = derivationLines(derivationOf(text));
  const notes = lines.flatMap(({ note, aside }) => [note, ...(aside ? [aside.note] : [])]);
  expect(notes.map(escaped)).toEqual(notes.map(() => ''));
  expect(notes.every((note) => note.startsWith('⟦'))).toBe(true);
});

test.each(['relu(x)', 'abs(x)', '1/(1 + exp(-x))'])('every remark on %s', (text) => {
  const remarks = remarksOn(derivationOf(text));
  expect(remarks.map(escaped)).toEqual(['']);
  expect(remarks[0]).toMatch(/^⟦/);
});

test('conventions at a kink are in the words of the entry', () => {
  const [convention = ''] = conventionsAt(parseExpression('relu(x)').expression, new Map([['x', 0]]));
  expect(convention).toBe('⟦relu has no slope at 0; here it counts as 0⟧');
});

test('the words change, the derivative and the names of the rules do not', () => {
  const { derivative, step } = derivationOf('relu(w*x)*x');
  expect(print(derivative)).toBe('step(w*x)*w*x + relu(w*x)');
  expect([step.rule, ...step.substeps.map(({ rule }) => rule)]).toEqual(['product', 'chain', 'identity']);
});
