/**
 * Numbers of any size with as many decimal digits as are asked for: what float64 cannot hold on the way to a value that
 * it can. Decimal, so that `0.1*3 - 0.3` is 0 as it is on paper.
 */

export interface Decimal {
  /** The number is `digits`·10^`exponent`. */
  readonly digits: bigint;
  readonly exponent: number;
  /** Whether nothing was rounded on the way to it. */
  readonly exact: boolean;
}

/** A decimal, or NaN or an infinity where there is none. */
export type Wide = Decimal | number;

/** Beyond this many digits before or behind the point a number is as good as infinite, or 0. */
const LARGEST_EXPONENT = 1e15;

const powers: bigint[] = [1n];

export function powerOfTen(exponent: number): bigint {
  if (exponent > 8192) return 10n ** BigInt(exponent);
  for (let known = powers.length; known <= exponent; known++)
    powers.push((powers[known - 1] as bigint) * 10n);
  return powers[exponent] as bigint;
}

const size = (digits: bigint): bigint => (digits < 0n ? -digits : digits);

/** How many decimal digits a whole number has; 1 for 0. */
export function digitCount(digits: bigint): number {
  const whole = size(digits);
  // A hexadecimal digit is log10(16) decimal ones; what that leaves open is settled by one comparison.
  const guess = Math.max(1, Math.floor((whole.toString(16).length - 1) * 1.2041199826559248));
  let count = guess;
  while (whole >= powerOfTen(count)) count += 1;
  return count;
}

export const isDecimal = (wide: Wide): wide is Decimal => typeof wide === 'object';

export const decimal = (digits: bigint, exponent = 0, exact = true): Decimal => ({ digits, exponent, exact });

export const zero = decimal(0n);
export const one = decimal(1n);
export const isZero = (wide: Wide): boolean => isDecimal(wide) && wide.digits === 0n;

/** −1, 0 or 1; NaN where there is no number. */
export const signOf = (wide: Wide): number =>
  isDecimal(wide) ? (wide.digits > 0n ? 1 : wide.digits < 0n ? -1 : 0) : Math.sign(wide);

/** The place of the first digit: 0 for 7, 2 for 345, −1 for 0.6. */
export const magnitude = ({ digits, exponent }: Decimal): number => exponent + digitCount(digits) - 1;

