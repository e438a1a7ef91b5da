/** A number typed for the value at the question's point. */

import { evaluate } from '../../expression/evaluate.ts';
import { type Values, variablesOf } from '../../expression/expression.ts';
import { foundMistakes, idsOf } from '../mistakes/distinct-mistakes.ts';
import { isMadeInEarnest } from '../mistakes/made-in-earnest.ts';
import type { Mistake } from '../mistakes/mistake.ts';
import { sameInFloat64 } from '../oracles/agreement.ts';
import type { PreparedQuestion } from '../prepare-question.ts';
import type { AnswerNote, Verdict } from '../verdict.ts';
import { slopesAround } from './at-the-kink.ts';
import type { ReadAnswer } from './read-answer.ts';
import { roundedResults } from './rounded-values.ts';
import { FEWEST_DIGITS, judgeNumber, significantDigits } from './typed-number.ts';

/** @param figure autograd's own, at the point. @param digits significant ones asked of a typed number. */
export function judgeNumberAnswer(
  prepared: PreparedQuestion,
  answer: ReadAnswer,
  point: Values,
  figure: number | undefined,
  digits?: number,
): Verdict {
  const { readAs, notes, literal } = answer;
  const { reference } = prepared.question;
  const typed = evaluate(answer.expression, new Map());
  const exact = prepared.valueAt(point);
  const judged = judgeNumber(typed, exact, literal, digits);
  const mistakes = judged === 'right' ? [] : mistakesGiving(prepared, answer, point);
  // 2 may be 1.56 rounded too far; but when 2 is exactly what a mistake gives, it is the mistake.
  if (judged === 'more-digits' && mistakes.length === 0) {
    const wanted = digits ?? FEWEST_DIGITS;
    const isShort = significantDigits(literal ?? '') < wanted;
    return {
      kind: 'unreadable',
      reason: { code: 'more-digits', ...(isShort ? { wanted } : {}) },
      readAs,
    };
  }
  // Worked out from values as displayed. A number is what rounding makes of the truth, or it is another number.
  const fromRoundedValues =
    judged === 'wrong' &&
    roundedResults(prepared, point).some((value) => judgeNumber(typed, value, literal, digits) === 'right');
  if (judged !== 'right' && !fromRoundedValues) {
    const convention = slopesAround(prepared).find(
      (slope) => judgeNumber(typed, slope, literal, digits) === 'right',
    );
    if (convention !== undefined) {
      const note: AnswerNote = { code: 'no-slope', ours: exact, theirs: typed };
      const alike = mistakesWorth(prepared, point, typed);
      return { kind: 'correct', readAs, notes: [...notes, note], ambiguous: idsOf(alike) };
    }
    return { kind: 'incorrect', readAs, notes, mistakes: foundMistakes(mistakes) };
  }
  const isConstant = variablesOf(reference).length === 0;
  return {
    kind: 'correct',
    readAs,
    notes,
    ambiguous: isConstant ? [] : idsOf(mistakesWorth(prepared, point, exact)),
    ...(figure === undefined ? {} : { figure }),
    ...(sameInFloat64(typed, exact) ? {} : { rounded: { exact, fromRoundedValues } }),
  };
}

/** The mistakes whose value at this point is exactly that number. */
const mistakesWorth = (prepared: PreparedQuestion, point: Values, value: number): Mistake[] =>
  mistakesAt(prepared, point)
    .filter(({ wrong }) => sameInFloat64(evaluate(wrong, point), value))
    .filter((mistake) => isMadeInEarnest(prepared.judging.graph, mistake, point, value));

/** Those that have a number at the point: a constant slope asked for without one has them only without names. */
const mistakesAt = (prepared: PreparedQuestion, point: Values): readonly Mistake[] =>
  point.size > 0
    ? prepared.mistakes()
    : prepared.mistakes().filter(({ wrong }) => variablesOf(wrong).length === 0);

/** The mistakes whose value at this point is the number typed, to the digits typed. */
export function mistakesGiving(
  prepared: PreparedQuestion,
  { expression, literal }: ReadAnswer,
  point: Values,
): Mistake[] {
  const typed = evaluate(expression, new Map());
  return mistakesAt(prepared, point).filter(
    ({ wrong }) => judgeNumber(typed, evaluate(wrong, point), literal) === 'right',
  );
}
