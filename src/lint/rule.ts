import type { Autograd } from '../autograd/autograd.ts';
import type { Question } from '../grading/questions/question.ts';
import type { Block, Lesson } from '../lesson/lesson.ts';
import type { Fault } from '../lesson/reading/fault.ts';
import type { Places, Target } from '../lesson/reading/places.ts';
import type { Path } from '../lesson/reading/yaml-body.ts';
import { itemsOf } from '../practice/questions/block-questions.ts';
import type { QuizItem } from '../practice/questions/quiz-item.ts';

/** A typed question, and where it is asked. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly item: QuizItem;
  readonly block: Block;
  readonly file: string;
  /** 1-based line of the screen's heading. */
  readonly line: number;
}

/** The typed questions of a lesson, in the order they are met. */
export const placedQuestions = (lesson: Lesson): PlacedQuestion[] =>
  lesson.screens.flatMap(({ parts, line }) =>
    parts.flatMap((block) => {
      if (block.kind === 'prose') return [];
      const items = itemsOf(block, lesson);
      return items.map((item) => ({ question: item.question, item, block, file: lesson.file, line }));
    }),
  );

export interface ReadingContext {
  /** The lessons before this one, in order. */
  readonly earlier: readonly Lesson[];
  /** Where the parts of this lesson stand in its file. */
  readonly places: Places;
}

export interface LintContext extends ReadingContext {
  /** The typed questions of this lesson, the same objects for every rule: what grading works out is kept with them. */
  readonly questions: readonly PlacedQuestion[];
  readonly autograd: Autograd;
  /** Why no program runs, as a sentence; absent: they do. */
  readonly notRun?: string;
}

/** Something that every lesson keeps to. Rules that run code or the engine may answer later. */
export type Rule = (lesson: Lesson, context: LintContext) => readonly Fault[] | Promise<readonly Fault[]>;

/** A rule that reads only what is written. */
export type ReadingRule = (lesson: Lesson, context: ReadingContext) => readonly Fault[];

/** @param at what the fault is about; `path` and `within` as for `Places.of`. */
export function faultAt(
  lesson: Lesson,
  { places }: ReadingContext,
  at: { readonly target: Target; readonly path?: Path; readonly within?: number },
  message: string,
  suggestion: string,
): Fault {
  return { file: lesson.file, ...places.of(at.target, at.path, at.within), message, suggestion };
}
