/** Commands while something lies over the screen: the menu, steps, help. */

import { hintLadder } from '../../practice/hints/hint-ladder.ts';
import { quizOf } from '../../tutor/sitting.ts';
import type { Command, MenuChoice } from '../command.ts';
import { helpPages } from '../overlay/help-view.ts';
import { readingPages } from '../overlay/reading-view.ts';
import { stepsPages } from '../overlay/steps-view.ts';
import { type Update, type UpdateContext, unchanged } from './action.ts';
import { type AppState, type Overlay, overInstead, uncovered } from './app-state.ts';
import { roomFor } from './app-view.ts';
import { turnBack } from './lesson-update.ts';
import { itemAsked, openExample, openGraph, openHelp, openSteps } from './overlays.ts';
import { openReport, reportUpdate } from './report-update.ts';
import { tellTutor } from './tell-tutor.ts';

export function overlayCommand(
  state: AppState,
  overlay: Overlay,
  command: Command,
  context: UpdateContext,
): Update {
  if (overlay.kind === 'report') return reportUpdate(state, overlay, command, context);
  if (command === 'close') return unchanged(uncovered(state));
  switch (overlay.kind) {
    case 'menu':
      return menuCommand(state, overlay, command, context);
    case 'graph':
      return unchanged(uncovered(state));
    case 'steps':
      return command === 'unfold'
        ? unchanged(overInstead(state, { ...overlay, isUnfolded: !overlay.isUnfolded, page: 0 }))
        : turned(state, overlay, command, context);
    case 'help':
    case 'reading':
      return turned(state, overlay, command, context);
  }
}

type Paged = Extract<Overlay, { kind: 'help' | 'reading' | 'steps' }>;

function pagesOf(state: AppState, overlay: Paged, { view }: UpdateContext): number {
  const { width, height } = roomFor(state, view);
  switch (overlay.kind) {
    case 'help':
      return helpPages(state.sitting.lessons, width, height, view).length;
    case 'reading':
      return readingPages(overlay, width, height, view).length;
    case 'steps':
      return stepsPages(overlay, width, height, view).length;
  }
}

/** Past its last page it is closed. */
function turned(state: AppState, overlay: Paged, command: Command, context: UpdateContext): Update {
  const moved = overlay.page + (command === 'next' ? 1 : command === 'previous' ? -1 : 0);
  const isBehind = command === 'next' && moved >= pagesOf(state, overlay, context);
  return unchanged(
    isBehind ? uncovered(state) : overInstead(state, { ...overlay, page: Math.max(0, moved) }),
  );
}

function menuCommand(
  state: AppState,
  menu: Extract<Overlay, { kind: 'menu' }>,
  command: Command,
  context: UpdateContext,
): Update {
  if (command === 'up' || command === 'down') {
    const cursor = Math.max(0, Math.min(menu.cursor + (command === 'up' ? -1 : 1), menu.choices.length - 1));
    return unchanged(overInstead(state, { ...menu, cursor }));
  }
  const choice = command === 'select' ? menu.choices[menu.cursor] : undefined;
  return choice === undefined ? unchanged(state) : chosen(uncovered(state), choice, context);
}

/** What a row of the menu does. */
export function chosen(state: AppState, choice: MenuChoice, context: UpdateContext): Update {
  switch (choice) {
    case 'hint':
      return hinted(state, context);
    case 'steps':
      return unchanged(openSteps(state));
    case 'graph':
      return unchanged(openGraph(state));
    case 'example':
      return unchanged(openExample(state));
    case 'show':
      return shown(state, context);
    case 'skip':
      return tellTutor(state, { type: 'skip' }, context);
    case 'previous':
      return turnBack(state, context);
    case 'report':
      return unchanged(openReport(state, context));
    case 'help':
      return unchanged(openHelp(state));
    case 'home':
      return tellTutor(state, { type: 'go-home' }, context);
    case 'quit':
      return { state, effects: [{ type: 'exit' }] };
  }
}

/** The next rung of the ladder; the last one is every step, laid over the question. */
function hinted(state: AppState, context: UpdateContext): Update {
  const item = itemAsked(state);
  const { state: after, effects } = tellTutor(state, { type: 'hint' }, context);
  const rungs = quizOf(after.sitting)?.session.rungs ?? 0;
  const isWholeWay = item !== undefined && hintLadder(item)[rungs - 1]?.kind === 'steps';
  return { state: isWholeWay ? openSteps(after) : after, effects };
}

/** The steps of this one now, and a twin of it at the end of the quiz. */
function shown(state: AppState, context: UpdateContext): Update {
  const steps = openSteps(state).overlays;
  const { state: after, effects } = tellTutor(state, { type: 'show-answer' }, context);
  return { state: { ...after, overlays: steps }, effects };
}
