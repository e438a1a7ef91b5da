/** The parts of a formula, and points to try it at. */

import { children, type Expression, type Values } from '../../expression/expression.ts';
import { sameStructure } from './structure.ts';

/** Every part once, the outer ones first. */
export function distinctParts(expression: Expression): Expression[] {
  const found: Expression[] = [];
  const open = [expression];
  for (let part = open.pop(); part; part = open.pop()) {
    const met = part;
    if (!found.some((other) => sameStructure(other, met))) found.push(met);
    open.push(...children(part).toReversed());
  }
  return found;
}

const MOST_POINTS = 24;
const GOLDEN = 0.618033988749895;

/** Values on both sides of 0, no two alike. */
export const spreadPoints = (names: readonly string[]): Values[] =>
  Array.from(
    { length: MOST_POINTS },
    (_, point) =>
      new Map(
        names.map((name, index) => {
          const share = ((point * names.length + index + 1) * GOLDEN) % 1;
          // Half of the points are all positive: logarithms and roots need that.
          return [name, point % 2 === 0 ? 0.2 + 1.7 * share : 3.4 * share - 1.7];
        }),
      ),
  );
