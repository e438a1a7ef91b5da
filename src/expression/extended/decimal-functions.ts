/** The exponential and what is made of it, for decimals. */

import {
  type Arithmetic,
  type Decimal,
  decimal,
  digitCount,
  isDecimal,
  isZero,
  magnitude,
  one,
  powerOfTen,
  signOf,
  toNumber,
  type Wide,
  zero,
} from './decimal.ts';
import { type Fixed, fixed, GUARD, logOfTenAt, nearest, pi, rounded } from './fixed-point.ts';

export function exp(arithmetic: Arithmetic, u: Wide): Wide {
  if (!isDecimal(u)) return Number.isNaN(u) ? u : u > 0 ? u : { ...zero, exact: false };
  if (isZero(u)) return { ...one, exact: u.exact };
  const before = magnitude(u);
  if (before > 15) return signOf(u) > 0 ? arithmetic.tooLarge(1) : { ...zero, exact: false };
  const places = arithmetic.precision + GUARD;
  if (before < -places) return { ...one, exact: false };
  const wide = places + Math.max(0, before) + 2;
  const tens = nearest(fixed(u, wide), logOfTenAt(wide));
  const rest = (fixed(u, wide) - tens * logOfTenAt(wide)) / powerOfTen(wide - places);
  return arithmetic.within(decimal(expSeries(rest, places), Number(tens) - places, false));
}

/** e to a small number, which is halved before the series and squared behind it. */
function expSeries(u: Fixed, places: number): Fixed {
  const halvings = Math.ceil(Math.sqrt(places) / 2);
  const wide = places + halvings;
  const unit = powerOfTen(wide);
  const halved = (u * powerOfTen(halvings)) >> BigInt(halvings);
  let [term, total] = [unit, unit];
  for (let n = 1n; term !== 0n; n += 1n) {
    term = (term * halved) / (unit * n);
    total += term;
  }
  for (let time = 0; time < halvings; time++) total = (total * total) / unit;
  return total / powerOfTen(halvings);
}

export function log(arithmetic: Arithmetic, u: Wide): Wide {
  if (!isDecimal(u)) return u > 0 ? u : Number.NaN;
  if (signOf(u) <= 0) return isZero(u) ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (arithmetic.compare(u, one) === 0) return { ...zero, exact: u.exact };
  const tens = magnitude(u) + 1;
  // Of a number just below 1 the power of ten would cancel against the rest.
  const power = tens === 0 || tens === 1 ? 0 : tens;
  const mantissa = decimal(u.digits, u.exponent - power, u.exact);
  const start = arithmetic.add(decimal(0n), decimalOf(Math.log(toNumber(mantissa))));
  const places = arithmetic.precision + GUARD;
  let y = start;
  // Halley's step makes three right digits of one: 15, 45, 135 …
  for (let right = 15; right < 3 * arithmetic.precision; right *= 3) {
    const raised = exp(arithmetic, y);
    const change = arithmetic.divide(
      difference(arithmetic, mantissa, raised),
      arithmetic.add(mantissa, raised),
    );
    y = sum(arithmetic, y, arithmetic.multiply(decimal(2n), change));
  }
  if (power === 0) return y;
  const scale = decimal(BigInt(power) * logOfTenAt(places), -places, false);
  return arithmetic.add(y, scale);
}

const decimalOf = (value: number): Decimal => {
  const [mantissa = '0', exponent = '0'] = value.toExponential(16).split('e');
  return decimal(BigInt(mantissa.replace('.', '')), Number(exponent) - 16, false);
};

/** Differences that are meant to vanish are no cancellation of what was asked. */
function difference(arithmetic: Arithmetic, left: Wide, right: Wide): Wide {
  return sum(arithmetic, left, arithmetic.negate(right));
}

function sum(arithmetic: Arithmetic, left: Wide, right: Wide): Wide {
  const before = arithmetic.cancelled;
  const total = arithmetic.add(left, right);
  arithmetic.cancelled = before;
  return total;
}

