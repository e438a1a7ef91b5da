/** A formula, or a number where the question has no point: compared with the reference at sampled points. */

import { evaluate } from '../../expression/evaluate.ts';
import { apply, type Expression, variablesOf } from '../../expression/expression.ts';
import { foundMistakes } from '../mistakes/distinct-mistakes.ts';
import type { Mistake } from '../mistakes/mistake.ts';
import { near } from '../oracles/agreement.ts';
import type { PreparedQuestion } from '../prepare-question.ts';
import type { Verdict } from '../verdict.ts';
import { compareFormulas } from './compare.ts';
import { kinkNotes } from './kink-note.ts';
import { equalWithNumbersPutIn } from './numbers-put-in.ts';
import type { ReadAnswer } from './read-answer.ts';

/** @param figure autograd's own, at the question's point when it has one. */
export function judgeFormulaAnswer(
  prepared: PreparedQuestion,
  { expression, readAs, notes }: ReadAnswer,
  figure: number | undefined,
): Verdict {
  const equality = compareFormulas(expression, prepared.comparisonFor(expression));
  if (equality.kind === 'unknown') return { kind: 'undecided', reason: 'points', readAs, notes };
  const correct: Verdict = {
    kind: 'correct',
    readAs,
    notes: [...notes, ...kinkNotes(prepared, expression)],
    ambiguous: [],
    ...(figure === undefined ? {} : { figure }),
  };
  if (equality.kind === 'equal') return correct;
  const mistakes = mistakesEqualTo(prepared, expression);
  // A mistake goes first: leaving out a factor that happens to be 1 here is not putting its number in.
  if (mistakes.length === 0 && equalWithNumbersPutIn(prepared, expression)) return correct;
  const { at, typed, expected } = equality;
  return {
    kind: 'incorrect',
    readAs,
    notes,
    mistakes: foundMistakes(mistakes),
    ...(isPlain(prepared.question.reference) ? {} : { difference: { at, typed, expected } }),
  };
}

/** The mistakes that are the formula typed. */
export const mistakesEqualTo = (prepared: PreparedQuestion, typed: Expression): Mistake[] =>
  prepared.mistakes().filter(({ wrong }) => sameFormula(prepared, typed, wrong));

/** There are hundreds of mistakes along a chain, and nearly all of them are told from an answer at the first points. */
const FIRST_LOOK = 3;

/** Compared where the typed formula can be judged; a mistake that reaches further up takes both there. */
function sameFormula(prepared: PreparedQuestion, typed: Expression, wrong: Expression): boolean {
  const { points } = prepared.comparisonFor(apply('add', typed, wrong));
  if (points.slice(0, FIRST_LOOK).some((at) => areApart(evaluate(typed, at), evaluate(wrong, at))))
    return false;
  return compareFormulas(typed, prepared.comparisonAt(points, wrong)).kind === 'equal';
}

/** Plainly; what is near is for the whole comparison to tell. */
const areApart = (one: number, other: number): boolean =>
  Number.isFinite(one) && Number.isFinite(other) && !near(one, other, 1e-3, 1e-6);

/** A number or a bare name: how far off an answer is would give such a reference away. */
const isPlain = (reference: Expression): boolean =>
  reference.kind === 'variable' || variablesOf(reference).length === 0;
