/** The oracles' verdict on a question's own reference, before any answer is judged by it. */

import type { Autograd } from '../../autograd/autograd.ts';
import { abstains } from '../../autograd/float-limits.ts';
import type { Expression, Values } from '../../expression/expression.ts';
import { once } from '../../expression/remembered.ts';
import { FLOAT32_UNITS, isNearKinkInFloat32 } from '../../expression/rounding-noise.ts';
import { hasKinks } from '../../graph/kinks.ts';
import type { Comparison } from '../questions/comparison.ts';
import type { Question } from '../questions/question.ts';
import type { Judging, Oracles } from '../questions/question-kind.ts';
import { FEWEST_INFORMATIVE } from '../questions/sample-points.ts';
import { AUTOGRAD_ABSOLUTE, AUTOGRAD_RELATIVE, BEYOND_NOISE, sameInFloat32 } from './agreement.ts';

export interface Refereed {
  /**
   * `agreed`: the oracles confirm the reference. `disagree`: they do not, and the question is set aside.
   * `unsure`: too few points where they can tell.
   */
  readonly outcome: 'agreed' | 'disagree' | 'unsure';
  /** Autograd's own figure at the question's point. */
  readonly figure?: number;
  /** Float32 holds too little of it: the outcome rests on the other oracles. */
  readonly withoutAutograd?: true;
}

type Vote = 'agrees' | 'differs' | 'abstains';

/** @param judging without oracles nothing is differentiated, and the reference is right when it has a value. */
export function referee(
  { reference, point }: Question,
  { oracles: asked, bending }: Judging,
  comparison: Comparison,
  autograd: Autograd,
): Refereed {
  const oracles = asked?.();
  const { points, references } = comparison;
  if (!oracles) return { outcome: Number.isFinite(references[0]) ? 'agreed' : 'unsure' };
  const figures = oracles.autograd(autograd, point ? [...points, point] : points);
  const figure = point ? figures.at(-1) : undefined;
  const told = figure === undefined ? {} : { figure };
  const confirms = oracles.confirms?.() ?? (() => true);
  const votes = points.map((_at, index): Vote => {
    const vote = voteOf(figures[index] as number, { reference, bending, comparison, index });
    if (vote !== 'agrees') return vote;
    const expected = references[index] as number;
    if (confirms(points[index] as Values, expected)) return 'agrees';
    // Where what cancels is large, all that differs may be what is left of its rounding.
    const noise = BEYOND_NOISE * comparison.noisy(reference, index).noise;
    return noise > Math.max(AUTOGRAD_ABSOLUTE, AUTOGRAD_RELATIVE * Math.abs(expected))
      ? 'abstains'
      : 'differs';
  });
  if (votes.includes('differs')) return { outcome: 'disagree', ...told };
  if (votes.filter((vote) => vote === 'agrees').length >= FEWEST_INFORMATIVE)
    return { outcome: 'agreed', ...told };
  const open = points.filter((_at, index) => votes[index] === 'abstains');
  const others = open.map((at) => byTheOthers(oracles, at, references[points.indexOf(at)] as number));
  if (others.includes('differs')) return { outcome: 'disagree', ...told };
  const agreed = [...votes, ...others].filter((vote) => vote === 'agrees').length;
  return agreed < FEWEST_INFORMATIVE
    ? { outcome: 'unsure', ...told }
    : { outcome: 'agreed', ...told, withoutAutograd: true };
}

/** Autograd's own word. Where float32 cannot hold the reference, or not tell the sides of a kink, it abstains. */
function voteOf(
  figure: number,
  about: {
    readonly reference: Expression;
    readonly bending: readonly Expression[];
    readonly comparison: Comparison;
    readonly index: number;
  },
): Vote {
  const { reference, bending, comparison, index } = about;
  const [at, expected] = [comparison.points[index] as Values, comparison.references[index] as number];
  if (!Number.isFinite(figure) || !Number.isFinite(Math.fround(expected))) return 'abstains';
  if (sameInFloat32(figure, expected)) return 'agrees';
  const noises = once(() => comparison.noises(index));
  if ([...bending, reference].some((each) => hasKinks(each) && isNearKinkInFloat32(each, at, noises())))
    return 'abstains';
  const noise = comparison.noisy(reference, index).noise;
  const explained = Math.abs(figure - expected) <= BEYOND_NOISE * FLOAT32_UNITS * noise;
  // A reference that is 0 but for rounding is confirmed by a figure that is 0 but for float32's.
  if (explained) return Math.abs(expected) <= BEYOND_NOISE * noise ? 'agrees' : 'abstains';
  const tolerance = { relative: AUTOGRAD_RELATIVE, absolute: AUTOGRAD_ABSOLUTE };
  return abstains(reference, at, tolerance) ? 'abstains' : 'differs';
}

/** mathjs and nudging, where both have a number; one of them alone is no second opinion. */
function byTheOthers(oracles: Oracles, at: Values, expected: number): Vote {
  const figures = [oracles.symbolic()(at), oracles.finiteDifference(at)];
  const known = figures.filter((figure): figure is number => Number.isFinite(figure));
  if (known.length < figures.length) return 'abstains';
  return known.every((figure) => sameInFloat32(figure, expected)) ? 'agrees' : 'differs';
}
