/** Commands while a report is written over a screen. */

import { currentItem, questionId } from '../../practice/quiz-session.ts';
import { seedOfQuestion } from '../../progress/question-ids.ts';
import { screenOf } from '../../tutor/lesson-run.ts';
import { quizOf, type Sitting } from '../../tutor/sitting.ts';
import type { Command } from '../command.ts';
import { type Evidence, newReport, type ReportState, reportCommand } from '../report/report-state.ts';
import { type Update, type UpdateContext, unchanged } from './action.ts';
import { type AppState, type Overlay, over, overInstead, uncovered } from './app-state.ts';

export const openReport = (state: AppState, context: UpdateContext): AppState =>
  over(state, { kind: 'report', report: newReport(evidenceOf(state, context)) });

export const withReport = (state: AppState, report: ReportState): AppState =>
  overInstead(state, { kind: 'report', report });

export function reportUpdate(
  state: AppState,
  { report }: Extract<Overlay, { kind: 'report' }>,
  command: Command,
  context: UpdateContext,
): Update {
  const step = reportCommand(report, command, (draft) => context.compose(draft, state));
  switch (step.kind) {
    case 'state':
      return unchanged(withReport(state, step.report));
    case 'close':
      return unchanged(uncovered(state));
    case 'save':
      return { state, effects: [{ type: 'save-report', draft: step.draft, markdown: step.markdown }] };
  }
}

/** What the report may show of where the learner is: the question's id is how the journal knows it. */
function evidenceOf(state: AppState, context: UpdateContext): Evidence {
  const place = placeIn(state.sitting);
  const seed = seedOfQuestion(place);
  return { screen: context.shown(state), place, ...(seed === undefined ? {} : { seed }) };
}

function placeIn(sitting: Sitting): string {
  const quiz = quizOf(sitting);
  if (quiz && currentItem(quiz.session)) return questionId(quiz.session);
  const { stage } = sitting;
  return stage.kind === 'lesson' ? `${stage.run.lesson.id}/${screenOf(stage.run).id}` : stage.kind;
}
