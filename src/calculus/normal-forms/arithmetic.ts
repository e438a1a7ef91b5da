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

/** A quotient of whole numbers, or with the denominator 1 any number. */
export interface Ratio {
  readonly numerator: number;
  /** At least 1. */
  readonly denominator: number;
}

/** A ratio in lowest terms; undefined when it is not of whole numbers that are held exactly. */
export function ratio(numerator: number, denominator: number): Ratio | undefined {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator === 0)
    return undefined;
  const common = Math.sign(denominator) * Math.max(1, greatestCommonDivisor(numerator, denominator));
  return { numerator: numerator / common + 0, denominator: denominator / common };
}

/** Decimals with more digits are not the fractions that somebody wrote. */
const MOST_DECIMALS = 6;

/** `0.5` as 1/2. */
function asFraction({ numerator, denominator }: Ratio): Ratio | undefined {
  for (let scale = 1; scale <= 10 ** MOST_DECIMALS; scale *= 10) {
    const whole = tidyNumber(numerator * scale);
    if (whole !== undefined && Number.isInteger(whole)) return ratio(whole, denominator * scale);
  }
  return undefined;
}

/** The exact sum; undefined where it cannot be written with the numbers there are. */
export function ratioSum(left: Ratio, right: Ratio): Ratio | undefined {
  if (left.denominator === 1 && right.denominator === 1) {
    const numerator = tidyNumber(left.numerator + right.numerator);
    return numerator === undefined ? undefined : { numerator, denominator: 1 };
  }
  const [one, other] = [asFraction(left), asFraction(right)];
  if (!one || !other) return undefined;
  return ratio(
    one.numerator * other.denominator + other.numerator * one.denominator,
    one.denominator * other.denominator,
  );
}

/** The exact product of two ratios of whole numbers. */
export const ratioProduct = (left: Ratio, right: Ratio): Ratio | undefined =>
  ratio(left.numerator * right.numerator, left.denominator * right.denominator);

/** A whole power, also a negative one. */
export function ratioPower({ numerator, denominator }: Ratio, exponent: number): Ratio | undefined {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 64) return undefined;
  const [above, below] = exponent < 0 ? [denominator, numerator] : [numerator, denominator];
  return ratio(above ** Math.abs(exponent), below ** Math.abs(exponent));
}
