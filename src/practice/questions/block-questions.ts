import { type BlockKind, type BlockOf, idOf } from '../../lesson/blocks/block.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import { sourceOf } from './block-items.ts';
import type { QuizItem } from './quiz-item.ts';
import { type TypedItems, typedItems } from './typed-items.ts';

/** What a block asks by typing; nothing for blocks that are answered otherwise. */
export function itemsOf<K extends BlockKind>(block: BlockOf<K>, lesson: Lesson): QuizItem[] {
  const items: TypedItems<K> = typedItems[block.kind];
  return items(block, sourceOf(lesson, idOf(block) ?? block.kind));
}

/** Every typed question of a lesson, in the order it is met. Drills are not among them: their numbers are drawn. */
export const lessonItems = (lesson: Lesson): QuizItem[] =>
  lesson.screens
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === 'prose' ? [] : itemsOf(part, lesson)));
