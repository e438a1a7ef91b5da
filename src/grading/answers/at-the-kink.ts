/** A question whose own point lies on a kink: what the slope is on either side, beside the one agreed on. */

import { evaluate } from '../../expression/evaluate.ts';
import { remembered } from '../../expression/remembered.ts';
import type { PreparedQuestion } from '../prepare-question.ts';
import { candidateAt, sidesAt } from '../questions/candidates.ts';

/** How far from the point, as a share of its numbers: near enough that a slope hardly changes. */
const NEAR = 1e-7;

/** The slopes around the question's point; none where it lies on no kink, or one that is a whole region. */
export const slopesAround = remembered(({ question, judging }: PreparedQuestion): readonly number[] => {
  const sampling = (judging.further?.sampling ?? judging.sampling)?.();
  const { point } = question;
  if (!sampling || !point || !sampling.around) return [];
  const { around } = sampling;
  const here = sampling.complete ? sampling.complete(around) : around;
  if (!sidesAt(sampling, here).includes(0) || candidateAt(sampling, around)) return [];
  const names = [...around.keys()];
  const nudges = names.flatMap((name) => [1, -1].map((way) => new Map([[name, way]])));
  const together = [1, -1].map((way) => new Map(names.map((name, index) => [name, way * (1 + index / 7)])));
  const slopes = [...nudges, ...together].flatMap((nudge) => {
    const moved = [...around].map(([name, value]) => {
      const step = NEAR * Math.max(1, Math.abs(value)) * (nudge.get(name) ?? 0.01);
      return [name, value + step] as const;
    });
    const found = candidateAt(sampling, new Map(moved));
    return found ? [evaluate(question.reference, found.point)] : [];
  });
  return slopes.filter(Number.isFinite);
});
