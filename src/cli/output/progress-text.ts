import { tiers } from '../../challenge/tiers/tier.ts';
import { lastTime } from '../../progress/last-time.ts';
import { isFirstRun, missedQuestions, type Progress } from '../../progress/progress.ts';
import type { SkippedLines } from '../../progress/read-journal.ts';
import type { CourseLesson } from '../../progress/resume.ts';
import { tallyWords } from '../../progress/tally.ts';
import type { ReadProgress } from '../input/progress.ts';
import { NO_FOLDER } from './evidence.ts';

/** What `progress` prints for people. */
export function progressText(
  { progress, file, skipped }: ReadProgress,
  course: readonly CourseLesson[],
  now: Date,
): string {
  const sections = isFirstRun(progress)
    ? [["Nothing yet. Type 'neuron-calc' to begin."]]
    : [
        [...(lastTime(progress, course, now) ?? [])],
        lessonLines(progress, course),
        challengeLines(progress),
        answerLines(progress),
      ];
  const place = file === undefined ? `Stored nowhere: ${NO_FOLDER}` : `Stored in ${file}`;
  const stored = [place, ...skippedLines(skipped)];
  return `${[...sections, missedLines(progress), stored]
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n')}\n`;
}

function lessonLines(progress: Progress, course: readonly CourseLesson[]): string[] {
  const finished = course.filter(({ id }) => progress.lessons.get(id)?.state === 'finished').length;
  const opened = course.filter(({ id }) => progress.lessons.has(id));
  return [
    `Lessons: ${finished} of ${course.length} finished`,
    ...opened.map(({ id, title }) => `  ${title}: ${progress.lessons.get(id)?.state}`),
  ];
}

function challengeLines({ challenges }: Progress): string[] {
  const rows = tiers.flatMap(({ id, title }) => {
    const record = challenges.get(id);
    if (!record || record.attempts === 0) return [];
    return `  ${title}: ${record.passed ? 'passed' : 'not yet passed'}, checked ${record.attempts} times`;
  });
  return rows.length === 0 ? [] : ['Challenge:', ...rows];
}

function answerLines({ answers, skills }: Progress): string[] {
  const rows = [...skills].map(([skill, tally]) => `  ${skill.padEnd(20)}${tallyWords(tally)}`);
  return [`Answers: ${tallyWords(answers)}`, ...rows];
}

function missedLines(progress: Progress): string[] {
  const missed = missedQuestions(progress);
  return missed.length === 0
    ? []
    : ['Missed, and asked again:', ...missed.map((question) => `  ${question}`)];
}

function skippedLines({ unreadable, unknown, newer }: SkippedLines): string[] {
  const later = unknown + newer;
  return [
    unreadable > 0 ? `  lines left alone because they cannot be read: ${unreadable}` : '',
    later > 0 ? `  lines left alone because a later version wrote them: ${later}` : '',
  ].filter((line) => line !== '');
}
