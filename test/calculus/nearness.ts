import { evaluate, evaluateRounded } from '../../src/expression/evaluate.ts';
import type { Expression, Values } from '../../src/expression/expression.ts';
import { kinkSides } from '../../src/graph/kinks.ts';

/** The largest number met on the way: sums of such numbers cannot be more exact than their rounding. */
export function largestPart(expression: Expression, values: Values): number {
  let largest = 0;
  evaluateRounded(expression, values, (value) => {
    const size = Math.abs(value);
    largest = size <= largest ? largest : size;
    return value;
  });
  return largest;
}

/** Whether two forms of one formula have the same value, as far as float64 tells. */
export function sameValue(left: Expression, right: Expression, values: Values, relative = 1e-9): boolean {
  const [one, other] = [evaluate(left, values), evaluate(right, values)];
  const largest = Math.max(1, largestPart(left, values), largestPart(right, values));
  if (!(largest < 1e12)) return true;
  return Math.abs(one - other) <= relative * largest;
}

/**
 * The slope by central differences at two step sizes, each extrapolated once.
 * @returns undefined near a kink, and where the two do not agree.
 */
export function nudgedSlope(expression: Expression, by: string, values: Values): number | undefined {
  const moved = (change: number): Values => new Map([...values, [by, (values.get(by) as number) + change]]);
  const sides = [-4e-3, -2e-3, -1e-3, 0, 1e-3, 2e-3, 4e-3].map((change) =>
    kinkSides(expression, moved(change)).join(),
  );
  if (sides[3]?.includes('0') || new Set(sides).size > 1) return undefined;
  const central = (step: number): number =>
    (evaluate(expression, moved(step)) - evaluate(expression, moved(-step))) / (2 * step);
  const extrapolated = (step: number): number => (4 * central(step) - central(2 * step)) / 3;
  const [coarse, fine] = [extrapolated(2e-3), extrapolated(4.3e-4)];
  const isReliable = Math.abs(coarse - fine) <= 1e-6 * Math.max(1, Math.abs(fine));
  return isReliable && largestPart(expression, values) < 1e3 ? fine : undefined;
}
