/** Points at which a formula can be judged, and the reference at each. */

import { evaluate } from '../../expression/evaluate.ts';
import type { Expression, Values } from '../../expression/expression.ts';
import { kinkSides } from '../../graph/kinks.ts';

export interface Comparison {
  readonly points: readonly Values[];
  readonly references: readonly number[];
  /** On which sides of the question's kinks each point lies; absent: all on the same. */
  readonly sides?: readonly string[];
}

/**
 * @param reference what a formula is held against at these points.
 * @param bending the expressions whose kinks cut the space.
 */
export const comparisonAt = (
  points: readonly Values[],
  reference: Expression,
  bending: readonly Expression[],
): Comparison => ({
  points,
  references: points.map((point) => evaluate(reference, point)),
  sides: points.map((point) => bending.flatMap((each) => kinkSides(each, point)).join()),
});
