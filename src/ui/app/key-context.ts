/** Which keys work: a fact of what lies on top, else of the thing on screen. */

import { currentItem } from '../../practice/quiz-session.ts';
import { type ActivityKind, type ActivityOf, isOpen } from '../../tutor/activities/activity.ts';
import type { QuizRun } from '../../tutor/activities/quiz.ts';
import type { Stage } from '../../tutor/sitting.ts';
import type { KeyContext } from '../command.ts';
import type { ReportState } from '../report/report-state.ts';
import type { AppState, Overlay } from './app-state.ts';

/** @param isLastPage whether the activity of a beat is on screen: before that there is only reading. */
export function keyContextOf({ sitting, overlays }: AppState, isLastPage = true): KeyContext {
  const overlay = overlays.at(-1);
  return overlay ? overlayKeys(overlay) : stageKeys(sitting.stage, isLastPage);
}

function overlayKeys(overlay: Overlay): KeyContext {
  if (overlay.kind === 'report') return reportKeys[overlay.report.stage];
  return overlay.kind === 'graph' || overlay.kind === 'reading' ? 'steps' : overlay.kind;
}

const reportKeys: Readonly<Record<ReportState['stage'], KeyContext>> = {
  severity: 'menu',
  text: 'writing',
  review: 'review',
  done: 'reported',
};

function stageKeys(stage: Stage, isLastPage: boolean): KeyContext {
  switch (stage.kind) {
    case 'welcome':
      return 'opening';
    case 'home':
      return 'home';
    case 'finished':
      return 'finished';
    case 'practice':
      return quizKeys(stage.practice.quiz);
    case 'lesson':
      return isLastPage ? activityKeys(stage.run.activity) : 'reading';
  }
}

function quizKeys({ session }: QuizRun): KeyContext {
  if (session.stage === 'asking') return currentItem(session)?.isGuess ? 'guess' : 'question';
  return session.stage === 'judged' ? 'judged' : 'reading';
}

const keys: { readonly [Kind in ActivityKind]: (activity: ActivityOf<Kind>) => KeyContext } = {
  none: () => 'reading',
  quiz: ({ quiz }) => quizKeys(quiz),
  choice: (activity) => (isOpen(activity) ? 'list' : 'reading'),
  bet: (activity) => (isOpen(activity) ? 'list' : 'reading'),
  walk: (activity) => (isOpen(activity) ? 'stepping' : 'reading'),
  derive: (activity) => (isOpen(activity) ? 'stepping' : 'derived'),
  nudge: () => 'nudging',
  motion: () => 'motion',
  challenge: () => 'challenge',
};

function activityKeys<Kind extends ActivityKind>(activity: ActivityOf<Kind>): KeyContext {
  const keysOf: (activity: ActivityOf<Kind>) => KeyContext = keys[activity.kind];
  return keysOf(activity);
}
