import type { BlockKind, BlockOf } from '../lesson/blocks/block.ts';
import { askItem, numberItem, type Place, quizItems } from './block-items.ts';
import type { QuizItem } from './quiz-item.ts';

/** What a block asks by typing. */
export type TypedItems<K extends BlockKind> = (block: BlockOf<K>, place: Place) => QuizItem[];

/** For kinds that ask nothing, are answered by choosing, or draw their numbers anew each time. */
const nothing = (): QuizItem[] => [];

/** By kind of block; one that is missing here is missing in the eyes of the compiler too. */
export const typedItems: { readonly [K in BlockKind]: TypedItems<K> } = {
  quiz: quizItems,
  ask: (block, place) => [askItem(block, place)],
  number: (block, place) => [numberItem(block, place)],
  choice: nothing,
  bet: nothing,
  drill: nothing,
  challenge: nothing,
  graph: nothing,
  derive: nothing,
  nudge: nothing,
  motion: nothing,
  plot: nothing,
  bars: nothing,
  code: nothing,
  bridge: nothing,
  recap: nothing,
};