export function sqrt(arithmetic: Arithmetic, u: Wide): Wide {
  if (!isDecimal(u)) return Math.sqrt(u);
  if (signOf(u) < 0) return Number.NaN;
  if (isZero(u)) return u;
  const more = Math.max(0, 2 * arithmetic.precision + 4 - digitCount(u.digits));
  // The exponent is halved, so it is made even.
  const shift = more + ((u.exponent - more) % 2 === 0 ? 0 : 1);
  const shifted = u.digits * powerOfTen(shift);
  const root = wholeRoot(shifted);
  return arithmetic.within(decimal(root, (u.exponent - shift) / 2, u.exact && root * root === shifted));
}

/** The largest whole number whose square is not above. */
function wholeRoot(square: bigint): bigint {
  let root = powerOfTen(Math.ceil(digitCount(square) / 2));
  for (;;) {
    const next = (root + square / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}

export function power(arithmetic: Arithmetic, base: Wide, exponent: Wide): Wide {
  const plain = toNumber(exponent);
  if (!isDecimal(base) || !isDecimal(exponent)) {
    const result = (isDecimal(base) ? toNumber(base) : base) ** plain;
    return result === 0 ? { ...zero, exact: false } : result;
  }
  if (isZero(base)) return plain > 0 ? base : plain === 0 ? one : Number.POSITIVE_INFINITY;
  const isWhole = Number.isSafeInteger(plain) && arithmetic.compare(exponent, decimal(BigInt(plain))) === 0;
  if (isWhole) return arithmetic.wholePower(base, plain);
  if (signOf(base) < 0) return Number.NaN;
  return exp(arithmetic, arithmetic.multiply(exponent, log(arithmetic, base)));
}

/** (e^2u − 1)/(e^2u + 1), of the size of u, so that nothing overflows. */
export function tanh(arithmetic: Arithmetic, u: Wide): Wide {
  const size = signOf(u) < 0 ? arithmetic.negate(u) : u;
  const shrunk = exp(arithmetic, arithmetic.multiply(decimal(-2n), size));
  const value = arithmetic.divide(arithmetic.subtract(one, shrunk), arithmetic.add(one, shrunk));
  return signOf(u) < 0 ? arithmetic.negate(value) : value;
}

/** Beyond this the error function is ±1 to more digits than are ever kept. */
const LARGEST_ERF = 64;

/** erf(u) = 2/√π·exp(−u²)·Σ (2u²)ⁿ·u/(2n + 1)!!, all of one sign (Abramowitz & Stegun 7.1.6). */
export function erf(arithmetic: Arithmetic, u: Wide): Wide {
  const plain = toNumber(u);
  if (!isDecimal(u) || Math.abs(plain) > LARGEST_ERF) {
    return Number.isNaN(plain) ? plain : { ...one, digits: BigInt(Math.sign(plain)), exact: false };
  }
  if (isZero(u)) return u;
  const places = arithmetic.precision + GUARD + Math.max(0, -magnitude(u));
  const square = arithmetic.multiply(u, u);
  const isTiny = magnitude(u) < -arithmetic.precision;
  const total = isTiny ? u : rounded(arithmetic, errorSeries(fixed(u, places), places), places);
  const bell = exp(arithmetic, arithmetic.negate(square));
  const scaled = arithmetic.multiply(arithmetic.multiply(decimal(2n), bell), total);
  return arithmetic.divide(scaled, sqrt(arithmetic, pi(arithmetic)));
}

function errorSeries(u: Fixed, places: number): Fixed {
  const unit = powerOfTen(places);
  const doubled = (2n * u * u) / unit;
  let [term, total] = [u, u];
  for (let n = 3n; term !== 0n; n += 2n) {
    term = (term * doubled) / (unit * n);
    total += term;
  }
  return total;
}
