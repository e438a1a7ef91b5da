import type { Place, Progress } from './progress.ts';

/** What resuming needs to know of a lesson. */
export interface CourseLesson {
  readonly id: string;
  readonly title: string;
  readonly screens: readonly { readonly id: string; readonly title: string }[];
}

/**
 * Where the tutor opens: the screen last seen, else the first unfinished lesson after the one last finished, else
 * the first unfinished one. A screen or lesson that no longer exists gives way to the nearest that does.
 * Undefined when every lesson is finished.
 */
export function placeToResume(
  progress: Progress,
  course: readonly CourseLesson[],
): Required<Place> | undefined {
  const current = course.find((lesson) => lesson.id === progress.place?.lesson);
  if (current) return openAt(current, progress.place?.screen);
  const left = isElsewhere(progress, course) ? lastOpened(progress, course) : undefined;
  if (left) return openAt(left, progress.lessons.get(left.id)?.screen);
  const unfinished = (lesson: CourseLesson) => progress.lessons.get(lesson.id)?.state !== 'finished';
  const after = course.findIndex((lesson) => lesson.id === progress.lastFinished) + 1;
  const next = course.slice(after).find(unfinished) ?? course.find(unfinished);
  return next && openAt(next, progress.lessons.get(next.id)?.screen);
}

/** The last thing done was in another course: a pack's, or the one that is gone on with after a pack. */
const isElsewhere = ({ place, lastFinished }: Progress, course: readonly CourseLesson[]): boolean => {
  const last = place?.lesson ?? lastFinished;
  return last !== null && !course.some(({ id }) => id === last);
};

/** Of the lessons begun and not finished, the one begun last. */
function lastOpened(progress: Progress, course: readonly CourseLesson[]): CourseLesson | undefined {
  const begun = [...progress.lessons].filter(([, { state }]) => state === 'started').map(([id]) => id);
  const last = begun.findLast((id) => course.some((lesson) => lesson.id === id));
  return course.find(({ id }) => id === last);
}

function openAt(lesson: CourseLesson, screen: string | undefined): Required<Place> {
  const known = lesson.screens.find(({ id }) => id === screen) ?? lesson.screens[0];
  return { lesson: lesson.id, screen: known?.id ?? '' };
}
