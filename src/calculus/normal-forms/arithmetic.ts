/** Folding of literal numbers, only where the result is one a person would write. */

/** Removes binary noise (0.1 + 0.2) by rounding to the 15 digits a double is sure of; undefined when not finite. */
export function tidyNumber(value: number): number | undefined {
  if (!Number.isFinite(value)) return undefined;
  const rounded = Number(value.toPrecision(15));
  return Object.is(rounded, -0) ? 0 : rounded;
}

export function greatestCommonDivisor(left: number, right: number): number {
  let [a, b] = [Math.abs(left), Math.abs(right)];
  while (b > 0) [a, b] = [b, a % b];
  return a;
}

/** A power with a whole exponent that stays an exact integer or a short decimal; undefined otherwise. */
export function exactPower(base: number, exponent: number): number | undefined {
  if (!Number.isInteger(exponent) || exponent < 0 || exponent > 64) return undefined;
  const value = base ** exponent;
  return Math.abs(value) < 1e15 && Number(value.toPrecision(12)) === Number(value.toPrecision(15))
    ? tidyNumber(value)
    : undefined;
}
