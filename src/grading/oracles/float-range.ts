/** Whether a formula has no value at a point, or only none that float64 can hold on the way to it. */

import { compare, evaluate } from '../../expression/evaluate.ts';
import { type Expression, fold, type Values } from '../../expression/expression.ts';
import { primitive } from '../../expression/primitives/table.ts';

/**
 * `exp(z)/(1 + exp(z))^2` at 1000 is ∞/∞ though its value is 0: it leaves the range of float64. `1/step(z)` below 0
 * does not: it is a division by 0.
 */
export function leavesRange(expression: Expression, at: Values): boolean {
  let left = false;
  fold<number>(expression, (node, parts) => {
    if (node.kind === 'cases') {
      const [one, other, then, otherwise] = parts as [number, number, number, number];
      return compare(node.relation, one, other) ? then : otherwise;
    }
    if (node.kind !== 'apply') return evaluate(node, at);
    const { pole, zero, ...entry } = primitive(node.operation);
    const value = entry.value(...parts);
    if (!parts.every(Number.isFinite)) return value;
    const overflows = Math.abs(value) === Number.POSITIVE_INFINITY && !pole?.(...parts);
    const underflows = value === 0 && (zero === 'nowhere' || (zero !== undefined && !parts.includes(0)));
    left ||= overflows || underflows;
    return value;
  });
  return left;
}
