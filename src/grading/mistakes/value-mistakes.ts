/** Slips with a plain quantity: a rate, or several of them one after the other. */

import { apply, type Expression } from '../../expression/expression.ts';
import type { Mistake } from './mistake.ts';

/** @param answer how the quantity is worked out from what the question tells: `(52 - 40)/16`, `2*3`. */
export function valueMistakes(answer: Expression): Mistake[] {
  if (answer.kind !== 'apply') return [];
  const [first, second] = answer.operands;
  if (answer.operation === 'divide' && first && second) {
    return [
      { id: 'change-instead-of-rate', wrong: first },
      { id: 'rate-upside-down', wrong: apply('divide', second, first) },
    ];
  }
  return answer.operation === 'multiply'
    ? [{ id: 'rates-added', wrong: apply('add', ...answer.operands) }]
    : [];
}