/** The number that the shortest digits of a float64 say: 0.1 is a tenth. */
export function fromNumber(value: number): Wide {
  if (!Number.isFinite(value)) return value;
  const [mantissa = '', power = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return decimal(BigInt(whole + fraction), Number(power) - fraction.length);
}

/** The nearest float64. */
export function toNumber(wide: Wide): number {
  if (!isDecimal(wide)) return wide;
  if (wide.digits === 0n) return 0;
  const place = magnitude(wide);
  if (place > 310) return signOf(wide) * Number.POSITIVE_INFINITY;
  return place < -330 ? 0 : Number(`${wide.digits}e${wide.exponent}`);
}

/** What IEEE arithmetic makes of operands of which one is infinite or none. */
function withoutDecimal(operation: (...operands: number[]) => number, operands: readonly Wide[]): Wide {
  const result = operation(...operands.map((operand) => (isDecimal(operand) ? signOf(operand) : operand)));
  return Number.isFinite(result) ? { ...zero, exact: false } : result;
}

/** Sums, products and quotients to a number of digits. */
export class Arithmetic {
  /** Whether terms cancelled down to their rounding, so that 0 was taken for what more digits might show. */
  cancelled = false;
  /** Whether a number was larger than any that can be told here. */
  overflowed = false;

  /** @param precision how many digits are kept. */
  constructor(readonly precision: number) {}

  round(wide: Wide): Wide {
    if (!isDecimal(wide)) return wide;
    const excess = digitCount(wide.digits) - this.precision;
    if (excess <= 0) return wide;
    const unit = powerOfTen(excess);
    const half = wide.digits < 0n ? -unit / 2n : unit / 2n;
    const digits = (wide.digits + half) / unit;
    return decimal(digits, wide.exponent + excess, wide.exact && digits * unit === wide.digits);
  }

  add(left: Wide, right: Wide): Wide {
    if (!isDecimal(left) || !isDecimal(right)) return withoutDecimal((a = 0, b = 0) => a + b, [left, right]);
    if (left.digits === 0n) return { ...right, exact: left.exact && right.exact };
    if (right.digits === 0n) return { ...left, exact: left.exact && right.exact };
    const [large, small] = magnitude(left) >= magnitude(right) ? [left, right] : [right, left];
    // Far below the last digit that is kept it changes nothing.
    if (magnitude(large) - magnitude(small) > this.precision + 2) return { ...large, exact: false };
    const exponent = Math.min(left.exponent, right.exponent);
    const exact = left.exact && right.exact;
    const digits =
      left.digits * powerOfTen(left.exponent - exponent) +
      right.digits * powerOfTen(right.exponent - exponent);
    const total = decimal(digits, exponent, exact);
    if (exact || (digits !== 0n && magnitude(total) > magnitude(large) - this.precision + ROUNDED_DIGITS)) {
      return this.round(total);
    }
    this.cancelled = true;
    return { ...zero, exact: false };
  }

  negate(wide: Wide): Wide {
    return isDecimal(wide) ? { ...wide, digits: -wide.digits } : -wide;
  }

  subtract(left: Wide, right: Wide): Wide {
    return this.add(left, this.negate(right));
  }

  multiply(left: Wide, right: Wide): Wide {
    if (!isDecimal(left) || !isDecimal(right)) return withoutDecimal((a = 0, b = 0) => a * b, [left, right]);
    const exact = left.exact && right.exact;
    return this.within(decimal(left.digits * right.digits, left.exponent + right.exponent, exact));
  }

  divide(above: Wide, below: Wide): Wide {
    if (!isDecimal(above) || !isDecimal(below) || below.digits === 0n) {
      return withoutDecimal((a = 0, b = 0) => a / b, [above, below]);
    }
    const wanted = this.precision + 3 + digitCount(below.digits) - digitCount(above.digits);
    const shift = Math.max(0, wanted);
    const shifted = above.digits * powerOfTen(shift);
    const digits = shifted / below.digits;
    const exact = above.exact && below.exact && digits * below.digits === shifted;
    return this.within(decimal(digits, above.exponent - below.exponent - shift, exact));
  }

  /** A whole power, by squaring. */
  wholePower(base: Decimal, exponent: number): Wide {
    let result: Wide = one;
    let square: Wide = base;
    for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
      if (left % 2 === 1) result = this.multiply(result, square);
      if (left > 1) square = this.multiply(square, square);
    }
    return exponent < 0 ? this.divide(one, result) : result;
  }

  /** −1, 0 or 1 as the first is less, the same as far as can be told, or more; NaN where one is no number. */
  compare(left: Wide, right: Wide): number {
    return isDecimal(left) && isDecimal(right)
      ? signOf(this.subtract(left, right))
      : Math.sign(toNumber(left) - toNumber(right));
  }

  tooLarge(sign: number): number {
    this.overflowed = true;
    return sign * Number.POSITIVE_INFINITY;
  }

  /** Rounded; infinite or 0 where no exponent is large enough. */
  within(result: Decimal): Wide {
    if (result.digits === 0n) return { ...zero, exact: result.exact };
    const place = magnitude(result);
    if (place > LARGEST_EXPONENT) return this.tooLarge(signOf(result));
    return place < -LARGEST_EXPONENT ? { ...zero, exact: false } : this.round(result);
  }
}

/** How many of the last digits may be nothing but rounding. */
const ROUNDED_DIGITS = 8;

/** For functions that are one formula above 0 and another elsewhere. */
export const bySign =
  (
    positive: (u: Wide, arithmetic: Arithmetic) => Wide,
    elsewhere: (u: Wide, arithmetic: Arithmetic) => Wide,
  ) =>
  (arithmetic: Arithmetic, u: Wide = zero): Wide => {
    const sign = signOf(u);
    if (Number.isNaN(sign)) return sign;
    return sign > 0 ? positive(u, arithmetic) : elsewhere(u, arithmetic);
  };
