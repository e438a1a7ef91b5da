/** Which part of the state the keys and the field belong to. */

import type { KeyContext } from '../keymap.ts';
import { type Activity, isOpen } from '../lesson/activity.ts';
import type { QuizState } from '../quiz/quiz-state.ts';
import type { ReportState } from '../report/report-state.ts';
import type { AppState } from './app-state.ts';

/** The quiz on the screen, whether or not its page is reached. */
export function quizOf({ screen }: AppState): QuizState | undefined {
  if (screen.kind === 'practice') return screen.practice.quiz;
  const activity = screen.kind === 'lesson' ? screen.lesson.activity : undefined;
  return activity?.kind === 'quiz' ? activity.quiz : undefined;
}

export function withQuiz(state: AppState, quiz: QuizState): AppState {
  const { screen } = state;
  if (screen.kind === 'practice')
    return { ...state, screen: { ...screen, practice: { ...screen.practice, quiz } } };
  if (screen.kind !== 'lesson') return state;
  return { ...state, screen: { ...screen, lesson: { ...screen.lesson, activity: { kind: 'quiz', quiz } } } };
}

/** @param pages of the lesson beat on screen: before the last one there is only reading. */
export function keyContextOf(state: AppState, isLastPage = true): KeyContext {
  const overlay = state.overlays.at(-1);
  if (overlay?.kind === 'report') return reportKeys[overlay.report.stage];
  if (overlay) return overlay.kind === 'graph' || overlay.kind === 'reading' ? 'steps' : overlay.kind;
  const { screen } = state;
  switch (screen.kind) {
    case 'welcome':
      return 'opening';
    case 'home':
      return 'home';
    case 'finished':
      return 'finished';
    case 'practice':
      return quizKeys(screen.practice.quiz);
    case 'lesson':
      return isLastPage ? activityKeys(screen.lesson.activity) : 'reading';
  }
}

const reportKeys: Readonly<Record<ReportState['stage'], KeyContext>> = {
  severity: 'menu',
  text: 'writing',
  review: 'review',
  done: 'reported',
};

const quizKeys = ({ session }: QuizState): KeyContext =>
  session.stage === 'asking' ? 'question' : session.stage === 'judged' ? 'judged' : 'reading';

function activityKeys(activity: Activity): KeyContext {
  switch (activity.kind) {
    case 'quiz':
      return quizKeys(activity.quiz);
    case 'choice':
    case 'bet':
      return isOpen(activity) ? 'list' : 'reading';
    case 'walk':
      return isOpen(activity) ? 'stepping' : 'reading';
    case 'derive':
      return isOpen(activity) ? 'stepping' : 'derived';
    case 'nudge':
      return 'nudging';
    case 'motion':
      return 'motion';
    case 'challenge':
      return 'challenge';
    case 'none':
      return 'reading';
  }
}
