/**
 * Where float32 itself cannot tell (DESIGN §5): an engine that computes in it must not be held against the reference
 * at such a point.
 */

import { evaluate } from '../expression/evaluate.ts';
import { type Expression, fold, type Values } from '../expression/expression.ts';
import { primitive } from '../expression/primitives/table.ts';

/** How far two numbers may be apart and still count as the same: whichever allows more. */
export interface Tolerance {
  /** A share of the reference. */
  readonly relative: number;
  readonly absolute: number;
}

/**
 * The value with every number, name and result rounded to float32. Long sums and products are rounded at each term,
 * as an engine computes them: `100000000 + 1 - 100000000` is 0.
 * @throws RangeError for a name without a value or a derivative not yet taken.
 */
export function float32Evaluate(expression: Expression, values: Values): number {
  return fold<number>(expression, (node, parts) => {
    if (node.kind !== 'apply') return evaluate(node, values, Math.fround);
    const { arity, value } = primitive(node.operation);
    if (arity !== 'many') return Math.fround(value(...parts));
    return parts.reduce((left, right) => Math.fround(value(left, right)));
  });
}

/** Whether float32 misses the reference at this point by more than the tolerance, or the reference has no number there. */
export function abstains(reference: Expression, values: Values, tolerance: Tolerance): boolean {
  const exact = evaluate(reference, values);
  const allowed = Math.max(tolerance.absolute, tolerance.relative * Math.abs(exact));
  return !Number.isFinite(exact) || !(Math.abs(float32Evaluate(reference, values) - exact) <= allowed);
}
