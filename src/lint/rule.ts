import type { Autograd } from '../autograd/autograd.ts';
import type { Lesson } from '../lesson/lesson.ts';
import type { Fault } from '../lesson/reading/fault.ts';
import type { Places, Target } from '../lesson/reading/places.ts';
import type { Path } from '../lesson/reading/yaml-body.ts';
import type { PlacedQuestion } from '../practice/block-questions.ts';

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
