/** The reducer of the Ink face: `(state, action) → state`, and what is to be done outside. */

import { quizOf } from '../../tutor/sitting.ts';
import { behindColon } from '../../tutor/typed-commands.ts';
import type { Command } from '../command.ts';
import { commandFor } from '../keymap.ts';
import { typeIntoReport } from '../report/report-state.ts';
import type { KeyEvent } from '../terminal/key-event.ts';
import { type Action, type Update, type UpdateContext, unchanged } from './action.ts';
import type { AppState } from './app-state.ts';
import { isLastPage } from './app-view.ts';
import { colonCommand } from './colon-command.ts';
import { homeCommand } from './home-update.ts';
import { keyContextOf } from './key-context.ts';
import { lessonCommand, optionCount } from './lesson-update.ts';
import { overlayCommand } from './overlay-update.ts';
import { openHelp, openMenu, openSteps } from './overlays.ts';
import { openReport, withReport } from './report-update.ts';
import { tellTutor } from './tell-tutor.ts';
import { submit, typed, withFieldCleared } from './typing.ts';

export function update(state: AppState, action: Action, context: UpdateContext): Update {
  switch (action.type) {
    case 'key':
      return pressed(withNothingTold(state), action.event, context);
    case 'tell':
      return tellTutor(state, action.command, context);
    case 'dropped':
      return unchanged({ ...state, desk: { ...state.desk, told: 'typed-ahead' } });
    case 'reported':
      return unchanged(
        state.overlays.at(-1)?.kind === 'report'
          ? withReport(state, { stage: 'done', lines: action.lines })
          : state,
      );
  }
}

/** What became of earlier keys has been said. */
function withNothingTold(state: AppState): AppState {
  if (state.desk.told === undefined) return state;
  const { told: _told, ...desk } = state.desk;
  return { ...state, desk };
}

function pressed(before: AppState, event: KeyEvent, context: UpdateContext): Update {
  const isLast = isLastPage(before, context.view);
  const state = isLast ? onLastPage(before) : before;
  const keys = keyContextOf(state, isLast);
  const command = commandFor(keys, event);
  const isTyping = keys === 'question' || keys === 'guess';
  if (isTyping && (command === undefined || command === 'submit')) {
    return command === 'submit' ? entered(state, context) : typed(state, event);
  }
  const overlay = state.overlays.at(-1);
  if (command === undefined) {
    return unchanged(
      overlay?.kind === 'report' ? withReport(state, typeIntoReport(overlay.report, event)) : state,
    );
  }
  if (overlay) return overlayCommand(state, overlay, command, context);
  if (command === 'quit') return { state, effects: [{ type: 'exit' }] };
  if (command === 'help') return unchanged(openHelp(state));
  if (command === 'report') return unchanged(openReport(state, context));
  if (keys === 'guess' && command === 'skip') return tellTutor(state, { type: 'skip' }, context);
  if (command === 'pick') return picked(state, event, context);
  if (command !== 'back') return screenCommand(state, command, context);
  const hasText = isTyping && quizOf(state.sitting) && state.desk.field.text !== '';
  return hasText ? unchanged(withFieldCleared(state)) : tellTutor(state, { type: 'go-home' }, context);
}

function entered(state: AppState, context: UpdateContext): Update {
  const word = behindColon(state.desk.field.text);
  return word === undefined ? submit(state, context) : colonCommand(state, word, context);
}

/** The option that has this digit before it, as if the cursor had been led there. */
function picked(state: AppState, event: KeyEvent, context: UpdateContext): Update {
  const option = event.kind === 'text' ? Number(event.text) - 1 : -1;
  const { stage } = state.sitting;
  if (stage.kind !== 'lesson' || option >= optionCount(stage.run.activity)) return unchanged(state);
  const pointed = { ...state, desk: { ...state.desk, cursor: option } };
  return tellTutor(pointed, { type: 'pick', option }, context);
}

/**
 * Once the activity of a beat is in use it stays on screen: in a smaller window there are more pages before it, and what
 * was being typed must not turn into commands.
 */
function onLastPage(state: AppState): AppState {
  const { sitting, desk } = state;
  if (sitting.stage.kind !== 'lesson' || desk.page === Number.POSITIVE_INFINITY) return state;
  return { ...state, desk: { ...desk, page: Number.POSITIVE_INFINITY } };
}

function screenCommand(state: AppState, command: Command, context: UpdateContext): Update {
  const { stage } = state.sitting;
  switch (stage.kind) {
    case 'lesson':
      return lessonCommand(state, stage.run, command, context);
    case 'practice':
      return practiceCommand(state, command, context);
    case 'welcome':
    case 'home':
    case 'finished':
      return homeCommand(state, command, context);
  }
}

function practiceCommand(state: AppState, command: Command, context: UpdateContext): Update {
  if (command === 'menu') return unchanged(openMenu(state));
  if (command === 'steps') return unchanged(openSteps(state));
  return command === 'next' ? tellTutor(state, { type: 'next' }, context) : unchanged(state);
}
