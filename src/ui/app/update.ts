/** The reducer of the whole interface: `(state, action) → state` and what is to be done outside. */

import { commandFor } from '../keymap.ts';
import { type AnswerPlan, afterVerdict, submit } from '../quiz/answering.ts';
import { typeIntoReport } from '../report/report-state.ts';
import type { KeyEvent } from '../terminal/key-event.ts';
import { editText, textEdit } from '../terminal/text-field.ts';
import type { AppScreen, AppState } from './app-state.ts';
import { isLastPage } from './app-view.ts';
import { type ChallengeAction, challengeChanged } from './challenge-update.ts';
import type { Effect } from './effect.ts';
import { keyContextOf, quizOf, withQuiz } from './focus.ts';
import { homeCommand } from './home-update.ts';
import { lessonCommand } from './lesson-update.ts';
import { goHome, type Surroundings } from './navigation.ts';
import { openHelp, overlayCommand } from './overlay-update.ts';
import { practiceCommand } from './practice-update.ts';
import { openReport, withReport } from './report-update.ts';

export type Action =
  | { readonly type: 'key'; readonly event: KeyEvent; readonly packet: number }
  | { readonly type: 'judged'; readonly answer: AnswerPlan }
  | { readonly type: 'printed'; readonly source: string; readonly output: readonly string[] }
  | ChallengeAction
  /** Where a report went, or why it could not be written. */
  | { readonly type: 'reported'; readonly lines: readonly string[] }
  /** Animation time that has passed, in milliseconds. */
  | { readonly type: 'tick'; readonly milliseconds: number };

export interface Update {
  readonly state: AppState;
  readonly effects: readonly Effect[];
}

export const unchanged = (state: AppState): Update => ({ state, effects: [] });

export function update(state: AppState, action: Action, around: Surroundings): Update {
  switch (action.type) {
    case 'key':
      return pressed(state, action.event, action.packet, around);
    case 'judged':
      return judged(state, action.answer);
    case 'printed':
      return unchanged({ ...state, outputs: new Map([...state.outputs, [action.source, action.output]]) });
    case 'solution-saved':
    case 'solution-edited':
    case 'solution-checked':
    case 'solution-unchecked':
      return challengeChanged(state, action);
    case 'reported':
      return unchanged(
        state.overlays.at(-1)?.kind === 'report'
          ? withReport(state, { stage: 'done', lines: action.lines })
          : state,
      );
    case 'tick':
      return unchanged(ticked(state, action.milliseconds));
  }
}

function pressed(before: AppState, event: KeyEvent, packet: number, around: Surroundings): Update {
  const isLast = isLastPage(before, around.view);
  const state = isLast ? onLastPage(before) : before;
  const context = keyContextOf(state, isLast);
  const command = commandFor(context, event);
  if (context === 'question' && (command === undefined || command === 'submit')) {
    return command === 'submit' ? submit(state, packet) : typed(state, event);
  }
  const overlay = state.overlays.at(-1);
  if (command === undefined) {
    return unchanged(
      overlay?.kind === 'report' ? withReport(state, typeIntoReport(overlay.report, event)) : state,
    );
  }
  const quiz = quizOf(state);
  const dismissesUnseen = context === 'judged' && command === 'next' && quiz?.packet === packet;
  if (dismissesUnseen) return unchanged(state);
  if (state.overlays.length > 0) return overlayCommand(state, command, around);
  if (command === 'quit') return { state, effects: [{ type: 'exit' }] };
  if (command === 'help') return unchanged(openHelp(state));
  if (command === 'report') return unchanged(openReport(state, around));
  if (context === 'question' && command === 'back' && quiz && quiz.field.text !== '')
    return clearField(state);
  if (command === 'back') return unchanged(goHome(state));
  return screenCommand(state, command, around);
}

/**
 * Once the activity of a beat is in use it stays on screen: in a smaller window there are more pages before it, and what
 * was being typed must not turn into commands.
 */
function onLastPage(state: AppState): AppState {
  const { screen } = state;
  if (screen.kind !== 'lesson' || screen.lesson.page === Number.POSITIVE_INFINITY) return state;
  return { ...state, screen: { ...screen, lesson: { ...screen.lesson, page: Number.POSITIVE_INFINITY } } };
}

function screenCommand(
  state: AppState,
  command: Parameters<typeof homeCommand>[1],
  around: Surroundings,
): Update {
  const kind: AppScreen['kind'] = state.screen.kind;
  if (kind === 'lesson') return lessonCommand(state, command, around);
  if (kind === 'practice') return practiceCommand(state, command, around);
  return homeCommand(state, command, around);
}

function typed(state: AppState, event: KeyEvent): Update {
  const quiz = quizOf(state);
  const edit = textEdit(event);
  if (!quiz || !edit || quiz.waiting) return unchanged(state);
  const field = editText(quiz.field, edit);
  return unchanged(field === quiz.field ? state : withQuiz(state, { ...quiz, field, page: 0 }));
}

function clearField(state: AppState): Update {
  const quiz = quizOf(state);
  return unchanged(quiz ? withQuiz(state, { ...quiz, field: { text: '', cursor: 0 }, page: 0 }) : state);
}

/** The question may be gone by the time the engine has loaded; then the verdict is in the journal and that is all. */
function judged(state: AppState, answer: AnswerPlan): Update {
  const quiz = quizOf(state);
  return unchanged(quiz ? afterVerdict(state, quiz, answer) : state);
}

function ticked(state: AppState, milliseconds: number): AppState {
  const { screen } = state;
  if (screen.kind !== 'lesson' || screen.lesson.activity.kind !== 'motion') return state;
  const { activity } = screen.lesson;
  const end = activity.block.seconds * 1000;
  const time = Math.min(end, activity.milliseconds + milliseconds);
  if (time === activity.milliseconds) return state;
  return {
    ...state,
    screen: { ...screen, lesson: { ...screen.lesson, activity: { ...activity, milliseconds: time } } },
  };
}
