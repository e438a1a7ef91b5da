/** Points at which a formula can be judged, and the reference at each. */

import { evaluate } from '../../expression/evaluate.ts';
import type { Expression, Values } from '../../expression/expression.ts';
import { remembered } from '../../expression/remembered.ts';
import { evaluateWithNoise, type Noises, type Noisy } from '../../expression/rounding-noise.ts';
import { type Candidate, noisesAt, type Sampling } from './candidates.ts';
import { samplePoints } from './sample-points.ts';

export interface Comparison {
  /** Where the points come from; absent where no name stands in what is asked. */
  readonly sampling?: Sampling;
  readonly candidates: readonly Candidate[];
  readonly points: readonly Values[];
  readonly references: readonly number[];
  /** In which region between the question's kinks each point lies. */
  readonly regions: readonly string[];
  /** What rounding may have made of any formula there. */
  readonly noisy: (formula: Expression, index: number) => Noisy;
  /** What rounding may have made of the names there; undefined where they were drawn. */
  readonly noises: (index: number) => Noises | undefined;
  readonly reference: Expression;
}

/** Where the reference of a sampling is compared, and what else is held against it. */
export const sampled = (sampling: Sampling): Comparison =>
  comparisonAt(samplePoints(sampling), sampling.reference, sampling);

/** @param reference what a formula is held against at these points. */
export function comparisonAt(
  candidates: readonly Candidate[],
  reference: Expression,
  sampling?: Sampling,
): Comparison {
  const points = candidates.map(({ point }) => point);
  const noises = remembered((point: Values): { readonly of: Noises | undefined } => ({
    of: sampling && noisesAt(sampling, point),
  }));
  return {
    ...(sampling && { sampling }),
    candidates,
    points,
    references: points.map((point) => evaluate(reference, point)),
    regions: candidates.map(({ region }) => region),
    reference,
    noises: (index) => noises(points[index] as Values).of,
    noisy: (formula, index) => {
      const point = points[index] as Values;
      return evaluateWithNoise(formula, point, noises(point).of);
    },
  };
}

const nowhere: Candidate = { drawn: [], point: new Map(), sides: [], region: '', size: 0 };

/** Plain arithmetic: one point without a name. */
export const comparisonWithoutNames = (reference: Expression): Comparison =>
  comparisonAt([nowhere], reference);
