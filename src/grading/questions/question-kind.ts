/** What a kind of question says of itself: everything that grading and the screens ask about it. */

import type { Autograd } from '../../autograd/autograd.ts';
import type { Expression, Values } from '../../expression/expression.ts';
import type { Edge, Graph } from '../../graph/graph.ts';
import type { Mistake } from '../mistakes/mistake.ts';
import type { Sampling } from './candidates.ts';
import type { Question } from './question.ts';

export interface QuestionKind<Asked extends Question> extends KindFacts {
  readonly subject: (question: Asked) => Subject;
  readonly judging: (question: Asked) => Judging;
}

/** True of every question of the kind. */
export interface KindFacts {
  /** A plain quantity: only a number answers it, and its label is no name for a learner. */
  readonly isPlainNumber: boolean;
  /** A right number that a mistake also gives is followed by the question for its formula. */
  readonly isProbed: boolean;
  /** What is asked multiplies factors that were asked before, and ends their chain. */
  readonly endsChain: boolean;
  /** The prompt alone does not say what is asked: `dloss/dz2 = ?` stands below it. */
  readonly showsLabel: boolean;
  /** A whole gradient, to stand at its name in the drawing of the network. */
  readonly isWholeGradient: boolean;
}

/** What a question is about, to draw and name it: one of these, or none. */
export interface Subject {
  /** An expression by itself. */
  readonly expression?: { readonly of: Expression; readonly wrt: string };
  /** A link of a network. */
  readonly edge?: Edge;
  /** A gradient in a network, or a part of one. */
  readonly gradient?: { readonly graph: Graph; readonly name: string };
}

/** What grading needs of one question. The parts that take work are functions: they do it when they are called. */
export interface Judging {
  /** The network the question is about, when it is about one. */
  readonly graph?: Graph;
  /** The expressions whose kinks are the question's. */
  readonly bending: readonly Expression[];
  /** Where formulas are compared; absent where no name stands in what is asked. */
  readonly sampling?: SamplingOf;
  /** For a question asked in some names: where a formula that uses others is compared. */
  readonly further?: { readonly beyond: ReadonlySet<string>; readonly sampling: SamplingOf };
  /** Absent where the reference is plain arithmetic and nothing is differentiated. */
  readonly oracles?: () => Oracles;
  /** The ways to put the answer together, as sums of products of factors that may have been rounded one by one. */
  readonly ways: () => readonly (readonly FactorProduct[])[];
  /** Mistakes that can be made, those that are right by accident among them. */
  readonly mistakes: () => readonly Mistake[];
}

/** @param held names that keep one value whatever the rest does. */
export type SamplingOf = (held?: Values) => Sampling;

/** What arrives at a name, when one is named, times the local derivatives of some links. */
export interface FactorProduct {
  readonly upstream?: string;
  readonly links: readonly Edge[];
}

/** Who is asked whether a reference is right, besides ourselves. */
export interface Oracles {
  /** In float32, one figure a point. */
  readonly autograd: (engine: Autograd, points: readonly Values[]) => readonly number[];
  /** By mathjs; undefined where it has no rule or no value. */
  readonly symbolic: () => (point: Values) => number | undefined;
  /** By nudging; null at a kink. */
  readonly finiteDifference: (point: Values) => number | null;
  /** Whether the oracles other than autograd agree with the reference's value; absent where they are not asked. */
  readonly confirms?: () => (point: Values, expected: number) => boolean;
}
