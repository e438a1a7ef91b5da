import type { BlockKind, BlockOf } from '../../lesson/blocks/block.ts';
import { askItem, numberItem, type QuestionSource, quizItems } from './block-items.ts';
import type { QuizItem } from './quiz-item.ts';

/** What a block asks by typing. */
export type TypedItems<K extends BlockKind> = (block: BlockOf<K>, source: QuestionSource) => QuizItem[];

/** For kinds that ask nothing, are answered by choosing, or draw their numbers anew each time. */
const nothing = (): QuizItem[] => [];

/** By kind of block; one that is missing here is missing in the eyes of the compiler too. */
export const typedItems: { readonly [K in BlockKind]: TypedItems<K> } = {
  quiz: quizItems,
  ask: (block, source) => [askItem(block, source)],
  number: (block, source) => [numberItem(block, source)],
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
