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

/** Of a difference, how many times what rounding explains it must be to count against an oracle. */
export const BEYOND_NOISE = 16;

/** The oracles' figures for one gradient. */
interface Figures {
  readonly chainRule: number;
  /** By the same rule, with mathjs's local derivatives. */
  readonly mathjs: number;
  readonly autograd: number;
  /** Null at a kink, which leaves the others to decide. */
  readonly finiteDifference: number | null;
}

/** Why autograd has no say: its numbers end, a kink lies within its rounding, or rounding explains what it is off by. */
export type Abstention = 'range' | 'kink' | 'rounding';

/**
 * The oracles side by side. A reference that is not finite is a disagreement.
 * @param abstains autograd left its range, and the verdict rests on the others; on mathjs where there are none.
 */
export function agreementOf(figures: Figures, abstains = false): Agreement {
  const { chainRule, mathjs, autograd, finiteDifference } = figures;
  if (!Number.isFinite(chainRule)) return 'disagree';
  const nudged = finiteDifference === null ? [] : [finiteDifference];
  const others = abstains && nudged.length === 0 ? [mathjs] : nudged;
  // A slope of 2e-9 is not 3e-9, however near to 0 both are.
  const absolute = Math.min(EXACT_ABSOLUTE, Math.max(NOISE_AT_ZERO, 1e-6 * Math.abs(chainRule)));
  const isExact =
    (abstains || near(autograd, Math.fround(chainRule), EXACT_RELATIVE, absolute)) &&
    others.every((value) => near(value, chainRule, EXACT_RELATIVE, absolute));
  if (isExact) return 'exact';
  const all = abstains ? others : [autograd, ...others];
  return all.every((value) => sameInFloat32(value, chainRule)) ? 'approximate' : 'disagree';
}
