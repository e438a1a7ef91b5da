/** The whole interface as data: one screen, overlays on top of it, and what is known so far. */

import type { Engine } from '../../autograd/autograd.ts';
import type { ReportLine } from '../../challenge/report-lines.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { QuizItem } from '../../practice/questions/quiz-item.ts';
import type { SolutionLine } from '../../practice/solutions/solution-line.ts';
import type { Progress } from '../../progress/progress.ts';
import type { ChallengeState } from '../challenge/challenge-state.ts';
import type { LessonState } from '../lesson/lesson-state.ts';
import type { QuizState } from '../quiz/quiz-state.ts';
import type { ReportState } from '../report/report-state.ts';

export type AppScreen =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'home'; readonly cursor: number }
  | { readonly kind: 'lesson'; readonly lesson: LessonState }
  | { readonly kind: 'finished'; readonly lesson: Lesson; readonly next?: Lesson }
  | { readonly kind: 'practice'; readonly practice: PracticeState };

export interface PracticeState {
  readonly title: string;
  readonly quiz: QuizState;
  /** Absent: every skill in turn. */
  readonly skill?: string;
  /** The seed of the next drill. */
  readonly nextSeed: number;
  /** How many are left; absent: endless. */
  readonly left?: number;
  readonly right: number;
  readonly asked: number;
  /** Where to go when there is no more; absent: home. */
  readonly after?: AfterPractice;
}

/** Right answers of this practice, those of the question on screen included. */
export const rightSoFar = ({ right, quiz }: PracticeState): number =>
  right + [...quiz.session.settled.values()].filter((how) => how === 'right').length;

export type AfterPractice =
  /** Back to the screen it was opened from. */
  | { readonly kind: 'screen'; readonly screen: AppScreen }
  /** On to a lesson: what was missed last time stood before it. */
  | { readonly kind: 'lesson'; readonly lesson: string; readonly screen?: string }
  /** Past a lesson when every answer was right at the first try, else into it. */
  | { readonly kind: 'skip'; readonly lesson: string };

export type Overlay =
  /** The graph of the question by itself, for screens with no room for both. */
  | { readonly kind: 'graph'; readonly item: QuizItem; readonly page: number }
  | { readonly kind: 'help'; readonly page: number }
  | { readonly kind: 'report'; readonly report: ReportState }
  | {
      /** Something to read: help with the challenge, all that a check found. */
      readonly kind: 'reading';
      readonly title: string;
      readonly content:
        | { readonly kind: 'lines'; readonly lines: readonly ReportLine[] }
        | { readonly kind: 'code'; readonly source: string };
      readonly page: number;
    }
  | { readonly kind: 'menu'; readonly cursor: number; readonly choices: readonly MenuChoice[] }
  | {
      readonly kind: 'steps';
      readonly title: string;
      readonly lines: readonly SolutionLine[];
      /** Whether the small steps inside others are shown. */
      readonly isUnfolded: boolean;
      readonly page: number;
    };

export type MenuChoice =
  | 'hint'
  | 'graph'
  | 'steps'
  | 'twin'
  | 'show'
  | 'skip'
  | 'previous'
  | 'report'
  | 'help'
  | 'home'
  | 'quit';

export interface AppState {
  readonly lessons: readonly Lesson[];
  readonly progress: Progress;
  readonly screen: AppScreen;
  readonly overlays: readonly Overlay[];
  /** The learner's own code; absent where there is no place to keep it. */
  readonly challenge?: ChallengeState;
  /** Which autograd judges; absent while it loads. */
  readonly engine?: Engine;
  /** What the code panels printed, by their source; absent while they run. */
  readonly outputs: ReadonlyMap<string, readonly string[]>;
  /** One line about something that went wrong outside, such as progress that cannot be saved. */
  readonly notice?: string;
}

const LAST_OF_THE_EVENING = 4;

/** Whether the end of this lesson is where the question from before lesson 1 is met again. */
export const meetsUnseenAgain = (lesson: Lesson): boolean => lesson.number === LAST_OF_THE_EVENING;
