import type { Question } from '../grading/questions/question.ts';
import { type BlockKind, type BlockOf, idOf } from '../lesson/blocks/block.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { placeOf } from './block-items.ts';
import type { QuizItem } from './quiz-item.ts';
import { type TypedItems, typedItems } from './typed-items.ts';

export interface PlacedQuestion {
  readonly question: Question;
  readonly item: QuizItem;
  readonly screen: string;
  readonly block: string;
  readonly file: string;
  /** 1-based line of the screen's heading in the lesson file. */
  readonly line: number;
}

/** What a block asks by typing; nothing for blocks that are answered otherwise. */
export function itemsOf<K extends BlockKind>(block: BlockOf<K>, lesson: Lesson): QuizItem[] {
  const items: TypedItems<K> = typedItems[block.kind];
  return items(block, placeOf(lesson, idOf(block) ?? block.kind));
}

/** Every typed question of a lesson, in the order it is met. Drills are not among them: their numbers are drawn. */
export function questionsOf(lesson: Lesson): PlacedQuestion[] {
  return lesson.screens.flatMap((screen) =>
    screen.parts.flatMap((part) => {
      if (part.kind === 'prose') return [];
      const block = idOf(part) ?? part.kind;
      return itemsOf(part, lesson).map((item) => ({
        question: item.question,
        item,
        screen: screen.id,
        block,
        file: lesson.file,
        line: screen.line,
      }));
    }),
  );
}
