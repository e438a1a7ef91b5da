import { expect, test } from 'vitest';
import { type MistakeId, mistakeFeedback } from '../../src/grading/mistakes/mistake.ts';
import type { Verdict } from '../../src/grading/verdict.ts';
import { verdictText } from '../../src/grading/verdict-text.ts';

const engine = 'TensorFlow.js 4.22.0 (JavaScript kernels)';
const told = (verdict: Verdict): string[] => {
  const { headline, details } = verdictText(verdict, engine);
  return [headline, ...details];
};

const understood = { readAs: '0.4', notes: [] };
const slip = (feedback: string) => ({ id: 'sign-flipped' as const, feedback });

test('a right answer comes with autograd’s figure to the digits that float32 has', () => {
  const right: Verdict = { kind: 'correct', ...understood, ambiguous: [], figure: -2.5999999046325684 };
  expect(told(right)).toEqual(['correct. TensorFlow.js: −2.6']);
});

test('without a point, or where autograd has no figure, the verdict stands alone', () => {
  expect(told({ kind: 'correct', ...understood, ambiguous: [] })).toEqual(['correct.']);
  expect(told({ kind: 'correct', ...understood, ambiguous: [], figure: Number.NaN })).toEqual(['correct.']);
});

test.each([
  [true, '0.4 comes from the rounded values on the screen; exact: 0.3932239.'],
  [false, 'Rounded; exact: 0.3932239.'],
])('a rounded number is told the exact one (worked out from rounded values: %s)', (fromRoundedValues, note) => {
  const rounded = { exact: 0.39322386, fromRoundedValues };
  expect(told({ kind: 'correct', ...understood, ambiguous: [], rounded })).toEqual(['correct.', note]);
});

test('a right number that a mistake would also give says so', () => {
  expect(told({ kind: 'correct', ...understood, ambiguous: ['own-value'] })).toEqual([
    'correct.',
    'The number is right, but a common mistake gives the same number here.',
  ]);
});

test('one slip is the verdict’s own line; of several, two are named', () => {
  expect(told({ kind: 'incorrect', ...understood, mistakes: [slip('Check the sign.')] })).toEqual([
    'incorrect. Check the sign.',
  ]);
  const three = [slip('One.'), slip('Two.'), slip('Three.')];
  expect(told({ kind: 'incorrect', ...understood, mistakes: three })).toEqual([
    'incorrect. More than one slip leads there:',
    'One.',
    'Two.',
  ]);
});

test.each<[MistakeId[], MistakeId[]]>([
  [['relu-returns-input', 'value-instead-of-slope'], ['relu-returns-input']],
  [['own-value', 'wrong-variable'], ['own-value']],
  [['constant-factor-zeroed', 'held-term-moved', 'one-path-only'], ['one-path-only']],
  [['swapped-residual', 'sign-flipped'], ['swapped-residual']],
  [['held-factor-dropped', 'factor-missing'], ['factor-missing']],
  [
    ['relu-always-one', 'factor-missing'],
    ['relu-always-one', 'factor-missing'],
  ],
])('of %j, %j are told: what says less of the same slip is left out', (ids, named) => {
  const mistakes = ids.map((id) => ({ id, feedback: mistakeFeedback[id] }));
  const lines = told({ kind: 'incorrect', ...understood, mistakes });
  const feedback = named.map((id) => mistakeFeedback[id]);
  expect(lines).toEqual(
    feedback.length === 1
      ? [`incorrect. ${feedback[0]}`]
      : ['incorrect. More than one slip leads there:', ...feedback],
  );
});

test('an unexplained formula is told where it parts from the truth and by how much, and never the truth', () => {
  const difference = { at: new Map([['x', 8.172]]), typed: 1.5, expected: 16.344 };
  expect(told({ kind: 'incorrect', ...understood, mistakes: [], difference })).toEqual([
    'incorrect. Not equal.',
    'At x = 8.17 yours is 14.84 too small.',
  ]);
  const constant = { at: new Map(), typed: 3, expected: 2 };
  expect(told({ kind: 'incorrect', ...understood, mistakes: [], difference: constant })).toEqual([
    'incorrect. Not equal.',
    'Yours is 1 too large.',
  ]);
  const many = { at: new Map(['a', 'b', 'c', 'd', 'e'].map((name) => [name, 2])), typed: 1, expected: 0 };
  expect(told({ kind: 'incorrect', ...understood, mistakes: [], difference: many })[1]).toBe(
    'At a = 2, b = 2, c = 2, d = 2, … yours is 1 too large.',
  );
});

test('an unexplained number is plainly not equal', () => {
  expect(told({ kind: 'incorrect', ...understood, mistakes: [] })).toEqual(['incorrect. Not equal.']);
});

test.each(['oracles', 'points'] as const)('no verdict (%s) is our fault and does not count', (reason) => {
  const [headline, detail] = told({ kind: 'undecided', reason });
  expect(headline).toMatch(/^undecided\. /);
  expect(detail).toMatch(/our fault.*does not count/);
});

test('what cannot be read says what to type instead, and does not count', () => {
  const unreadable: Verdict = {
    kind: 'unreadable',
    message: 'z3 is not a name here',
    suggestion: 'Did you mean z2?',
  };
  expect(told(unreadable)).toEqual([
    'not read: z3 is not a name here.',
    'Did you mean z2? This does not count.',
  ]);
  expect(told({ kind: 'unreadable', message: 'no' })).toEqual(['not read: no.', 'This does not count.']);
});
