/**
 * How near a returned number must be. Autograd computes in float32, about seven digits of which a subtraction may lose
 * one or two; this is what is left, and it is stated wherever a solution is checked.
 */
export const TOLERANCE = 1e-4;

/** Relative to the expected number, and absolute below 1. */
export const isRightNumber = (got: number, expected: number, tolerances = 1): boolean =>
  Math.abs(got - expected) <= tolerances * TOLERANCE * Math.max(1, Math.abs(expected));

export const TOLERANCE_WORDS = 'within 0.0001, or within 0.01% of numbers beyond 1';
