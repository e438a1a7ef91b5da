/** How a question is answered, and what its answer is. */

import type { Paper } from '../drawing/block-lines.ts';
import { evaluate } from '../expression/evaluate.ts';
import { readAnswer } from '../grading/answers/read-answer.ts';
import { factsOf } from '../grading/questions/question-kinds.ts';
import type { QuizItem } from '../practice/questions/quiz-item.ts';
import { shown } from '../practice/solutions/solution-line.ts';
import { words } from './words.ts';

export function howToAnswer({ question, numberOnly }: QuizItem): string {
  if (numberOnly || factsOf(question).isPlainNumber) return words.question.asNumber;
  return question.point ? words.question.asEither : words.question.asFormula;
}

/** Whether a text can be read as an answer to the question, right or wrong. */
export const isReadable = (text: string, { question }: QuizItem): boolean =>
  readAnswer(text, question).kind === 'read';

/** The right answer as a formula, and as a number where there is one. */
export function answerOf({ question }: QuizItem, { glyphs }: Paper): string {
  const { reference, point } = question;
  const formula = glyphs.expression(reference);
  const value = point && glyphs.text(shown(evaluate(reference, point)));
  return value === undefined || value === formula ? `${formula}.` : `${formula} = ${value}.`;
}
