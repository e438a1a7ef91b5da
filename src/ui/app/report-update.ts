/** Commands while a report is written over a screen. */

import { currentItem, questionId } from '../../practice/quiz-session.ts';
import { seedOfQuestion } from '../../progress/question-ids.ts';
import type { Command } from '../keymap.ts';
import { screenOf } from '../lesson/lesson-state.ts';
import { type Evidence, newReport, type ReportState, reportCommand } from '../report/report-state.ts';
import type { AppState, Overlay } from './app-state.ts';
import { quizOf } from './focus.ts';
import type { Surroundings } from './navigation.ts';
import type { Update } from './update.ts';

export const openReport = (state: AppState, around: Surroundings): AppState => ({
  ...state,
  overlays: [...state.overlays, { kind: 'report', report: newReport(evidenceOf(state, around)) }],
});

export const withReport = (state: AppState, report: ReportState): AppState => ({
  ...state,
  overlays: [...state.overlays.slice(0, -1), { kind: 'report', report }],
});

export function reportUpdate(
  state: AppState,
  { report }: Extract<Overlay, { kind: 'report' }>,
  command: Command,
  around: Surroundings,
): Update {
  const step = reportCommand(report, command, (draft) => around.compose(draft, state));
  switch (step.kind) {
    case 'state':
      return { state: withReport(state, step.report), effects: [] };
    case 'close':
      return { state: { ...state, overlays: state.overlays.slice(0, -1) }, effects: [] };
    case 'save':
      return { state, effects: [{ type: 'save-report', draft: step.draft, markdown: step.markdown }] };
  }
}

/** What the report may show of where the learner is: the question's id is how the journal knows it. */
function evidenceOf(state: AppState, around: Surroundings): Evidence {
  const { screen } = state;
  const quiz = quizOf(state);
  const item = quiz && currentItem(quiz.session);
  const place =
    quiz && item
      ? questionId(quiz.session)
      : screen.kind === 'lesson'
        ? `${screen.lesson.lesson.id}/${screenOf(screen.lesson).id}`
        : screen.kind;
  const seed = seedOfQuestion(place);
  return { screen: around.shown(state), place, ...(seed === undefined ? {} : { seed }) };
}
