/** When two values at a sampled point are the same. */

import type { Expression } from '../../expression/expression.ts';
import { EXACT_ABSOLUTE, EXACT_RELATIVE, NOISE_AT_ZERO } from '../oracles/agreement.ts';
import type { Comparison } from './comparison.ts';

/** `lost`: rounding has eaten too much of it to tell. */
export type Judgement = 'same' | 'different' | 'lost';

/** Of a difference, how many times what rounding explains it must be to count. */
const BEYOND_NOISE = 8;
/** Rounding that takes more of a formula than this share of the reference's own terms leaves nothing to be judged. */
const MOST_LOST = 1e-6;

/**
 * @returns whether a value of the formula and the reference's at a point are the same in float64. What cancels is compared in the size of what it cancels from: 0 is right
 * where the reference is 0 but for rounding, and 1e-3 is not.
 */
export function judgeOf(
  formula: Expression,
  { references, reference, noisy }: Comparison,
): (typed: number, index: number) => Judgement {
  const scale = references.reduce(
    (largest, each) => (Number.isFinite(each) ? Math.max(largest, Math.abs(each)) : largest),
    0,
  );
  const absolute = scale === 0 ? NOISE_AT_ZERO : EXACT_ABSOLUTE * Math.min(1, scale);
  return (typed, index) => {
    const expected = references[index] as number;
    const off = Math.abs(typed - expected);
    if (off <= Math.max(EXACT_RELATIVE * Math.abs(expected), absolute)) {
      // Where everything is as good as 0 the absolute tolerance says nothing.
      return 'same';
    }
    const own = noisy(reference, index).noise;
    const theirs = noisy(formula, index).noise;
    if (!(off <= BEYOND_NOISE * (own + theirs))) return 'different';
    const terms = own / Number.EPSILON;
    return theirs <= MOST_LOST * Math.max(terms, Math.abs(expected)) ? 'same' : 'lost';
  };
}
