import { expect, test } from 'vitest';
import { ExpressionError } from '../../src/expression/expression-error.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import { type MistakeId, mistakeEntries, mistakeIds } from '../../src/grading/mistakes/mistake.ts';
import type { UnreadableReason, Verdict } from '../../src/grading/verdict.ts';
import { noteText, verdictText } from '../../src/grading/verdict-text.ts';
import { words } from '../../src/grading/words.ts';

const engine = 'TensorFlow.js 4.22.0 (JavaScript kernels)';
const told = (verdict: Verdict): string[] => {
  const { headline, details } = verdictText(verdict, engine);
  return [headline, ...details];
};

const understood = { readAs: '0.4', notes: [] };

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

test('one mistake is the verdict’s own line; of several, two are named', () => {
  const sign = { id: 'sign-flipped' as const };
  expect(told({ kind: 'incorrect', ...understood, mistakes: [sign] })).toEqual([
    'incorrect. The size is right. Check the sign.',
  ]);
  const three = [sign, { id: 'links-added' as const }, { id: 'exponent-kept' as const }];
  expect(told({ kind: 'incorrect', ...understood, mistakes: three })).toEqual([
    'incorrect. More than one slip leads there:',
    'The size is right. Check the sign.',
    'Along a chain the links multiply; they do not add.',
  ]);
});

test('a mistake in one link of a chain is told with the link', () => {
  const found = { id: 'sigmoid-half' as const, link: { of: 'a1', wrt: 'z1' } };
  expect(told({ kind: 'incorrect', ...understood, mistakes: [found] })).toEqual([
    `incorrect. At da1/dz1: ${words.mistakes['sigmoid-half']}`,
  ]);
});

test('what a mistake is told instead of are mistakes of the table', () => {
  const named = mistakeIds.flatMap((id) => mistakeEntries[id].insteadOf ?? []);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((id) => !(id in mistakeEntries))).toEqual([]);
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
])('of %j, %j are told: what says less of the same mistake is left out', (ids, named) => {
  const mistakes = ids.map((id) => ({ id }));
  const lines = told({ kind: 'incorrect', ...understood, mistakes });
  const feedback = named.map((id) => words.mistakes[id]);
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
  const error = (() => {
    try {
      return parseExpression('2*z3', { declared: new Set(['z2']) });
    } catch (thrown) {
      return thrown;
    }
  })();
  if (!(error instanceof ExpressionError)) throw new Error('it was read');
  const unreadable: Verdict = { kind: 'unreadable', reason: { code: 'syntax', error } };
  expect(told(unreadable)).toEqual([
    'not read: z3 is not a name here.',
    'Did you mean z2? This does not count.',
  ]);
  const plain = Object.create(error, { message: { value: 'no' }, suggestion: { value: undefined } });
  expect(told({ kind: 'unreadable', reason: { code: 'syntax', error: plain } })).toEqual([
    'not read: no.',
    'This does not count.',
  ]);
  expect(told({ kind: 'unreadable', reason: { code: 'unit', unit: 'px' } })).toEqual([
    'not read: type the number alone, without its unit.',
    'Leave out “px”. This does not count.',
  ]);
});

test.each<[UnreadableReason, string, string]>([
  [
    { code: 'no-value', part: undefined },
    '0.3 has no finite value',
    'Type a number, or a formula in the names of the question.',
  ],
  [
    { code: 'formula-wanted' },
    'this time type the formula, not a number',
    'Write it with the names of the graph.',
  ],
  [
    { code: 'number-wanted' },
    'this time type the number, not a formula',
    'Put the numbers in and work it out.',
  ],
  [
    { code: 'more-digits', wanted: 3 },
    'this may be right, but it is rounded too far to tell',
    'Type at least 3 significant digits.',
  ],
  [{ code: 'more-digits' }, 'this may be right, but it is rounded too far to tell', 'Type one digit more.'],
])('what was read and cannot be judged (%j) is not called unread', (reason, message, suggestion) => {
  expect(told({ kind: 'unreadable', reason, readAs: '0.3' })).toEqual([
    `not judged: ${message}.`,
    `${suggestion} This does not count.`,
  ]);
});

test('another convention at a kink is said with its numbers', () => {
  expect(noteText({ code: 'convention', name: 'z', border: -1.5, ours: 0, theirs: -2 })).toBe(
    'At z = -1.5 there is no slope. By convention it counts as 0 here, not −2.',
  );
  expect(noteText({ code: 'reading', text: 'As it was read.' })).toBe('As it was read.');
});
