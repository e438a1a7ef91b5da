/** Questions outside a lesson: drills, what was missed last time, a skip test, a network not seen before. */

import type { Lesson } from '../lesson/lesson.ts';
import { skillFor } from '../practice/drills/drill-turns.ts';
import { drillItem } from '../practice/drills/drills.ts';
import type { QuizItem } from '../practice/questions/quiz-item.ts';
import { type QuizRun, quizRun } from './activities/quiz.ts';

export type PracticeKind = 'drills' | 'missed' | 'skip-test' | 'unseen';

export interface PracticeRun {
  readonly kind: PracticeKind;
  /** The lesson that a skip test is about. */
  readonly lesson?: Lesson;
  readonly quiz: QuizRun;
  /** Absent: every skill in turn. */
  readonly skill?: string;
  /** The seed of the next drill. */
  readonly nextSeed: number;
  /** How many are left after those of the quiz; absent: endless. */
  readonly left?: number;
  /** Of the questions before those of the quiz. */
  readonly right: number;
  /** Where to go when there is no more; absent: home. */
  readonly after?: AfterPractice;
}

export type AfterPractice =
  /** Back to the end of a lesson, where it was opened from. */
  | { readonly kind: 'finished'; readonly lesson: Lesson; readonly next?: Lesson }
  /** On to a lesson: what was missed last time stood before it. */
  | { readonly kind: 'lesson'; readonly lesson: string; readonly screen?: string }
  /** Past a lesson when every answer was right at the first try, else into it. */
  | { readonly kind: 'skip'; readonly lesson: string };

/** Right answers of this practice, those of the questions at hand included. */
export const rightSoFar = ({ right, quiz }: PracticeRun): number =>
  right + [...quiz.session.settled.values()].filter((how) => how === 'right').length;

/** A fixed set of questions, all at once. */
export const practiceOf = (
  items: readonly QuizItem[],
  rest: Pick<PracticeRun, 'kind' | 'lesson' | 'after'>,
): PracticeRun => ({ ...rest, quiz: quizRun(items), nextSeed: 0, left: 0, right: 0 });

/**
 * @param options.count questions in all; absent: endless.
 * @param missed what is asked before the first drill.
 */
export function drillPractice(
  lessons: readonly Lesson[],
  { skill, seed, count }: { readonly skill?: string; readonly seed: number; readonly count?: number },
  missed: readonly QuizItem[] = [],
): PracticeRun {
  const first = missed.slice(0, count);
  const items = first.length > 0 ? first : [drillItem(skill ?? skillFor(lessons, seed), seed)];
  return {
    kind: 'drills',
    quiz: quizRun(items),
    nextSeed: first.length > 0 ? seed : seed + 1,
    right: 0,
    ...(skill === undefined ? {} : { skill }),
    ...(count === undefined ? {} : { left: count - items.length }),
  };
}

/** The next drill, once every question at hand is settled; undefined when there is none. */
export function nextDrill(practice: PracticeRun, lessons: readonly Lesson[]): PracticeRun | undefined {
  const { left, skill, nextSeed } = practice;
  if (left === 0) return undefined;
  return {
    ...practice,
    right: rightSoFar(practice),
    quiz: quizRun([drillItem(skill ?? skillFor(lessons, nextSeed), nextSeed)]),
    nextSeed: nextSeed + 1,
    ...(left === undefined ? {} : { left: left - 1 }),
  };
}
