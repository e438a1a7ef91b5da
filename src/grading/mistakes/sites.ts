/** The places in a derivative where mistakes are made, and what a mistake at each has to go on. */

import { apply, type Expression, joined } from '../../expression/expression.ts';
import type { PrimitiveName } from '../../expression/primitives/table.ts';

export type Applied = Expression & { readonly kind: 'apply' };

/** Two parts and their slopes. */
interface Pair {
  readonly f: Expression;
  readonly g: Expression;
  readonly df: Expression;
  readonly dg: Expression;
}

export interface Sites {
  /** A function of an inside that is more than a name: the chain rule. */
  readonly composition: {
    readonly outer: (at: Expression) => Expression;
    readonly outerSlope: (at: Expression) => Expression;
    readonly inside: Expression;
    readonly insideSlope: Expression;
    /** The name nudged. */
    readonly wrt: Expression;
  };
  /** Two factors that move, or more: `f` is the first of them, `g` the product of the others. */
  readonly product: Pair & {
    /** Of three factors and more: the terms of the product rule. */
    readonly terms: readonly Expression[];
  };
  /** Factors that are held, times one that moves. */
  readonly heldFactors: {
    readonly held: readonly Expression[];
    readonly moving: Expression;
    readonly slope: Expression;
  };
  /** A bottom that is held, below a top that moves; `isMean`: it is the count of a mean. */
  readonly heldDivisor: { readonly slope: Expression; readonly isMean: boolean };
  /** A quotient whose bottom moves. */
  readonly quotient: Pair & {
    readonly topMoves: boolean;
    /** The top of the right answer. */
    readonly difference: Expression;
  };
  /** A power with a held exponent, also as `square` and `sqrt` write it. */
  readonly exponent: {
    readonly piece: Applied;
    readonly base: Expression;
    readonly exponent: Expression;
    readonly baseSlope: Expression;
    readonly slope: Expression;
  };
  /** A term of a sum that is held, beside the slopes of all the terms. */
  readonly heldTerm: {
    readonly term: Expression;
    readonly slopes: readonly Expression[];
    /** The slopes of the held term by each of its own names. */
    readonly ownSlopes: readonly Expression[];
  };
  /** The whole expression that is differentiated. */
  readonly whole: {
    readonly expression: Expression;
    readonly wrt: Expression;
    readonly slope: Expression;
    /** The slopes by the other names. */
    readonly otherSlopes: readonly Expression[];
    /** Where the tables have one. */
    readonly antiderivative: Expression | undefined;
  };
  /** A link of a network that has more above it. */
  readonly link: { readonly contribution: Expression };
  /** Any link of a chain of links. */
  readonly linkOfChain: object;
  /** A chain of two links or more, as a product. */
  readonly chain: { readonly factors: readonly Expression[] };
  /** What arrives through one edge, asked for by itself. */
  readonly throughEdge: { readonly upstream: Expression; readonly local: Expression };
  /** The last step of a gradient: through a node that is not the loss itself. */
  readonly lastStep: { readonly upstream: Expression; readonly local: Expression };
  /** Several paths; `isFork`: they part at the name itself. */
  readonly paths: { readonly summands: readonly Expression[]; readonly isFork: boolean };
  /** A whole gradient. */
  readonly gradient: { readonly name: Expression; readonly loss: Expression; readonly slope: Expression };
  /** A training step after it; `afterUpdates`: the gradient where weights nearer to the loss have moved already. */
  readonly training: { readonly afterUpdates: Expression };
  /** A plain quantity, as it is worked out from what the question tells. */
  readonly quantity: { readonly operation: PrimitiveName; readonly operands: readonly Expression[] };
}

/**
 * The wrong expressions that a mistake makes at each place where it is made. None there: it does not apply. What happens
 * to be right is dropped later, and need not be thought of here.
 */
export type WrongAt = { readonly [Site in keyof Sites]?: (site: Sites[Site]) => readonly Expression[] };

export interface MistakeEntry extends WrongAt {
  /** Wrong slopes of one function, in `z`, its input. */
  readonly functions?: Readonly<Partial<Record<PrimitiveName, readonly string[]>>>;
  /** Mistakes that say less of the same answer: beside this one they are not told. */
  readonly insteadOf?: readonly string[];
  /** It concerns all the terms of a node alike: whoever makes it makes it in each of them. */
  readonly isMadeInAllLinks?: boolean;
}

export const times = (...factors: Expression[]): Expression => joined('multiply', factors);
export const plus = (...terms: Expression[]): Expression => joined('add', terms);
export const minus = (expression: Expression): Expression => apply('negate', expression);
export const over = (top: Expression, bottom: Expression): Expression => apply('divide', top, bottom);
