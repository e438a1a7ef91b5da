import { type Expression, fold } from '../expression.ts';

/** How many parts a tree has when its shared branches are written out, which can be far more than there are nodes. */
export const writtenParts = (expression: Expression): number =>
  fold<number>(expression, (_node, parts) => parts.reduce((total, part) => total + part, 1));
