/** How near two figures must be to count as the same. */

export type Agreement = 'exact' | 'approximate' | 'disagree';

/** TensorFlow.js computes in float32, so it is granted this. */
export const AUTOGRAD_RELATIVE = 1e-3;
export const AUTOGRAD_ABSOLUTE = 1e-5;
export const EXACT_RELATIVE = 1e-6;
export const EXACT_ABSOLUTE = 1e-9;

/** Whether `value` is within a relative tolerance of `reference`, or within an absolute one near zero. NaN never is. */
export function near(value: number, reference: number, relative: number, absolute: number): boolean {
  return Math.abs(value - reference) <= Math.max(relative * Math.abs(reference), absolute);
}

/** What float64 leaves of numbers that cancel: less than this is no difference. */
const FLOAT_NOISE = 1e-14;
export const NOISE_AT_ZERO = 1e-12;

/**
 * Learner against reference, in float64. Where everything is small the absolute tolerance is too: 4e-11 is not 2e-11.
 * @param scale the largest size that the reference takes; a formula may be near zero at one point and not at others.
 */
export function sameInFloat64(value: number, reference: number, scale = Math.abs(reference)): boolean {
  if (!Number.isFinite(value)) return false;
  const absolute = scale === 0 ? NOISE_AT_ZERO : Math.max(FLOAT_NOISE, EXACT_ABSOLUTE * Math.min(1, scale));
  return near(value, reference, EXACT_RELATIVE, absolute);
}

/** Reference against autograd, in float32. */
export const sameInFloat32 = (autograd: number, reference: number): boolean =>
  near(autograd, reference, AUTOGRAD_RELATIVE, AUTOGRAD_ABSOLUTE);

/**
 * The three oracles side by side. A missing finite difference (a kink) leaves the other two to decide; a missing
 * reference or autograd figure is a disagreement.
 */
export function agreementOf(figures: {
  readonly chainRule: number;
  readonly autograd: number;
  readonly finiteDifference: number | null;
}): Agreement {
  const { chainRule, autograd, finiteDifference } = figures;
  if (!Number.isFinite(chainRule) || !Number.isFinite(autograd)) return 'disagree';
  const others = finiteDifference === null ? [] : [finiteDifference];
  const isExact =
    near(autograd, Math.fround(chainRule), EXACT_RELATIVE, EXACT_ABSOLUTE) &&
    others.every((value) => near(value, chainRule, EXACT_RELATIVE, EXACT_ABSOLUTE));
  if (isExact) return 'exact';
  return [autograd, ...others].every((value) => sameInFloat32(value, chainRule)) ? 'approximate' : 'disagree';
}
