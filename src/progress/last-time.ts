/** What happened the last time the learner was here, and what comes now: as data, and as the two lines that tell it. */

import { lastSession, MOST_MISSED, missedQuestions, type Progress } from './progress.ts';
import { isOfLesson } from './question-ids.ts';
import { type CourseLesson, placeToResume } from './resume.ts';
import type { Tally } from './tally.ts';
import { words } from './words.ts';

export interface LastTime {
  /** How long ago, in the largest whole unit. */
  readonly when:
    | { readonly unit: 'day' | 'hour' | 'minute'; readonly count: number }
    | { readonly unit: 'moment' };
  readonly answers: Tally;
  /** Titles of the lessons finished then. */
  readonly finished: readonly string[];
  readonly now: /** In the middle of a lesson, at a screen counted from 1. */
    | { readonly kind: 'inside'; readonly title: string; readonly screen: number; readonly of: number }
    | { readonly kind: 'next'; readonly title: string }
    | { readonly kind: 'all-finished' };
  /** How many questions will be asked again before that. */
  readonly missedFirst: number;
}

/**
 * Undefined for whoever was not here before.
 * @param running the session under way, which is not "last time".
 * @param missed how many questions will be asked again first; absent: as many as the journal tells.
 */
export function lastTimeOf(
  progress: Progress,
  course: readonly CourseLesson[],
  now: Date,
  running?: string,
  missed?: number,
): LastTime | undefined {
  const session = lastSession(progress, running);
  if (session === undefined) return undefined;
  const titleOf = (id: string): string => course.find((lesson) => lesson.id === id)?.title ?? id;
  const place = placeToResume(progress, course);
  const lesson = course.find(({ id }) => id === place?.lesson);
  return {
    when: elapsed(new Date(session.ended), now),
    answers: session.answers,
    finished: session.finished.map(titleOf),
    now: place && lesson ? comingNow(progress, lesson, place.screen) : { kind: 'all-finished' },
    missedFirst: missed ?? missedBefore(progress, lesson),
  };
}

/** The same in two lines. */
export function lastTime(...given: Parameters<typeof lastTimeOf>): readonly [string, string] | undefined {
  const last = lastTimeOf(...given);
  if (last === undefined) return undefined;
  const { told, finished, missedFirst } = words.lastTime;
  const first = [told(whenText(last), answersText(last)), ...last.finished.map(finished)];
  const second = [nowText(last), ...(last.missedFirst > 0 ? [missedFirst(last.missedFirst)] : [])];
  return [first.join(' '), second.join(' ')];
}

const whenText = ({ when }: LastTime): string =>
  when.unit === 'moment' ? words.lastTime.ago.moment : words.lastTime.ago[when.unit](when.count);

function answersText({ answers: { alone, helped, wrong } }: LastTime): string {
  if (alone + helped + wrong === 0) return words.answers.none;
  return words.lastTime.answers(alone + helped, helped, wrong);
}

function nowText({ now }: LastTime): string {
  const { inside, next, allFinished } = words.lastTime;
  switch (now.kind) {
    case 'inside':
      return inside(now.title, now.screen, now.of);
    case 'next':
      return next(now.title);
    case 'all-finished':
      return allFinished;
  }
}

function comingNow({ lessons }: Progress, { id, title, screens }: CourseLesson, at: string): LastTime['now'] {
  if (lessons.get(id)?.screen === undefined) return { kind: 'next', title };
  const index = screens.findIndex((screen) => screen.id === at);
  return { kind: 'inside', title, screen: index + 1, of: screens.length };
}

/** Those of the lesson under way come again where they stand. */
function missedBefore(progress: Progress, lesson: CourseLesson | undefined): number {
  const left = missedQuestions(progress).filter((id) => !lesson || !isOfLesson(id, lesson.id));
  return Math.min(left.length, MOST_MISSED);
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A clock that was set back, or a time nobody can read, is a moment ago. */
function elapsed(then: Date, now: Date): LastTime['when'] {
  const milliseconds = now.getTime() - then.getTime();
  for (const [unit, length] of units) {
    if (milliseconds >= length) return { unit, count: Math.floor(milliseconds / length) };
  }
  return { unit: 'moment' };
}
