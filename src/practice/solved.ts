import type { Lesson } from '../lesson/lesson.ts';
import type { Progress } from '../progress/progress.ts';

/** Answers of an earlier visit count until the lesson is finished; after that it can be played afresh. */
export const isSolved = (progress: Progress, lesson: Lesson, question: string): boolean =>
  progress.lessons.get(lesson.id)?.state !== 'finished' &&
  (progress.questions.get(question)?.solved ?? 'no') !== 'no';
