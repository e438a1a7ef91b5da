import { seedOf } from '../../grading/questions/random.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { Progress } from '../../progress/progress.ts';
import { drillQuestionId, questionOrigin } from '../../progress/question-ids.ts';
import { drillSeeds } from './drills.ts';

/** The skill practised at a seed when none was asked for: the drills that the lessons end with take turns. */
export function skillFor(lessons: readonly Lesson[], seed: number): string {
  const parts = lessons.flatMap((lesson) => lesson.screens.flatMap((screen) => screen.parts));
  const skills = [...new Set(parts.flatMap((part) => (part.kind === 'drill' ? [part.skill] : [])))];
  return skills[seed % skills.length] ?? 'power';
}

const SEEDS = 1_000_000;
/** More than any drill asks at once. */
const BETWEEN_TURNS = 100;

/**
 * From where the drill of a lesson is drawn: other numbers for every learner, and each time the lesson is gone through
 * to its end; the same ones until then, so that what was answered stays answered.
 */
export function lessonSeed({ sessions, lessons }: Progress, { id }: Lesson): number {
  const [first] = sessions.values();
  const turn = lessons.get(id)?.times ?? 0;
  return (seedOf(`${id} ${first?.started ?? ''}`) % SEEDS) + turn * BETWEEN_TURNS;
}

/** Whether a fresh-numbers question was answered right; its numbers are asked in one turn only. */
export const isDrillSolved = ({ questions }: Progress, id: string): boolean =>
  questionOrigin(id)?.from === 'drill' && (questions.get(id)?.solved ?? 'no') !== 'no';

/** Of the fresh numbers that a lesson asks this time round. */
export const drillIds = (progress: Progress, lesson: Lesson): ReadonlySet<string> =>
  new Set(
    lesson.screens.flatMap(({ parts }) =>
      parts.flatMap((part) =>
        part.kind === 'drill'
          ? drillSeeds(lessonSeed(progress, lesson), part.count).map((seed) =>
              drillQuestionId(part.skill, seed),
            )
          : [],
      ),
    ),
  );
