/** What a verdict rests on: the points, what everybody says there, and the mistakes that were tried. */

import type { Autograd } from '../autograd/autograd.ts';
import { evaluate } from '../expression/evaluate.ts';
import type { Values } from '../expression/expression.ts';
import { mistakesEqualTo } from './answers/formula-answer.ts';
import { mistakesGiving } from './answers/number-answer.ts';
import { type ReadAnswer, readAnswer } from './answers/read-answer.ts';
import type { MistakeId } from './mistakes/mistake.ts';
import { type PreparedQuestion, prepareQuestion } from './prepare-question.ts';
import type { Question } from './questions/question.ts';

export interface Explanation {
  /** Where the answer was compared; none for an answer that cannot be read. */
  readonly points: readonly ExplainedPoint[];
  /** Each once, and whether one of its wrong expressions is what was typed. */
  readonly mistakes: readonly { readonly id: MistakeId; readonly fits: boolean }[];
}

export interface ExplainedPoint {
  readonly at: Values;
  readonly answer: number;
  readonly reference: number;
  /** Absent where nothing is differentiated. */
  readonly oracles?: OracleFigures;
}

export interface OracleFigures {
  /** In float32. */
  readonly autograd: number;
  /** null where mathjs has no rule. */
  readonly mathjs: number | null;
  /** By nudging; null at a kink. */
  readonly finiteDifference: number | null;
}

/** @param text the answer as typed: a number is explained at the question's point, a formula where it was compared. */
export function explainAnswer(question: Question, text: string, autograd: Autograd): Explanation {
  const answer = readAnswer(text, question);
  if (answer.kind === 'unreadable') return { points: [], mistakes: [] };
  const prepared = prepareQuestion(question);
  const { point } = question;
  const isAtPoint = answer.isNumber && point !== undefined;
  const points = isAtPoint ? [point] : prepared.comparisonFor(answer.expression).points;
  const fitting = isAtPoint
    ? mistakesGiving(prepared, answer, point)
    : mistakesEqualTo(prepared, answer.expression);
  const fits = new Set(fitting.map(({ id }) => id));
  const tried = [...new Set(prepared.mistakes().map(({ id }) => id))];
  return {
    points: explainedPoints(prepared, answer, points, autograd),
    mistakes: tried.map((id) => ({ id, fits: fits.has(id) })),
  };
}

function explainedPoints(
  { question, judging }: PreparedQuestion,
  { expression }: ReadAnswer,
  points: readonly Values[],
  autograd: Autograd,
): ExplainedPoint[] {
  const oracles = judging.oracles?.();
  const byAutograd = oracles?.autograd(autograd, points);
  const byMathjs = oracles?.symbolic();
  return points.map((at, index) => ({
    at,
    answer: evaluate(expression, at),
    reference: evaluate(question.reference, at),
    ...(oracles && {
      oracles: {
        autograd: byAutograd?.[index] ?? Number.NaN,
        mathjs: byMathjs?.(at) ?? null,
        finiteDifference: oracles.finiteDifference(at),
      },
    }),
  }));
}
