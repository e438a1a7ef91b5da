import { once } from '../expression/remembered.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { isDrillSkill } from '../lesson/skills.ts';
import { MOST_MISSED, missedQuestions, type Progress } from '../progress/progress.ts';
import { isOfLesson, questionOrigin } from '../progress/question-ids.ts';
import { drillItem } from './drills/drills.ts';
import { lessonItems } from './questions/block-questions.ts';
import type { QuizItem } from './questions/quiz-item.ts';
import { repetitionOf } from './quiz-session.ts';

/** Which of the missed questions are wanted; told by their ids, since making a question takes time. */
export interface WantedMisses {
  readonly isWanted?: (id: string) => boolean;
  /** Absent: of any skill. */
  readonly skill?: string;
}

/**
 * Questions missed before and not mended since, in the order they were first asked, at most as many as open a visit.
 * Each is asked as a repetition of itself: answered right, it is done, whatever was shown or hinted before.
 */
export const missedItems = (
  progress: Progress,
  lessons: readonly Lesson[],
  wanted: WantedMisses = {},
): QuizItem[] =>
  firstMissed(progress, lessons, wanted).map((make) => {
    const item = make();
    return repetitionOf(item.question.id, item);
  });

/** How many they are; none of them is made. */
export const countMissed = (
  progress: Progress,
  lessons: readonly Lesson[],
  wanted: WantedMisses = {},
): number => firstMissed(progress, lessons, wanted).length;

function firstMissed(
  progress: Progress,
  lessons: readonly Lesson[],
  { isWanted = () => true, skill }: WantedMisses,
): (() => QuizItem)[] {
  const makerOf = makers(lessons, skill);
  const found: (() => QuizItem)[] = [];
  for (const id of missedQuestions(progress)) {
    if (found.length === MOST_MISSED) break;
    const make = isWanted(id) ? makerOf(id) : undefined;
    if (make) found.push(make);
  }
  return found;
}

/** What makes a question; undefined for what this version no longer asks, and for what is not typed. */
function makers(
  lessons: readonly Lesson[],
  skill: string | undefined,
): (id: string) => (() => QuizItem) | undefined {
  const ofLesson = new Map(
    lessons.map((lesson) => [
      lesson,
      once(() => new Map(lessonItems(lesson).map((item) => [item.question.id, item]))),
    ]),
  );
  return (id) => {
    const origin = questionOrigin(id);
    if (origin?.from === 'drill') {
      const { skill: drilled, seed } = origin;
      if (!isDrillSkill(drilled) || (skill !== undefined && drilled !== skill)) return undefined;
      return () => drillItem(drilled, seed);
    }
    const lesson = lessons.find((each) => isOfLesson(id, each.id));
    const item = lesson && ofLesson.get(lesson)?.().get(id);
    const fits = item && (skill === undefined || item.question.skills.includes(skill));
    return fits ? () => item : undefined;
  };
}
