import type { Autograd } from '../../autograd/autograd.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { formatNumber } from '../../expression/print.ts';
import { grade } from '../../grading/grade.ts';
import type { Verdict } from '../../grading/verdict.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { Fault } from '../../lesson/reading/fault.ts';
import { faultAt, type LintContext, type PlacedQuestion } from '../rule.ts';

/** A fault of the block that asks. */
export const questionFault = (
  lesson: Lesson,
  context: LintContext,
  placed: PlacedQuestion,
  message: string,
  suggestion: string,
): Fault => {
  const at = { target: placed.block, path: ['id'] };
  return faultAt(lesson, context, at, `${placed.question.label}: ${message}`, suggestion);
};

/** What a learner would be told for an answer. */
export const verdictOn = ({ question, item }: PlacedQuestion, typed: string, autograd: Autograd): Verdict =>
  grade(question, typed, autograd, {
    ...(item.digits === undefined ? {} : { digits: item.digits }),
    numberOnly: item.numberOnly === true,
  });

/** The reference as a number, as it would be typed; undefined where only a formula can answer. */
export function referenceNumber({ question }: PlacedQuestion): string | undefined {
  if (!question.point) return undefined;
  return formatNumber(evaluate(question.reference, question.point), 'plain', 12);
}
