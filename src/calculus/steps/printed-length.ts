/** About how many characters an expression takes in print, found without printing it. */

import { type Expression, fold } from '../../expression/expression.ts';

/** Room for the signs between operands. */
const BETWEEN = 3;

/** What one node takes, given what its branches take. */
export function printedLengthOf(node: Expression, parts: readonly number[]): number {
  const inside = parts.reduce((total, part) => total + part, 0);
  switch (node.kind) {
    case 'number':
      return String(node.value).length;
    case 'constant':
    case 'variable':
      return node.name.length;
    case 'pending':
      return inside + node.wrt.length + 5;
    default:
      return inside + BETWEEN * parts.length;
  }
}

/** Shared branches count each time they would be printed, so it can be astronomically large. */
export const printedLength = (expression: Expression): number => fold(expression, printedLengthOf);
