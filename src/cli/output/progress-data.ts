/** Progress for programs: as one JSON object, or every answer as CSV. */

import type { JournalEvent } from '../../progress/event.ts';
import { missedQuestions } from '../../progress/progress.ts';
import { type CourseLesson, placeToResume } from '../../progress/resume.ts';
import type { ReadProgress } from '../input/progress.ts';

/** The object that `progress --json` prints. */
export function progressData(
  { file, progress, events, skipped }: ReadProgress,
  course: readonly CourseLesson[],
) {
  return {
    file: file ?? null,
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

const columns = [
  'time',
  'session',
  'question',
  'skills',
  'typed',
  'verdict',
  'mistakes',
  'ambiguous',
  'hints',
  'milliseconds',
  'seed',
] as const;

/** Every answer since the last reset, one a row under a heading row, quoted as RFC 4180 says; lists are joined by blanks. */
export function progressCsv(events: readonly JournalEvent[]): string {
  const counted = events.slice(events.findLastIndex(({ type }) => type === 'reset') + 1);
  const rows = counted.flatMap((event) => {
    if (event.type !== 'answer') return [];
    const { t: time, session, question, typed, verdict, hints, milliseconds, seed = '' } = event;
    const [skills, mistakes, ambiguous] = [event.skills, event.mistakes, event.ambiguous].map((list) =>
      list.join(' '),
    );
    return [
      [time, session, question, skills, typed, verdict, mistakes, ambiguous, hints, milliseconds, seed],
    ];
  });
  return [columns, ...rows].map((row) => `${row.map((cell) => quoted(String(cell))).join(',')}\n`).join('');
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
