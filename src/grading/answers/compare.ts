/** Two formulas side by side at sampled points. */

import { evaluate } from '../../expression/evaluate.ts';
import { type Expression, type Values, variablesOf } from '../../expression/expression.ts';
import { EXACT_RELATIVE } from '../oracles/agreement.ts';
import { leavesRange } from '../oracles/float-range.ts';
import { candidateAt } from '../questions/candidates.ts';
import type { Comparison } from '../questions/comparison.ts';
import { judgeOf } from '../questions/same-value.ts';
import { FEWEST_INFORMATIVE } from '../questions/sample-points.ts';
import { type Difference, mostTelling } from './telling-point.ts';

export type Equality =
  | { readonly kind: 'equal' }
  /** @param difference where it shows best. */
  | { readonly kind: 'different'; readonly difference: () => Difference }
  /** The formula has a value nowhere that it could be compared. */
  | { readonly kind: 'no-value' }
  /** Too few points where both have a value. */
  | { readonly kind: 'unknown' };

/**
 * Where the formula has no value it is not compared: `sqrt(z)^2` is z. But it must have one in every region between the
 * kinks: `z/relu(z)` for the slope of relu has none where that is 0.
 */
export function compareFormulas(formula: Expression, comparison: Comparison): Equality {
  const { points, references, regions } = comparison;
  const judge = judgeOf(formula, comparison);
  const judged = new Set<string>();
  const valueless = new Map<string, number>();
  let informative = 0;
  let valuelessByRights = 0;
  for (const [index, at] of points.entries()) {
    const typed = evaluate(formula, at);
    const expected = references[index] as number;
    if (!Number.isFinite(expected)) continue;
    const region = regions[index] as string;
    if (!Number.isFinite(typed)) {
      if (leavesRange(formula, at)) continue;
      valuelessByRights += 1;
      if (!valueless.has(region)) valueless.set(region, index);
      continue;
    }
    const judgement = judge(typed, index);
    if (judgement === 'different')
      return { kind: 'different', difference: () => mostTelling(formula, comparison, index) };
    if (judgement === 'lost') continue;
    judged.add(region);
    informative += 1;
  }
  const enough = variablesOf(formula).length === 0 && points.length === 1 ? 1 : FEWEST_INFORMATIVE;
  if (informative < enough)
    return { kind: valuelessByRights > 0 && informative === 0 ? 'no-value' : 'unknown' };
  for (const [region, index] of valueless) {
    if (judged.has(region) || holdsElsewhere(formula, comparison, index)) continue;
    const [at, expected] = [points[index] as Values, references[index] as number];
    return { kind: 'different', difference: () => ({ at, typed: Number.NaN, expected }) };
  }
  return { kind: 'equal' };
}

/** Whether a formula without a value at a point has one, the right one, at another of the same region. */
function holdsElsewhere(formula: Expression, { candidates, sampling, reference }: Comparison, index: number) {
  const candidate = candidates[index];
  if (!sampling || !candidate) return false;
  const { drawn: own } = candidate;
  const turned = own.map((value, index) => own.with(index, -value));
  const positive = own.map(Math.abs);
  return [positive, own.map((value) => -value), ...turned].some((drawn) => {
    const found = candidateAt(sampling, drawn);
    if (found?.region !== candidate.region) return false;
    const [typed, expected] = [evaluate(formula, found.point), evaluate(reference, found.point)];
    return Math.abs(typed - expected) <= EXACT_RELATIVE * Math.max(1, Math.abs(expected));
  });
}
