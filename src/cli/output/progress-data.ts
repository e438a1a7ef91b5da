import { missedQuestions } from '../../progress/progress.ts';
import { type CourseLesson, placeToResume } from '../../progress/resume.ts';
import type { OpenedProgress } from '../machine/open-progress.ts';

/** The object that `progress --json` prints. */
export function progressData(
  { file, progress, events, skipped }: OpenedProgress,
  course: readonly CourseLesson[],
) {
  return {
    file,
    events: events.length,
    skipped,
    resume: placeToResume(progress, course) ?? null,
    lessons: course.map(({ id, screens }) => ({
      id,
      state: progress.lessons.get(id)?.state ?? 'new',
      screen: progress.lessons.get(id)?.screen ?? null,
      screens: screens.length,
    })),
    answers: progress.answers,
    skills: Object.fromEntries(progress.skills),
    challenges: Object.fromEntries(progress.challenges),
    questions: Object.fromEntries(
      [...progress.questions].map(([id, { solved, wrongAttempts, missed }]) => [
        id,
        { solved, wrongAttempts, missed },
      ]),
    ),
    missed: missedQuestions(progress),
    settings: Object.fromEntries(progress.settings),
    sessions: [...progress.sessions.values()],
  };
}
