/** Commands while something lies over the screen: the menu, steps, help. */

import { factsOf } from '../../grading/questions/question-kinds.ts';
import { hintLadder } from '../../practice/hints/hint-ladder.ts';
import { currentItem, offersTwin, questionId } from '../../practice/quiz-session.ts';
import { solutionOf, workedExample } from '../../practice/teaching.ts';
import { helpPages } from '../help/help-view.ts';
import type { Command } from '../keymap.ts';
import { readingPages } from '../overlay/reading-view.ts';
import { stepsPages } from '../overlay/steps-view.ts';
import { settleQuiz } from '../quiz/answering.ts';
import type { AppState, MenuChoice, Overlay } from './app-state.ts';
import { roomFor } from './app-view.ts';
import { quizOf, withQuiz } from './focus.ts';
import { turnBack } from './lesson-update.ts';
import { goHome, type Surroundings } from './navigation.ts';
import { practiceMoved } from './practice-update.ts';
import { openReport, reportUpdate } from './report-update.ts';
import type { Update } from './update.ts';

const over = (state: AppState, overlay: Overlay): AppState => ({
  ...state,
  overlays: [...state.overlays, overlay],
});

export const openHelp = (state: AppState): AppState => over(state, { kind: 'help', page: 0 });

export function openMenu(state: AppState): AppState {
  const quiz = quizOf(state);
  if (!quiz) return state;
  const isAsking = quiz.session.stage === 'asking';
  const choices: MenuChoice[] = [
    ...(isAsking ? (['hint'] as const) : (['steps'] as const)),
    ...(isAsking ? (['show', 'skip'] as const) : []),
    // Last of these, so that what stands above it keeps its place under the fingers.
    ...(isAsking && offersTwin(quiz.session) ? (['twin'] as const) : []),
    ...(currentItem(quiz.session)?.graph ? (['graph'] as const) : []),
    ...(state.screen.kind === 'lesson' ? (['previous'] as const) : []),
    'report',
    'help',
    'home',
    'quit',
  ];
  return over(state, { kind: 'menu', cursor: 0, choices });
}

export function openSteps(state: AppState): AppState {
  const item =
    quizOf(state) && currentItem((quizOf(state) as NonNullable<ReturnType<typeof quizOf>>).session);
  if (!item) return state;
  return over(state, {
    kind: 'steps',
    // A plain quantity is named by its block, which is no name for a learner.
    title: factsOf(item.question).isPlainNumber ? 'Steps' : `Steps: ${item.question.label}`,
    lines: solutionOf(item.question),
    isUnfolded: false,
    page: 0,
  });
}

function openGraph(state: AppState): AppState {
  const quiz = quizOf(state);
  const item = quiz && currentItem(quiz.session);
  return item ? over(state, { kind: 'graph', item, page: 0 }) : state;
}

const closed = (state: AppState): AppState => ({ ...state, overlays: state.overlays.slice(0, -1) });

export function overlayCommand(state: AppState, command: Command, around: Surroundings): Update {
  const overlay = state.overlays.at(-1) as Overlay;
  if (overlay.kind === 'report') return reportUpdate(state, overlay, command, around);
  if (command === 'close') return { state: closed(state), effects: [] };
  if (overlay.kind === 'menu') return menuCommand(state, overlay, command, around);
  if (overlay.kind === 'graph') return { state: closed(state), effects: [] };
  if (command === 'unfold' && overlay.kind === 'steps') {
    return { state: replaced(state, { ...overlay, isUnfolded: !overlay.isUnfolded, page: 0 }), effects: [] };
  }
  const { width, height } = roomFor(state, around.view);
  const pages =
    overlay.kind === 'help'
      ? helpPages(state.lessons, width, height, around.view).length
      : overlay.kind === 'reading'
        ? readingPages(overlay, width, height, around.view).length
        : stepsPages(overlay, width, height, around.view).length;
  const moved = overlay.page + (command === 'next' ? 1 : command === 'previous' ? -1 : 0);
  if (command === 'next' && moved >= pages) return { state: closed(state), effects: [] };
  return { state: replaced(state, { ...overlay, page: Math.max(0, moved) }), effects: [] };
}

const replaced = (state: AppState, overlay: Overlay): AppState => over(closed(state), overlay);

function menuCommand(
  state: AppState,
  menu: Extract<Overlay, { kind: 'menu' }>,
  command: Command,
  around: Surroundings,
): Update {
  if (command === 'up' || command === 'down') {
    const cursor = Math.max(0, Math.min(menu.cursor + (command === 'up' ? -1 : 1), menu.choices.length - 1));
    return { state: replaced(state, { ...menu, cursor }), effects: [] };
  }
  if (command !== 'select') return { state, effects: [] };
  return chosen(closed(state), menu.choices[menu.cursor] as MenuChoice, around);
}

function chosen(state: AppState, choice: MenuChoice, around: Surroundings): Update {
  switch (choice) {
    case 'hint':
      return hint(state);
    case 'steps':
      return { state: openSteps(state), effects: [] };
    case 'graph':
      return { state: openGraph(state), effects: [] };
    case 'twin':
      return twin(state);
    case 'show':
      return show(state, around);
    case 'skip':
      return practiceMoved(settleQuiz(state, { type: 'skip' }), around);
    case 'previous':
      return turnBack(state, around);
    case 'report':
      return { state: openReport(state, around), effects: [] };
    case 'help':
      return { state: openHelp(state), effects: [] };
    case 'home':
      return { state: goHome(state), effects: [] };
    case 'quit':
      return { state, effects: [{ type: 'exit' }] };
  }
}

/** The next rung of the ladder; the last one is every step, laid over the question. */
function hint(state: AppState): Update {
  const quiz = quizOf(state);
  const item = quiz && currentItem(quiz.session);
  if (!quiz || !item) return { state, effects: [] };
  const ladder = hintLadder(item);
  const rung = Math.min(quiz.session.rungs + 1, ladder.length);
  const session = { ...quiz.session, rungs: rung };
  const shown = withQuiz(state, { ...quiz, session });
  const last = ladder[rung - 1];
  const event = { type: 'hint', question: questionId(quiz.session), rung } as const;
  return {
    state: last?.kind === 'steps' ? openSteps(shown) : shown,
    effects: [{ type: 'journal', event }],
  };
}

function twin(state: AppState): Update {
  const quiz = quizOf(state);
  const item = quiz && currentItem(quiz.session);
  if (!item) return { state, effects: [] };
  const { title, lines } = workedExample(item.question);
  return {
    state: over(state, { kind: 'steps', title: `Worked: ${title}`, lines, isUnfolded: false, page: 0 }),
    effects: [],
  };
}

/** The steps of this one now, and a twin of it at the end of the quiz. */
function show(state: AppState, around: Surroundings): Update {
  const quiz = quizOf(state);
  if (!quiz) return { state, effects: [] };
  const event = { type: 'shown', question: questionId(quiz.session), rung: quiz.session.rungs } as const;
  const steps = openSteps(state).overlays;
  const settled = practiceMoved(settleQuiz(state, { type: 'show', seed: around.seed() }), around);
  return {
    state: { ...settled.state, overlays: steps },
    effects: [{ type: 'journal', event }, ...settled.effects],
  };
}
