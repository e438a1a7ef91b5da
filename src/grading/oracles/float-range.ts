/** Whether a formula has no value at a point, or only none that float64 can hold on the way to it. */

import { watchValues } from '../../expression/evaluate.ts';
import type { Expression, Values } from '../../expression/expression.ts';
import { primitive } from '../../expression/primitives/table.ts';

/**
 * `exp(z)/(1 + exp(z))^2` at 1000 is ∞/∞ though its value is 0: it leaves the range of float64. `1/step(z)` below 0
 * does not: it is a division by 0.
 */
export function leavesRange(expression: Expression, at: Values): boolean {
  let left = false;
  watchValues(expression, at, ({ operation }, operands, value) => {
    if (!operands.every(Number.isFinite)) return;
    const { pole, zero } = primitive(operation);
    const overflows = Math.abs(value) === Number.POSITIVE_INFINITY && !pole?.(...operands);
    const underflows = value === 0 && (zero === 'nowhere' || (zero !== undefined && !operands.includes(0)));
    left ||= overflows || underflows;
  });
  return left;
}
