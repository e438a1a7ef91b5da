/** A quiz on a screen: the questions, the answer being typed, and what came of the last one. */

import type { NetworkGradients } from '../../grading/oracles/network-gradients.ts';
import type { QuizItem } from '../../practice/questions/quiz-item.ts';
import { type QuizSession, startQuiz } from '../../practice/quiz-session.ts';
import { emptyField, type TextField } from '../terminal/text-field.ts';

export interface QuizState {
  readonly session: QuizSession;
  readonly field: TextField;
  /** The packet in which the last answer was submitted: an Enter that came with it does not dismiss the verdict. */
  readonly packet?: number;
  /** The text that the session's verdict is about; once it is edited, the echo takes the verdict's place. */
  readonly judged?: string;
  /** Submitted while the engine was still loading. */
  readonly waiting: boolean;
  /** Every oracle's word at the end of a chain. */
  readonly report?: NetworkGradients;
  /** Of what is too long for a small screen: Enter turns it while there is nothing to submit. */
  readonly page: number;
}

export const quizState = (items: readonly QuizItem[], solved?: (item: QuizItem) => boolean): QuizState => ({
  session: startQuiz(items, solved),
  field: emptyField,
  waiting: false,
  page: 0,
});
