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
  const unfinished = (lesson: CourseLesson) => progress.lessons.get(lesson.id)?.state !== 'finished';
  const after = course.findIndex((lesson) => lesson.id === progress.lastFinished) + 1;
  const next = course.slice(after).find(unfinished) ?? course.find(unfinished);
  return next && openAt(next, progress.lessons.get(next.id)?.screen);
}

function openAt(lesson: CourseLesson, screen: string | undefined): Required<Place> {
  const known = lesson.screens.find(({ id }) => id === screen) ?? lesson.screens[0];
  return { lesson: lesson.id, screen: known?.id ?? '' };
}
