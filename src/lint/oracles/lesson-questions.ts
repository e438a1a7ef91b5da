import type { Autograd } from '../../autograd/autograd.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { formatNumber } from '../../expression/print.ts';
import { grade } from '../../grading/grade.ts';
import type { Verdict } from '../../grading/verdict.ts';
import type { Lesson, Part } from '../../lesson/lesson.ts';
import type { Fault } from '../../lesson/reading/fault.ts';
import { type PlacedQuestion, questionsOf } from '../../practice/questions/block-questions.ts';
import { faultAt, type LintContext } from '../rules/rule.ts';

const known = new WeakMap<Lesson, readonly PlacedQuestion[]>();

/** The typed questions of a lesson, the same objects for every rule: what grading works out is kept with them. */
export function lessonQuestions(lesson: Lesson): readonly PlacedQuestion[] {
  const questions = known.get(lesson) ?? questionsOf(lesson);
  known.set(lesson, questions);
  return questions;
}

/** The block that asks a question, to point at. */
export function blockOf(lesson: Lesson, { screen, block }: PlacedQuestion): Part {
  const parts = lesson.screens.find(({ id }) => id === screen)?.parts ?? [];
  return parts.find((part) => 'id' in part && part.id === block) as Part;
}

export const questionFault = (
  lesson: Lesson,
  context: LintContext,
  placed: PlacedQuestion,
  message: string,
  suggestion: string,
): Fault => {
  const target = blockOf(lesson, placed);
  return faultAt(
    lesson,
    context,
    { target, path: ['id'] },
    `${placed.question.label}: ${message}`,
    suggestion,
  );
};

/** What a learner would be told for an answer. */
export const verdictOn = ({ question, item }: PlacedQuestion, typed: string, autograd: Autograd): Verdict =>
  grade(question, typed, autograd, item.digits === undefined ? {} : { digits: item.digits });

/** The reference as a number, as it would be typed; undefined where only a formula can answer. */
export function referenceNumber({ question }: PlacedQuestion): string | undefined {
  if (!question.point) return undefined;
  return formatNumber(evaluate(question.reference, question.point), 'plain', 12);
}
