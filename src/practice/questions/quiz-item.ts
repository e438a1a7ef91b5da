/** One thing to ask on a screen: the question, the words around it, and what is drawn beside it. */

import type { Question } from '../../grading/questions/question.ts';
import type { Graph } from '../../graph/graph.ts';

export interface QuizItem {
  readonly question: Question;
  /** The question in words, one or two short sentences. */
  readonly prompt: string;
  /** The line that defines what is differentiated: `loss = (z2 − y)²`. */
  readonly definition?: string;
  /** What the numbers are, when no graph shows them: `x = 2, y = 3`. */
  readonly at?: string;
  readonly graph?: Graph;
  /** The chain that this item is a factor of, or the product of (`factor` absent). */
  readonly chain?: {
    /** Names, with the loss first. */
    readonly path: readonly string[];
    readonly factor?: number;
    /** Of how many factors from the loss on the product is the whole gradient: behind a fork, other paths add to it. */
    readonly whole: number;
  };
  /** Hints of the lesson, shown before the built-in ladder. */
  readonly hints: readonly string[];
  /** Significant digits asked of a number. */
  readonly digits?: number;
  /** Whether a formula is asked back: the number alone is wanted. */
  readonly numberOnly?: boolean;
  /** Solved earlier in the lesson: shown with its value, not asked. */
  readonly given?: boolean;
  /** What is typed is kept as it is: nothing is said of it, and it goes on. */
  readonly isGuess?: boolean;
  /** For a repetition with fresh numbers: how to make another one. */
  readonly again?: (seed: number) => QuizItem;
}
