/** Sine and cosine of decimals. */

import {
  type Arithmetic,
  digitCount,
  isDecimal,
  isZero,
  magnitude,
  one,
  powerOfTen,
  type Wide,
  zero,
} from './decimal.ts';
import { type Fixed, fixed, GUARD, nearest, piAt, rounded } from './fixed-point.ts';

/** Angles with more digits before the point are not reduced. */
const LARGEST_ANGLE = 500;

export const sin = (arithmetic: Arithmetic, u: Wide): Wide => circular(arithmetic, u, 0);
export const cos = (arithmetic: Arithmetic, u: Wide): Wide => circular(arithmetic, u, 1);

/** @param quarters 1 for the cosine, which is the sine a quarter turn later. */
function circular(arithmetic: Arithmetic, u: Wide, quarters: number): Wide {
  if (!isDecimal(u) || magnitude(u) > LARGEST_ANGLE) return Number.NaN;
  if (isZero(u)) return quarters === 0 ? u : one;
  // Of a tiny angle the next term of the series is below the last digit.
  if (magnitude(u) < -arithmetic.precision) return { ...(quarters === 0 ? u : one), exact: false };
  const before = Math.max(0, magnitude(u));
  const places = arithmetic.precision + GUARD + Math.max(0, -magnitude(u));
  const wide = places + before + 2;
  const right = piAt(wide) / 2n;
  const turns = nearest(fixed(u, wide), right);
  const rest = (fixed(u, wide) - turns * right) / powerOfTen(wide - places);
  const quarter = Number(((turns + BigInt(quarters)) % 4n) + 4n) % 4;
  const value = quarter % 2 === 0 ? sineSeries(rest, places) : cosineSeries(rest, places);
  const result = quarter >= 2 ? -value : value;
  // A multiple of π ends in nothing but the rounding of π.
  if (digitCount(result) > ANGLE_ROUNDING) return rounded(arithmetic, result, places);
  arithmetic.cancelled = true;
  return { ...zero, exact: false };
}

const ANGLE_ROUNDING = GUARD + 8;

function sineSeries(u: Fixed, places: number): Fixed {
  return alternatingSeries(u, u, places, 1n);
}

function cosineSeries(u: Fixed, places: number): Fixed {
  return alternatingSeries(powerOfTen(places), u, places, 0n);
}

function alternatingSeries(first: Fixed, u: Fixed, places: number, from: bigint): Fixed {
  const unit = powerOfTen(places);
  const square = (u * u) / unit;
  let [term, total] = [first, first];
  for (let n = from; term !== 0n; n += 2n) {
    term = (-term * square) / (unit * (n + 1n) * (n + 2n));
    total += term;
  }
  return total;
}
