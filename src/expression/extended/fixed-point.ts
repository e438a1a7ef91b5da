/** Whole numbers that count 10^−`places`, for series, and the constants in them. */

import { type Arithmetic, type Decimal, decimal, powerOfTen, type Wide } from './decimal.ts';

/** Digits that the series may lose. */
export const GUARD = 12;

export type Fixed = bigint;

/** The number as a whole count of 10^−`places`, cut off. */
export function fixed({ digits, exponent }: Decimal, places: number): Fixed {
  const shift = exponent + places;
  return shift >= 0 ? digits * powerOfTen(shift) : digits / powerOfTen(-shift);
}

export const rounded = (arithmetic: Arithmetic, value: Fixed, places: number): Wide =>
  arithmetic.within(decimal(value, -places, false));

/** A constant at any number of places, worked out again only for more of them. */
function constant(compute: (places: number) => Fixed): (places: number) => Fixed {
  let known = { places: 0, value: 0n };
  return (places) => {
    if (known.places < places) known = { places: places + 50, value: compute(places + 50) };
    return known.value / powerOfTen(known.places - places);
  };
}

/** The sum of 1/(k·n^k) over odd k, with every second sign turned for the arc tangent. */
function inverseSeries(n: bigint, places: number, alternating: boolean): Fixed {
  let power = powerOfTen(places + GUARD) / n;
  let total = 0n;
  for (let k = 1n, sign = 1n; power !== 0n; k += 2n, sign = alternating ? -sign : sign) {
    total += (sign * power) / k;
    power /= n * n;
  }
  return total;
}

const withoutGuard = (value: Fixed): Fixed => value / powerOfTen(GUARD);

/** Machin: π/4 = 4·atan(1/5) − atan(1/239). */
export const piAt = constant((places) =>
  withoutGuard(16n * inverseSeries(5n, places, true) - 4n * inverseSeries(239n, places, true)),
);

/** ln 10 = 46·atanh(1/31) + 34·atanh(1/49) + 20·atanh(1/161). */
export const logOfTenAt = constant((places) =>
  withoutGuard(
    46n * inverseSeries(31n, places, false) +
      34n * inverseSeries(49n, places, false) +
      20n * inverseSeries(161n, places, false),
  ),
);

export const pi = (arithmetic: Arithmetic): Wide =>
  rounded(arithmetic, piAt(arithmetic.precision + GUARD), arithmetic.precision + GUARD);

export const nearest = (value: Fixed, unit: Fixed): bigint => {
  const half = value < 0n ? -unit / 2n : unit / 2n;
  return (value + half) / unit;
};
