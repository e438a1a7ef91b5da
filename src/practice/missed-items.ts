import type { Lesson } from '../lesson/lesson.ts';
import { isDrillSkill } from '../lesson/skills.ts';
import { MOST_MISSED, missedQuestions, type Progress } from '../progress/progress.ts';
import { isOfLesson, questionOrigin } from '../progress/question-ids.ts';
import { drillItem } from './drills/drills.ts';
import { lessonItems } from './questions/block-questions.ts';
import type { QuizItem } from './questions/quiz-item.ts';
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
  const origin = questionOrigin(id);
  if (origin?.from === 'drill')
    return isDrillSkill(origin.skill) ? drillItem(origin.skill, origin.seed) : undefined;
  const lesson = lessons.find((each) => isOfLesson(id, each.id));
  return lesson && lessonItems(lesson).find(({ question }) => question.id === id);
}
