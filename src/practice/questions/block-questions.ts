import type { Question } from '../../grading/questions/question.ts';
import type { Block, Lesson } from '../../lesson/lesson.ts';
import { askItem, numberItem, type QuestionSource, quizItems, sourceOf } from './block-items.ts';
import type { QuizItem } from './quiz-item.ts';

export interface PlacedQuestion {
  readonly question: Question;
  readonly item: QuizItem;
  readonly screen: string;
  readonly block: string;
  /** 1-based line of the screen's heading in the lesson file. */
  readonly line: number;
}

type BlockOf<Kind extends Block['kind']> = { [K in Kind]: Extract<Block, { readonly kind: K }> }[Kind];

const nothing = (): QuizItem[] => [];

/** What each kind of block asks by typing. A drill's numbers are drawn, by whoever asks them. */
const askedBy: {
  readonly [Kind in Block['kind']]: (block: BlockOf<Kind>, source: QuestionSource) => QuizItem[];
} = {
  quiz: quizItems,
  ask: (block, source) => [askItem(block, source)],
  number: (block, source) => [numberItem(block, source)],
  graph: nothing,
  derive: nothing,
  plot: nothing,
  bars: nothing,
  code: nothing,
  bridge: nothing,
  choice: nothing,
  bet: nothing,
  nudge: nothing,
  motion: nothing,
  drill: nothing,
  recap: nothing,
  challenge: nothing,
};

/** Nothing for blocks that are answered otherwise. */
export const itemsOf = <Kind extends Block['kind']>(block: BlockOf<Kind>, lesson: Lesson): QuizItem[] =>
  askedBy[block.kind](block, sourceOf(lesson, 'id' in block ? block.id : block.kind));

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
