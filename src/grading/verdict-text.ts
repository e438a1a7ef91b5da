/** A verdict in words: one place for screens, plain mode and the command line. */

import type { Values } from '../expression/expression.ts';
import { formatNumber } from '../expression/print.ts';
import { edgeName } from '../graph/graph.ts';
import { mistakeEntries } from './mistakes/mistake.ts';
import type { AnswerNote, FoundMistake, Unreadable, Verdict } from './verdict.ts';
import { words } from './words.ts';

export interface VerdictText {
  /** Begins with the verdict as a word. */
  readonly headline: string;
  readonly details: readonly string[];
}

type Correct = Extract<Verdict, { kind: 'correct' }>;
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
        ? { headline: words.verdict.oraclesDisagree, details: [words.verdict.setAside] }
        : { headline: words.verdict.tooFewPoints, details: [words.verdict.anotherForm] };
    case 'unreadable': {
      const { message, suggestion = '' } = unreadableText(verdict);
      const { notRead, notJudged, doesNotCount } = words.verdict;
      const headline = verdict.readAs === undefined ? notRead(message) : notJudged(message);
      return { headline, details: [doesNotCount(suggestion)] };
    }
  }
}

/** What keeps an answer from being judged, as a clause, and what to type instead. */
export function unreadableText({ reason, readAs = '' }: Unreadable): {
  readonly message: string;
  readonly suggestion?: string;
} {
  const { unreadable } = words;
  switch (reason.code) {
    case 'syntax': {
      const { message, suggestion } = reason.error;
      return { message, ...(suggestion === undefined ? {} : { suggestion }) };
    }
    case 'unit':
      return { message: unreadable.unit, suggestion: unreadable.leaveOut(reason.unit) };
    case 'no-value':
      return {
        message: unreadable.noValue(readAs),
        suggestion: reason.part?.cause ?? unreadable.numberOrFormula,
      };
    case 'formula-wanted':
      return { message: unreadable.formulaWanted, suggestion: unreadable.useNames };
    case 'names-wanted':
      return { message: unreadable.namesWanted, suggestion: unreadable.writeNames(reason.names) };
    case 'number-wanted':
      return { message: unreadable.numberWanted, suggestion: unreadable.putIn };
    case 'more-digits':
      return {
        message: unreadable.moreDigits,
        suggestion: reason.wanted === undefined ? unreadable.oneMoreDigit : unreadable.digits(reason.wanted),
      };
  }
}

export function noteText(note: AnswerNote): string {
  const shown = (value: number): string => formatNumber(value, 'screen');
  switch (note.code) {
    case 'reading':
      return note.text;
    case 'convention':
      return words.note.convention(
        note.name,
        formatNumber(note.border),
        shown(note.ours),
        shown(note.theirs),
      );
    case 'no-slope':
      return words.note.noSlope(shown(note.ours), shown(note.theirs));
    case 'put-in':
      return words.note.putIn(note.values.map(([name, value]) => `${name} = ${rounded(value)}`));
    case 'beyond-float32':
      return words.note.beyondFloat32;
    case 'rounded':
      return words.note.rounded(note.literal, rounded(note.exact, FLOAT32_DIGITS));
  }
}

/** What is said about a mistake, with the link of a chain that it was made in. */
export const mistakeText = ({ id, link }: FoundMistake): string =>
  link ? words.mistakeAt(edgeName(link), words.mistakes[id]) : words.mistakes[id];

function correctText(verdict: Correct, engineLabel: string): VerdictText {
  const engine = engineLabel.replace(/\s*\(.*\)$/, '').replace(/\s+\d[\d.]*$/, '');
  const { figure, ambiguous } = verdict;
  const isPutIn = verdict.notes.some(({ code }) => code === 'put-in');
  const doubt = isPutIn ? words.verdict.ambiguousFormula : words.verdict.ambiguous;
  const headline =
    figure !== undefined && Number.isFinite(figure)
      ? words.verdict.correctWithFigure(engine, rounded(figure, FLOAT32_DIGITS))
      : words.verdict.correct;
  return {
    headline,
    details: [...roundingNote(verdict), ...(ambiguous.length > 0 ? [doubt] : [])],
  };
}

function roundingNote({ rounded: note, readAs }: Correct): string[] {
  if (!note) return [];
  const exact = rounded(note.exact, FLOAT32_DIGITS);
  return [
    note.fromRoundedValues ? words.verdict.fromRoundedValues(readAs, exact) : words.verdict.rounded(exact),
  ];
}

/** One mistake has a general and a special description: the special one says what the general one does. */
function mostTelling(mistakes: readonly FoundMistake[]): readonly FoundMistake[] {
  const said = new Set<string>(mistakes.flatMap(({ id }) => mistakeEntries[id].insteadOf ?? []));
  return mistakes.filter(({ id }) => !said.has(id));
}

/** Where a formula parts from the truth is said by how far it is off: the truth itself would give the answer away. */
function incorrectText({ mistakes, difference }: Incorrect): VerdictText {
  const { verdict } = words;
  const [feedback, ...others] = mostTelling(mistakes).slice(0, MOST_MISTAKES).map(mistakeText);
  if (feedback !== undefined)
    return others.length === 0
      ? { headline: verdict.mistake(feedback), details: [] }
      : { headline: verdict.mistakes, details: [feedback, ...others] };
  return { headline: verdict.notEqual, details: difference ? [differenceText(difference)] : [] };
}

function differenceText({ at, typed, expected }: NonNullable<Incorrect['difference']>): string {
  const { verdict } = words;
  const names = namesOf(at);
  if (!Number.isFinite(typed)) return verdict.withoutValue(names);
  const off = rounded(Math.abs(typed - expected));
  return typed > expected ? verdict.tooLarge(off, names) : verdict.tooSmall(off, names);
}

function namesOf(at: Values): string[] {
  const named = [...at].slice(0, MOST_NAMES).map(([name, value]) => `${name} = ${rounded(value, 3)}`);
  return [...named, ...(at.size > MOST_NAMES ? ['…'] : [])];
}
