/** How much of it there would be if an expression were written out, found without writing it. */

import { type Expression, fold } from './expression.ts';

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

/** How many parts a tree has when its shared branches are written out, which can be far more than there are nodes. */
export const writtenParts = (expression: Expression): number =>
  fold<number>(expression, (_node, parts) => parts.reduce((total, part) => total + part, 1));
