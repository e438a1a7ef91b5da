/**
 * Where float32 itself cannot tell: an engine that computes in it must not be held against the reference
 * at such a point.
 */

import { evaluate, evaluateRounded } from '../expression/evaluate.ts';
import type { Expression, Values } from '../expression/expression.ts';

/** How far two numbers may be apart and still count as the same: whichever allows more. */
export interface Tolerance {
  /** A share of the reference. */
  readonly relative: number;
  readonly absolute: number;
}

/**
 * The value as an engine computes it that knows float32 only.
 * @throws RangeError for a name without a value or a derivative not yet taken.
 */
export const float32Evaluate = (expression: Expression, values: Values): number =>
  evaluateRounded(expression, values, Math.fround);

/** Whether float32 misses the reference at this point by more than the tolerance, or the reference has no number there. */
export function abstains(reference: Expression, values: Values, tolerance: Tolerance): boolean {
  const exact = evaluate(reference, values);
  const allowed = Math.max(tolerance.absolute, tolerance.relative * Math.abs(exact));
  return !Number.isFinite(exact) || !(Math.abs(float32Evaluate(reference, values) - exact) <= allowed);
}
