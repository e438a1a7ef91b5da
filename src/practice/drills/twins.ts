/** The same question once more, with other numbers and another answer. */

import { evaluate } from '../../expression/evaluate.ts';
import { formatNumber, print } from '../../expression/print.ts';
import { sameInFloat64 } from '../../grading/oracles/agreement.ts';
import { prepareQuestion } from '../../grading/prepare-question.ts';
import type { Question } from '../../grading/questions/question.ts';
import { followUpId } from '../../progress/question-ids.ts';
import type { QuizItem } from '../questions/quiz-item.ts';

/** Whether no listed mistake gives the right number at the question's point. */
export function isTellingPoint(question: Question): boolean {
  const { point, reference } = question;
  if (!point) return true;
  const exact = evaluate(reference, point);
  return prepareQuestion(question)
    .mistakes()
    .every(({ wrong }) => !sameInFloat64(evaluate(wrong, point), exact));
}

/** Tries before a twin may have a point that a mistake fits too: a bare slope of relu has no other. */
export const TWIN_TRIES = 40;

/** The same question on other numbers, as a follow-up of it: what comes of it counts for the question. */
export function twinOf(question: Question, make: (seed: number) => QuizItem, seed: number): QuizItem {
  const item = anotherLike(
    question,
    make,
    Array.from({ length: TWIN_TRIES }, (_, index) => seed + index),
  );
  return { ...item, question: { ...item.question, id: followUpId(question.id, 'twin') } };
}

/** The first that has another answer, and one that no mistake fits; else another answer at least, where there is one. */
export function anotherLike(
  question: Question,
  make: (seed: number) => QuizItem,
  seeds: readonly number[],
): QuizItem {
  const asked = answerTo(question);
  let other: QuizItem | undefined;
  for (const seed of seeds) {
    const item = make(seed);
    if (answerTo(item.question) === asked) continue;
    if (isTellingPoint(item.question)) return item;
    other ??= item;
  }
  return other ?? make(seeds[0] as number);
}

/** As it would be typed: a number where the question has its numbers, else a formula. */
export const answerTo = ({ point, reference }: Question): string =>
  point ? formatNumber(evaluate(reference, point), 'plain', 9) : print(reference);
