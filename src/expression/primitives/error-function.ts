const TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);

/**
 * erf(x) = 2/√π ∫₀ˣ exp(−t²) dt, to about 1e-15.
 *
 * Its Maclaurin series in the all-positive form of Abramowitz & Stegun 7.1.6 below 3, and the continued fraction of
 * erfc (7.1.14), evaluated backward, above it; both converge there well before their term limit.
 */
export function erf(x: number): number {
  if (Number.isNaN(x)) return x;
  const size = Math.abs(x);
  const value = size < 3 ? series(size) : 1 - complement(size);
  return x < 0 ? -value : value;
}

/** 1 − erf(x), also where that is too small to be left over by the subtraction. */
export function erfc(x: number): number {
  if (Number.isNaN(x) || x < NEAR) return 1 - erf(x);
  return complement(x);
}

/** From here on the continued fraction gives the complement to its last digits. */
const NEAR = 1;

function series(x: number): number {
  let term = x;
  let total = x;
  for (let n = 1; n < 200 && term > total * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    total += term;
  }
  return TWO_OVER_ROOT_PI * Math.exp(-x * x) * total;
}

/** Near 1 it takes as many. */
const TERMS = 200;

function complement(x: number): number {
  if (x > 27.3) return 0;
  let fraction = x;
  for (let n = TERMS; n >= 1; n--) fraction = x + n / 2 / fraction;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
}
