/** Typing an answer: the text in the field, and sending it. */

import { isNewAnswer } from '../../tutor/activities/quiz.ts';
import { quizOf } from '../../tutor/sitting.ts';
import type { KeyEvent } from '../terminal/key-event.ts';
import { editText, emptyField, textEdit } from '../terminal/text-field.ts';
import { type Update, type UpdateContext, unchanged } from './action.ts';
import type { AppState } from './app-state.ts';
import { tellTutor } from './tell-tutor.ts';

export function typed(state: AppState, event: KeyEvent): Update {
  const quiz = quizOf(state.sitting);
  const edit = textEdit(event);
  if (!quiz || !edit || quiz.waiting) return unchanged(state);
  const field = editText(state.desk.field, edit);
  return unchanged(
    field === state.desk.field ? state : { ...state, desk: { ...state.desk, field, textPage: 0 } },
  );
}

export const withFieldCleared = (state: AppState): AppState => ({
  ...state,
  desk: { ...state.desk, field: emptyField, textPage: 0 },
});

/** Sends the typed text. Where nothing new is typed, Enter turns the page of what did not fit. */
export function submit(state: AppState, packet: number, context: UpdateContext): Update {
  const quiz = quizOf(state.sitting);
  if (!quiz || quiz.waiting) return unchanged(state);
  const { desk } = state;
  if (!isNewAnswer(quiz, desk.field.text))
    return unchanged({ ...state, desk: { ...desk, textPage: desk.textPage + 1 } });
  return tellTutor(
    { ...state, desk: { ...desk, packet } },
    { type: 'answer', text: desk.field.text },
    context,
  );
}
