import type { Question } from '../grading/questions/question.ts';
import type { Block, Lesson } from '../lesson/lesson.ts';
import { askItem, numberItem, placeOf, quizItems } from './block-items.ts';
import type { QuizItem } from './quiz-item.ts';

export interface PlacedQuestion {
  readonly question: Question;
  readonly item: QuizItem;
  readonly screen: string;
  readonly block: string;
  /** 1-based line of the screen's heading in the lesson file. */
  readonly line: number;
}

/** What a block asks by typing; nothing for blocks that are answered otherwise. */
export function itemsOf(block: Block, lesson: Lesson): QuizItem[] {
  switch (block.kind) {
    case 'quiz':
      return quizItems(block, placeOf(lesson, block.id));
    case 'ask':
      return [askItem(block, placeOf(lesson, block.id))];
    case 'number':
      return [numberItem(block, placeOf(lesson, block.id))];
    default:
      return [];
  }
}

/** Every typed question of a lesson, in the order it is met. Drills are not among them: their numbers are drawn. */
export function questionsOf(lesson: Lesson): PlacedQuestion[] {
  return lesson.screens.flatMap((screen) =>
    screen.parts.flatMap((part) => {
      if (part.kind === 'prose') return [];
      const block = 'id' in part ? part.id : part.kind;
      return itemsOf(part, lesson).map((item) => ({
        question: item.question,
        item,
        screen: screen.id,
        block,
        line: screen.line,
      }));
    }),
  );
}
