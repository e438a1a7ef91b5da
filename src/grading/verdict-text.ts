/** The words for a verdict: one place for screens, plain mode and the command line. */

import type { Values } from '../expression/expression.ts';
import { formatNumber } from '../expression/print.ts';
import type { MistakeId } from './mistakes/mistake.ts';
import type { Verdict } from './verdict.ts';

export interface VerdictText {
  /** Begins with the verdict as a word. */
  readonly headline: string;
  readonly details: readonly string[];
}

type Incorrect = Extract<Verdict, { kind: 'incorrect' }>;

/** What float32 can show. */
const FLOAT32_DIGITS = 7;
/** Feedback on more than two mistakes at once is a list, not a hint. */
const MOST_MISTAKES = 2;
/** A point of more names than this would fill the screen. */
const MOST_NAMES = 4;

const rounded = (value: number, digits = 4): string => formatNumber(value, 'screen', digits);

/** @param engineLabel who computed the figure, for example `TensorFlow.js 4.22.0 (JavaScript kernels)`. */
export function verdictText(verdict: Verdict, engineLabel: string): VerdictText {
  switch (verdict.kind) {
    case 'correct':
      return correctText(verdict, engineLabel);
    case 'incorrect':
      return incorrectText(verdict);
    case 'undecided':
      return verdict.reason === 'oracles'
        ? {
            headline: 'undecided. The engines disagree about this question.',
            details: ['That is our fault, not yours: it is set aside and does not count.'],
          }
        : {
            headline: 'undecided. There are too few points where this can be compared.',
            details: [
              'That is our fault and does not count. Another form of the same answer may be easier to check.',
            ],
          };
    case 'unreadable':
      return {
        // What was read, and cannot be judged all the same, is not called unread.
        headline: `${verdict.readAs === undefined ? 'not read' : 'not judged'}: ${verdict.message}.`,
        details: [`${verdict.suggestion ? `${verdict.suggestion} ` : ''}This does not count.`],
      };
  }
}

function correctText(verdict: Extract<Verdict, { kind: 'correct' }>, engineLabel: string): VerdictText {
  const engine = engineLabel.replace(/\s*\(.*\)$/, '').replace(/\s+\d[\d.]*$/, '');
  const figure = Number.isFinite(verdict.figure)
    ? ` ${engine}: ${rounded(verdict.figure as number, FLOAT32_DIGITS)}`
    : '';
  return { headline: `correct.${figure}`, details: [...roundingNote(verdict), ...ambiguityNote(verdict)] };
}

function roundingNote({ rounded: note, readAs }: Extract<Verdict, { kind: 'correct' }>): string[] {
  if (!note) return [];
  const exact = rounded(note.exact, FLOAT32_DIGITS);
  return [
    note.fromRoundedValues
      ? `${readAs} comes from the rounded values on the screen; exact: ${exact}.`
      : `Rounded; exact: ${exact}.`,
  ];
}

const ambiguityNote = ({ ambiguous }: Extract<Verdict, { kind: 'correct' }>): string[] =>
  ambiguous.length > 0 ? ['The number is right, but a common mistake gives the same number here.'] : [];

/** One slip has a general and a special description: the special one says what the general one does. */
const generalOf: Partial<Record<MistakeId, readonly MistakeId[]>> = {
  'relu-returns-input': ['value-instead-of-slope'],
  'own-value': ['value-instead-of-slope', 'wrong-variable'],
  'swapped-residual': ['sign-flipped'],
  'quotient-order': ['sign-flipped'],
  'factor-missing': ['held-factor-dropped'],
  'mean-factor-missing': ['factor-missing', 'held-factor-dropped'],
  'one-path-only': ['constant-factor-zeroed', 'held-term-moved'],
};

const mostTelling = (mistakes: Incorrect['mistakes']): Incorrect['mistakes'] => {
  const said = new Set(mistakes.flatMap(({ id }) => generalOf[id] ?? []));
  return mistakes.filter(({ id }) => !said.has(id));
};

/** Where a formula parts from the truth is said by how far it is off: the truth itself would give the answer away. */
function incorrectText(verdict: Incorrect): VerdictText {
  const feedback = mostTelling(verdict.mistakes)
    .slice(0, MOST_MISTAKES)
    .map((mistake) => mistake.feedback);
  if (feedback.length === 1) return { headline: `incorrect. ${feedback[0]}`, details: [] };
  if (feedback.length > 1)
    return { headline: 'incorrect. More than one slip leads there:', details: feedback };
  const { difference } = verdict;
  if (!difference) return { headline: 'incorrect. Not equal.', details: [] };
  const { typed, expected } = difference;
  const names = namesOf(difference.at);
  const where = names === '' ? 'Yours' : `At ${names} yours`;
  if (!Number.isFinite(typed))
    return { headline: 'incorrect. Not equal.', details: [`${where} has no value; the slope has one.`] };
  const off = `${rounded(Math.abs(typed - expected))} too ${typed > expected ? 'large' : 'small'}`;
  return { headline: 'incorrect. Not equal.', details: [`${where} is ${off}.`] };
}

function namesOf(at: Values): string {
  const named = [...at].slice(0, MOST_NAMES).map(([name, value]) => `${name} = ${rounded(value, 3)}`);
  return [...named, ...(at.size > MOST_NAMES ? ['…'] : [])].join(', ');
}
