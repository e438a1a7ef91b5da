/** A question whose own point lies on a kink: what the slope is on either side, beside the one agreed on. */

import { evaluate } from '../../expression/evaluate.ts';
import { remembered } from '../../expression/remembered.ts';
import type { PreparedQuestion } from '../prepare-question.ts';
import { candidateAt, ownNumbers, sidesAt } from '../questions/candidates.ts';

/** How far from the point, as a share of its numbers: near enough that a slope hardly changes. */
const NEAR = 1e-7;

/** The slopes around the question's point; none where it lies on no kink, or one that is a whole region. */
export const slopesAround = remembered(({ question, judging }: PreparedQuestion): readonly number[] => {
  const sampling = (judging.further?.sampling ?? judging.sampling)?.();
  const here = sampling && ownNumbers(sampling);
  if (!sampling || !question.point || !here) return [];
  if (!sidesAt(sampling, here).includes(0) || candidateAt(sampling, here)) return [];
  const ways = here.flatMap((_value, index) =>
    [1, -1].map((way) => here.map((_, each) => (each === index ? way : 0.01))),
  );
  const together = [1, -1].map((way) => here.map((_, index) => way * (1 + index / 7)));
  const slopes = [...ways, ...together].flatMap((way) => {
    const moved = here.map(
      (value, index) => value + NEAR * Math.max(1, Math.abs(value)) * (way[index] as number),
    );
    const found = candidateAt(sampling, moved);
    return found ? [evaluate(question.reference, found.point)] : [];
  });
  return slopes.filter(Number.isFinite);
});
