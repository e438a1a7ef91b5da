/** A formula, or a number where the question has no point: compared with the reference at sampled points. */

import { withValues } from '../../calculus/substitute.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { apply, type Expression, number, variablesOf } from '../../expression/expression.ts';
import { pieceWithoutValue } from '../../expression/without-value.ts';
import { foundMistakes, idsOf } from '../mistakes/distinct-mistakes.ts';
import type { Mistake } from '../mistakes/mistake.ts';
import { near } from '../oracles/agreement.ts';
import type { PreparedQuestion } from '../prepare-question.ts';
import { type Comparison, comparisonAt } from '../questions/comparison.ts';
import type { AnswerNote, Verdict } from '../verdict.ts';
import { slopesAround } from './at-the-kink.ts';
import { compareFormulas, type Equality } from './compare.ts';
import { kinkNotes } from './kink-note.ts';
import { type PutIn, readingsWithNumbers } from './numbers-put-in.ts';
import { compareInFull } from './own-points.ts';
import type { ReadAnswer } from './read-answer.ts';
import { couldRoundTo, roundedCoefficients } from './rounded-coefficients.ts';
import { FEWEST_DIGITS, significantDigits } from './typed-number.ts';

interface FormulaOptions {
  /** Autograd's own figure, at the question's point when it has one. */
  readonly figure: number | undefined;
  /** Numbers may not stand in the place of names: the probe after an answer that a mistake would also give. */
  readonly namesOnly: boolean;
}

export function judgeFormulaAnswer(
  prepared: PreparedQuestion,
  answer: ReadAnswer,
  { figure, namesOnly }: FormulaOptions,
): Verdict {
  const { expression, readAs, notes } = answer;
  const plain = prepared.comparisonFor(expression);
  const equality = atTheKink(prepared, expression, compareInFull(expression, plain));
  if (equality.kind === 'unknown') return { kind: 'undecided', reason: 'points', readAs, notes };
  if (equality.kind === 'no-value') {
    // Said with the simplest number, which nobody has to look up.
    const ones = new Map(variablesOf(expression).map((name) => [name, 1]));
    const part = pieceWithoutValue(withValues(expression, ones, number));
    return { kind: 'unreadable', reason: { code: 'no-value', part }, readAs };
  }
  const correct = (more: readonly AnswerNote[], mistakes: readonly Mistake[] = []): Verdict => ({
    kind: 'correct',
    readAs,
    notes: [...notes, ...more],
    ambiguous: idsOf(mistakes),
    ...(figure === undefined ? {} : { figure }),
  });
  if (equality.kind === 'equal') return correct(kinkNotes(plain, expression));
  const mistakes = mistakesEqualTo(prepared, expression);
  const fit = mistakes.length === 0 ? roundedFit(answer, plain) : undefined;
  if (fit && fit !== 'more-digits') return correct([...fit, ...kinkNotes(plain, expression)]);
  const putIn = withNumbersPutIn(prepared, answer, mistakes.length === 0);
  if (putIn && putIn.fit !== 'more-digits') {
    const { held, comparison } = putIn.reading;
    const alike = prepared.mistakes().filter(({ wrong }) => isSameAt(comparison, expression, wrong));
    if (namesOnly && alike.length > 0)
      return { kind: 'unreadable', reason: { code: 'names-wanted', names: [...held.keys()] }, readAs };
    return correct([{ code: 'put-in', values: [...held] }, ...putIn.fit], alike);
  }
  if (fit || putIn) {
    const isShort = answer.literals.some((literal) => significantDigits(literal) < FEWEST_DIGITS);
    const wanted = isShort ? { wanted: FEWEST_DIGITS } : {};
    return { kind: 'unreadable', reason: { code: 'more-digits', ...wanted }, readAs };
  }
  return {
    kind: 'incorrect',
    readAs,
    notes,
    mistakes: foundMistakes(mistakes),
    ...(isPlain(prepared.question.reference) ? {} : { difference: equality.difference() }),
  };
}

