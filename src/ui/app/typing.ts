/** Typing an answer: the text in the field, and sending it. */

import { isNewAnswer } from '../../tutor/activities/quiz.ts';
import { quizOf } from '../../tutor/sitting.ts';
import type { KeyEvent } from '../terminal/key-event.ts';
import { editText, emptyField, textEdit } from '../terminal/text-field.ts';
import { type Update, type UpdateContext, unchanged } from './action.ts';
import type { AppState, Desk } from './app-state.ts';
import { tellTutor } from './tell-tutor.ts';

/** The longest answer, in characters as a reader counts them. */
const LONGEST_ANSWER = 200;

export function typed(state: AppState, event: KeyEvent): Update {
  const quiz = quizOf(state.sitting);
  const edit = textEdit(event);
  if (!quiz || !edit || quiz.waiting) return unchanged(state);
  const { isJudged, ...desk } = state.desk;
  // The first character after a verdict takes the place of what was judged; any other key goes on with it.
  const before = isJudged && edit.type === 'insert' ? emptyField : desk.field;
  const field = editText(before, edit, LONGEST_ANSWER);
  const isCut = edit.type === 'insert' && field.text.length < before.text.length + edit.text.length;
  const after: Desk = { ...desk, field, textPage: 0, ...(isCut ? { told: 'cut' } : {}) };
  return unchanged(isSameDesk(state.desk, after) ? state : { ...state, desk: after });
}

const isSameDesk = (one: Desk, other: Desk): boolean =>
  one.field === other.field && one.isJudged === other.isJudged && one.told === other.told;

/** A desk on which nothing is typed. */
export function withFieldCleared(state: AppState): AppState {
  const { isJudged: _isJudged, ...desk } = state.desk;
  return { ...state, desk: { ...desk, field: emptyField, textPage: 0 } };
}

/** Sends the typed text. Where nothing new is typed, Enter turns the page of what did not fit. */
export function submit(state: AppState, context: UpdateContext): Update {
  const quiz = quizOf(state.sitting);
  if (!quiz || quiz.waiting) return unchanged(state);
  const { desk } = state;
  if (!isNewAnswer(quiz, desk.field.text)) {
    const isJudged = quiz.session.verdict && desk.field.text !== '' ? { isJudged: true as const } : {};
    return unchanged({ ...state, desk: { ...desk, ...isJudged, textPage: desk.textPage + 1 } });
  }
  return tellTutor(state, { type: 'answer', text: desk.field.text }, context);
}
