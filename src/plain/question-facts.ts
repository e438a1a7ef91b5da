/** What is said and journaled of a question. */

import { evaluate } from '../expression/evaluate.ts';
import { readAnswer } from '../grading/answers/read-answer.ts';
import { factsOf } from '../grading/questions/question-kinds.ts';
import type { QuizItem } from '../practice/questions/quiz-item.ts';
import { shown } from '../practice/solutions/solution-line.ts';
import { seedOfQuestion } from '../progress/question-ids.ts';
import type { Paper } from './plain-blocks.ts';

/** `drill/skill/seed` names its seed. */
export function seedIn({ question }: QuizItem): { seed?: number } {
  const seed = seedOfQuestion(question.id);
  return seed === undefined ? {} : { seed };
}

export function howToAnswer({ question }: QuizItem): string {
  if (factsOf(question).isPlainNumber) return 'Type a number, such as 3 or 1/4.';
  return question.point
    ? 'Type a number or a formula, such as 3 or 2*x.'
    : 'Type a formula, such as 2*x + 1.';
}

/** Whether a text can be read as an answer to the question, right or wrong. */
export function isReadable(text: string, { question }: QuizItem): boolean {
  return readAnswer(text, question).kind === 'read';
}

/** The right answer as a formula, and as a number where there is one. */
export function answerOf({ question }: QuizItem, { glyphs }: Paper): string {
  const { reference, point } = question;
  const formula = glyphs.expression(reference);
  const value = point && glyphs.text(shown(evaluate(reference, point)));
  return value === undefined || value === formula ? `${formula}.` : `${formula} = ${value}.`;
}
