/** From a typed answer to its verdict and on to the next question. */

import type { NetworkGradients } from '../../grading/oracles/network-gradients.ts';
import type { Verdict } from '../../grading/verdict.ts';
import { currentItem, type QuizAction, questionId, quizReducer } from '../../practice/quiz-session.ts';
import type { AppState } from '../app/app-state.ts';
import { quizOf, withQuiz } from '../app/focus.ts';
import type { Update } from '../app/update.ts';
import { emptyField } from '../terminal/text-field.ts';
import type { QuizState } from './quiz-state.ts';

/** A verdict on its way back, with the question it is about. */
export interface AnswerPlan {
  readonly id: string;
  readonly typed: string;
  readonly verdict: Verdict;
  readonly report?: NetworkGradients;
}

/** Sends the typed text to the referee. Where nothing new is typed, Enter turns the page of what did not fit. */
export function submit(state: AppState, packet: number): Update {
  const quiz = quizOf(state);
  const item = quiz && currentItem(quiz.session);
  if (!quiz || !item || quiz.waiting) return { state, effects: [] };
  const { session, field } = quiz;
  // Nothing typed is no answer, and Enter on the same wrong answer again is no second miss.
  if (field.text.trim() === '' || (session.verdict && quiz.judged === field.text))
    return { state: withQuiz(state, { ...quiz, page: quiz.page + 1 }), effects: [] };
  const isChainEnd = item.chain !== undefined && item.chain.factor === undefined;
  return {
    state: withQuiz(state, { ...quiz, packet, waiting: true }),
    effects: [
      {
        type: 'grade',
        question: item.question,
        typed: field.text,
        options: {
          ...(item.digits === undefined ? {} : { digits: item.digits }),
          formulaOnly: session.isProbe,
        },
        record: { id: questionId(session), hints: session.rungs },
        report: isChainEnd,
      },
    ],
  };
}

export function afterVerdict(state: AppState, quiz: QuizState, answer: AnswerPlan): AppState {
  if (questionId(quiz.session) !== answer.id || !quiz.waiting) return state;
  const session = quizReducer(quiz.session, { type: 'judge', verdict: answer.verdict });
  const { report: _earlier, ...rest } = quiz;
  return withQuiz(state, {
    ...rest,
    session,
    waiting: false,
    page: 0,
    judged: answer.typed,
    ...(answer.report ? { report: answer.report } : {}),
  });
}

/** Enter after a right answer: the probe, or the next question, with an empty field. */
export function continueQuiz(state: AppState): Update {
  return settleQuiz(state, { type: 'continue' });
}

/** Moves the quiz on and clears what belonged to the question left behind. */
export function settleQuiz(state: AppState, action: QuizAction): Update {
  const quiz = quizOf(state);
  if (!quiz) return { state, effects: [] };
  const session = quizReducer(quiz.session, action);
  return { state: withQuiz(state, { session, field: emptyField, waiting: false, page: 0 }), effects: [] };
}
