/** One visit of a learner as data: where they stand in the course, and what is known so far. */

import type { Lesson } from '../lesson/lesson.ts';
import { isFirstRun, type Progress } from '../progress/progress.ts';
import type { QuizRun } from './activities/quiz.ts';
import type { ChallengeState } from './challenge-state.ts';
import type { Effect } from './effect.ts';
import type { LessonRun } from './lesson-run.ts';
import type { PracticeRun } from './practice-run.ts';

export type Stage =
  /** Nothing has been learnt yet. */
  | { readonly kind: 'welcome' }
  | { readonly kind: 'home' }
  | { readonly kind: 'lesson'; readonly run: LessonRun }
  | { readonly kind: 'finished'; readonly lesson: Lesson; readonly next?: Lesson }
  | { readonly kind: 'practice'; readonly practice: PracticeRun };

export interface Sitting {
  readonly lessons: readonly Lesson[];
  /** Kept up to date with every event journaled. */
  readonly progress: Progress;
  readonly stage: Stage;
  /** What the code panels printed, by their source; absent while they run. */
  readonly outputs: ReadonlyMap<string, readonly string[]>;
  /** The learner's own code; absent where there is no place to keep it. */
  readonly challenge?: ChallengeState;
}

/** A sitting after a command, and what is to be done outside. */
export interface Update {
  readonly sitting: Sitting;
  readonly effects: readonly Effect[];
}

export const unchanged = (sitting: Sitting): Update => ({ sitting, effects: [] });

export const at = (sitting: Sitting, stage: Stage): Sitting => ({ ...sitting, stage });

export const newSitting = (
  lessons: readonly Lesson[],
  progress: Progress,
  challenge?: ChallengeState,
): Sitting => ({
  lessons,
  progress,
  stage: { kind: isFirstRun(progress) ? 'welcome' : 'home' },
  outputs: new Map(),
  ...(challenge ? { challenge } : {}),
});

/** The run of questions that is being answered, in a lesson or in practice. */
export function quizOf({ stage }: Sitting): QuizRun | undefined {
  if (stage.kind === 'practice') return stage.practice.quiz;
  const activity = stage.kind === 'lesson' ? stage.run.activity : undefined;
  return activity?.kind === 'quiz' ? activity.quiz : undefined;
}

export function withQuiz(sitting: Sitting, quiz: QuizRun): Sitting {
  const { stage } = sitting;
  if (stage.kind === 'practice') return at(sitting, { ...stage, practice: { ...stage.practice, quiz } });
  if (stage.kind !== 'lesson') return sitting;
  return at(sitting, { ...stage, run: { ...stage.run, activity: { kind: 'quiz', quiz } } });
}
