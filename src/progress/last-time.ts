import { lastSession, MOST_MISSED, missedQuestions, type Progress } from './progress.ts';
import { isOfLesson } from './question-ids.ts';
import { type CourseLesson, placeToResume } from './resume.ts';
import type { Tally } from './tally.ts';

/**
 * Two lines for whoever comes back: what happened last time, and what comes now.
 * @param running the session under way, which is not "last time".
 * @param missed how many questions will be asked again first; absent: as many as the journal tells.
 */
export function lastTime(
  progress: Progress,
  course: readonly CourseLesson[],
  now: Date,
  running?: string,
  missed?: number,
): readonly [string, string] | undefined {
  const session = lastSession(progress, running);
  if (session === undefined) return undefined;
  const finished = session.finished.map((id) => titleOf(course, id)).map((title) => `You finished ${title}.`);
  const first = [
    `Last time, ${ago(new Date(session.ended), now)}: ${answersIn(session.answers)}.`,
    ...finished,
  ];
  return [first.join(' '), whatComesNow(progress, course, missed)];
}

/** What was right counts; the wrong tries on the way are told, not held against anybody. */
function answersIn({ alone, helped, wrong }: Tally): string {
  if (alone + helped + wrong === 0) return 'no question answered';
  const parts = [
    `${alone + helped} right${helped > 0 ? ` (${helped} with help)` : ''}`,
    ...(wrong > 0 ? [`${wrong} wrong ${wrong === 1 ? 'try' : 'tries'} on the way`] : []),
  ];
  return parts.join(', ');
}

const titleOf = (course: readonly CourseLesson[], id: string): string =>
  course.find((lesson) => lesson.id === id)?.title ?? id;

function whatComesNow(progress: Progress, course: readonly CourseLesson[], known?: number): string {
  const place = placeToResume(progress, course);
  const lesson = course.find(({ id }) => id === place?.lesson);
  // Those of the lesson under way come again where they stand.
  const left = missedQuestions(progress).filter(
    (id) => lesson === undefined || !isOfLesson(id, lesson.id),
  ).length;
  const missed = known ?? Math.min(left, MOST_MISSED);
  const review =
    missed === 0
      ? ''
      : ` ${missed} missed ${missed === 1 ? 'question comes' : 'questions come'} first when you continue.`;
  if (place === undefined || lesson === undefined)
    return `Every lesson is finished; practice goes on.${review}`;
  const seen = progress.lessons.get(lesson.id)?.screen !== undefined;
  const index = lesson.screens.findIndex(({ id }) => id === place.screen);
  return seen
    ? `You were in ${lesson.title}, screen ${index + 1} of ${lesson.screens.length}.${review}`
    : `Next comes ${lesson.title}.${review}`;
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago, in the largest whole unit; a clock that was set back, or a time nobody can read, is "a moment ago". */
function ago(then: Date, now: Date): string {
  const elapsed = now.getTime() - then.getTime();
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  for (const [unit, milliseconds] of units) {
    if (elapsed >= milliseconds) return words.format(-Math.floor(elapsed / milliseconds), unit);
  }
  return 'a moment ago';
}
