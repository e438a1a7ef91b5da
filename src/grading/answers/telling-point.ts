/** The point that shows best how an answer differs: near where people think, and by as much as possible. */

import { evaluate } from '../../expression/evaluate.ts';
import type { Expression, Values } from '../../expression/expression.ts';
import type { Comparison } from '../questions/comparison.ts';

export interface Difference {
  readonly at: Values;
  readonly typed: number;
  readonly expected: number;
}

/** Points looked at behind the first that differs. */
const LOOK_AHEAD = 40;
/** Names of no more than this size are easy to put in by hand. */
const EASY = 4;

/** @param first the first point at which the two differ. */
export function mostTelling(
  formula: Expression,
  { points, references }: Comparison,
  first: number,
): Difference {
  let best: Difference | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let index = first; index < Math.min(points.length, first + LOOK_AHEAD); index++) {
    const [at, expected] = [points[index] as Values, references[index] as number];
    const typed = evaluate(formula, at);
    if (!Number.isFinite(typed) || !Number.isFinite(expected)) continue;
    const score = howTelling(at, typed, expected);
    if (score > bestScore) [best, bestScore] = [{ at, typed, expected }, score];
  }
  const at = points[first] as Values;
  return best ?? { at, typed: evaluate(formula, at), expected: references[first] as number };
}

/** A tenth off says as much as ten times off; what can be seen at all, and at easy numbers, says most. */
function howTelling(at: Values, typed: number, expected: number): number {
  const off = Math.abs(typed - expected);
  const relative = Math.min(1, off / Math.max(Math.abs(expected), Number.MIN_VALUE)) >= 0.1 ? 1 : 0;
  const visible = Math.min(2, Math.log10(off / 0.01));
  const largest = Math.max(0, ...[...at.values()].map(Math.abs));
  return relative + visible - Math.max(0, Math.log2(largest / EASY));
}