/** On a kink any slope between those on its sides passes; another one is wrong there, however right it is elsewhere. */
function atTheKink(prepared: PreparedQuestion, formula: Expression, equality: Equality): Equality {
  const { point, reference } = prepared.question;
  const slopes = equality.kind === 'equal' && point ? slopesAround(prepared) : [];
  if (!point || slopes.length === 0) return equality;
  const [typed, expected] = [evaluate(formula, point), prepared.valueAt(point)];
  const all = [...slopes, expected, evaluate(reference, point)];
  const allowed = 1e-5 * Math.max(1, ...all.map(Math.abs));
  const isBetween = typed >= Math.min(...all) - allowed && typed <= Math.max(...all) + allowed;
  return isBetween || !Number.isFinite(typed)
    ? equality
    : { kind: 'different', difference: () => ({ at: point, typed, expected }) };
}

type Fit = readonly AnswerNote[] | 'more-digits';

/** Whether an answer is the reference, as it stands or with its numbers rounded; undefined where it is not. */
function fitOf(answer: ReadAnswer, comparison: Comparison): Fit | undefined {
  return compareInFull(answer.expression, comparison).kind === 'equal' ? [] : roundedFit(answer, comparison);
}

/** The same of an answer that is not the reference as it stands. */
function roundedFit({ expression, literals }: ReadAnswer, comparison: Comparison): Fit | undefined {
  const rounded = roundedCoefficients(expression, literals, comparison);
  if (!rounded) return undefined;
  if (rounded.some(({ literal }) => significantDigits(literal) < FEWEST_DIGITS)) return 'more-digits';
  return rounded.map((each) => ({ code: 'rounded', ...each }));
}

/** The first way to put numbers in under which the answer is right; one that only too few digits keep from it last. */
function withNumbersPutIn(
  prepared: PreparedQuestion,
  answer: ReadAnswer,
  mayBeShort: boolean,
): { readonly reading: PutIn; readonly fit: Fit } | undefined {
  const { point } = prepared.question;
  if (!point) return undefined;
  // Putting a name's own number in changes nothing at the point itself.
  const { expression, literals } = answer;
  if (!couldRoundTo(expression, literals, point, prepared.valueAt(point))) return undefined;
  let short: PutIn | undefined;
  for (const reading of readingsWithNumbers(prepared, expression)) {
    const fit = fitOf(answer, reading.comparison);
    if (fit && fit !== 'more-digits') return { reading, fit };
    if (fit) short ??= reading;
  }
  return short && mayBeShort ? { reading: short, fit: 'more-digits' } : undefined;
}

/** The mistakes that are the formula typed. */
export const mistakesEqualTo = (prepared: PreparedQuestion, typed: Expression): Mistake[] =>
  prepared
    .mistakes()
    .filter(({ wrong }) => isSameAt(prepared.comparisonFor(apply('add', typed, wrong)), typed, wrong));

/** There are hundreds of mistakes along a chain, and nearly all of them are told from an answer at the first points. */
const FIRST_LOOK = 3;

/** Compared where the typed formula can be judged; a mistake that reaches further up takes both there. */
function isSameAt(
  { points, candidates, sampling }: Comparison,
  typed: Expression,
  wrong: Expression,
): boolean {
  if (points.slice(0, FIRST_LOOK).some((at) => areApart(evaluate(typed, at), evaluate(wrong, at))))
    return false;
  return compareFormulas(typed, comparisonAt(candidates, wrong, sampling)).kind === 'equal';
}

/** Plainly; what is near is for the whole comparison to tell. */
const areApart = (one: number, other: number): boolean =>
  Number.isFinite(one) && Number.isFinite(other) && !near(one, other, 1e-3, 1e-6);

/** A number or a bare name: how far off an answer is would give such a reference away. */
const isPlain = (reference: Expression): boolean =>
  reference.kind === 'variable' || variablesOf(reference).length === 0;
