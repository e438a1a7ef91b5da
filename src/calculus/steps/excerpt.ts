/** A piece as it is named within a sentence: in full while it is short, else with what lies deep in it left out. */

import { apply, children, type Expression, variable } from '../../expression/expression.ts';
import { print } from '../../expression/print.ts';

/** Beyond this many parts a piece no longer reads at a glance; a chain must not repeat itself in every note. */
const MOST_PARTS = 18;
const DEEPEST = 3;
const MOST_OPERANDS = 4;

const omitted = variable('…');

export const excerpt = (piece: Expression): string =>
  print(isShort(piece) ? piece : shortened(piece, DEEPEST), 'screen');

function isShort(piece: Expression): boolean {
  const open = [piece];
  for (let parts = 0; parts <= MOST_PARTS; parts++) {
    const next = open.pop();
    if (!next) return true;
    const below = children(next);
    if (below.length > MOST_PARTS) return false;
    open.push(...below);
  }
  return false;
}

function shortened(piece: Expression, depth: number): Expression {
  if (piece.kind !== 'apply') return children(piece).length === 0 ? piece : omitted;
  if (depth === 0) return omitted;
  const shown = piece.operands.slice(0, MOST_OPERANDS).map((operand) => shortened(operand, depth - 1));
  return apply(piece.operation, ...shown, ...(piece.operands.length > MOST_OPERANDS ? [omitted] : []));
}
