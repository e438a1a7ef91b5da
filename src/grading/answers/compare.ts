/** Two formulas side by side at sampled points. */

import { evaluate } from '../../expression/evaluate.ts';
import { type Expression, type Values, variablesOf } from '../../expression/expression.ts';
import { sameInFloat64 } from '../oracles/agreement.ts';
import { leavesRange } from '../oracles/float-range.ts';
import type { Comparison } from '../questions/comparison.ts';
import { FEWEST_INFORMATIVE } from '../questions/sample-points.ts';

export type Equality =
  | { readonly kind: 'equal' }
  | { readonly kind: 'different'; readonly at: Values; readonly typed: number; readonly expected: number }
  /** Too few points where both have a value, or the reference is as good as 0 at all of them. */
  | { readonly kind: 'unknown' };

/** Points looked at for a difference that can be seen. */
const LOOK_AHEAD = 6;

/** The first of the next points where a formula is off by a tenth or more; else the very first, where it is off at all. */
function clearest(formula: Expression, { points, references }: Comparison): Equality {
  const [first, ...others] = points.slice(0, LOOK_AHEAD).map((at, index) => ({
    kind: 'different' as const,
    at,
    typed: evaluate(formula, at),
    expected: references[index] as number,
  }));
  const isClear = ({ typed, expected }: { typed: number; expected: number }): boolean =>
    Number.isFinite(typed) && Math.abs(typed - expected) >= 0.1 * Math.abs(expected);
  if (!first) return { kind: 'unknown' };
  return isClear(first) ? first : (others.find(isClear) ?? first);
}

const LEAST_SCALE = 1e-13;

/**
 * Where the formula has no value it is not compared: `sqrt(z)^2` is z. But it must have one on every side of every
 * kink: `z/relu(z)` for the slope of relu has none where that is 0.
 */
export function compareFormulas(
  formula: Expression,
  { points, references, sides = [] }: Comparison,
): Equality {
  const judged = new Set<string | undefined>();
  const valueless = new Map<string | undefined, Equality>();
  let informative = 0;
  const scale = references.reduce(
    (largest, reference) => (Number.isFinite(reference) ? Math.max(largest, Math.abs(reference)) : largest),
    0,
  );
  for (const [index, at] of points.entries()) {
    const typed = evaluate(formula, at);
    const expected = references[index] as number;
    if (!Number.isFinite(expected)) continue;
    if (!Number.isFinite(typed)) {
      const side = sides[index];
      const isNew = !valueless.has(side) && !leavesRange(formula, at);
      if (isNew) valueless.set(side, { kind: 'different', at, typed, expected });
      continue;
    }
    if (!sameInFloat64(typed, expected, scale)) {
      return clearest(formula, { points: points.slice(index), references: references.slice(index) });
    }
    judged.add(sides[index]);
    informative += 1;
  }
  const enough = variablesOf(formula).length === 0 && points.length === 1 ? 1 : FEWEST_INFORMATIVE;
  // What float64 cannot tell from 0 has not been told apart from anything.
  const isLost = scale > 0 && scale < LEAST_SCALE;
  if (informative < enough || isLost) return { kind: 'unknown' };
  for (const [side, difference] of valueless) if (!judged.has(side)) return difference;
  return { kind: 'equal' };
}
