import type { Lesson } from '../lesson/lesson.ts';
import { MOST_MISSED, missedQuestions, type Progress } from '../progress/progress.ts';
import { questionsOf } from './block-questions.ts';
import { drillItem, drillSkills } from './drills/drills.ts';
import type { QuizItem } from './quiz-item.ts';
import { repetitionOf } from './quiz-session.ts';

/**
 * Questions missed before and not mended since, in the order they were first asked. Each is asked as a repetition of
 * itself: answered right, it is done, whatever was shown or hinted before.
 * @param fits which of them are wanted, by id and item.
 */
export function missedItems(
  progress: Progress,
  lessons: readonly Lesson[],
  fits: (item: QuizItem) => boolean,
): QuizItem[] {
  const found = missedQuestions(progress).flatMap((id) => itemWithId(lessons, id) ?? []);
  return found
    .filter(fits)
    .slice(0, MOST_MISSED)
    .map((item) => repetitionOf(item.question.id, item));
}

/** Undefined for what this version no longer asks, and for what is not typed. */
function itemWithId(lessons: readonly Lesson[], id: string): QuizItem | undefined {
  const [, skill, seed] = /^drill\/([^/]+)\/(\d{1,15})$/.exec(id) ?? [];
  if (skill !== undefined) return drillSkills.includes(skill) ? drillItem(skill, Number(seed)) : undefined;
  const lesson = lessons.find((each) => id.startsWith(`${each.id}/`));
  return lesson && questionsOf(lesson).find(({ question }) => question.id === id)?.item;
}
