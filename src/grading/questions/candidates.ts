/** Points as they are found for a question: which of them can be used, and in which region each lies. */

import { evaluate } from '../../expression/evaluate.ts';
import type { Expression, Values } from '../../expression/expression.ts';
import { once, remembered } from '../../expression/remembered.ts';
import type { Noises } from '../../expression/rounding-noise.ts';
import { hasKinks, kinkSides } from '../../graph/kinks.ts';
import type { Random } from './random.ts';

/** Larger numbers are only looked at where smaller ones tell too little. */
export const ORDINARY = 1e12;
/** Of these the square still has room in float64. */
export const LARGEST = 1e150;
/** A reference no larger than this passes for 0, so the point says little about it. */
const NEGLIGIBLE = 1e-9;

export interface Sampling {
  readonly names: readonly string[];
  /** What must have a finite value at every point, besides everything that a point itself holds. */
  readonly valued: readonly Expression[];
  /** Those whose kinks cut the space, besides the reference. */
  readonly bends: readonly Expression[];
  /** What is compared there, finite as well; points where it is more than nothing are preferred. */
  readonly reference: Expression;
  readonly seed: number;
  /** Adds to drawn values those that follow from them (nodes of a graph). */
  readonly complete?: (drawn: Values) => Values;
  /** How far rounding may have moved the values that follow. */
  readonly noises?: (point: Values) => Noises;
  /** Whether what happens far from ordinary numbers must not be missed; else they are enough. */
  readonly isWide: boolean;
  /** The question's own numbers: what happens near them must not be missed either. */
  readonly around?: Values;
}

export interface Candidate {
  readonly drawn: Values;
  readonly point: Values;
  /** Of each kink; 0 where the point and all around it lie on it. */
  readonly sides: readonly number[];
  /** Its region: the sides as one text. */
  readonly region: string;
  /** Whether the reference is more than nothing there. */
  readonly tells: boolean;
}

/**
 * Nothing outside the domain. On a kink only where everything around lies on it too, as a dead relu keeps the next one
 * at exactly 0: there the convention gives the slope, and it holds in a region and not only at a point.
 */
export function candidateAt(
  sampling: Sampling,
  drawn: Values,
  largest: number = ORDINARY,
): Candidate | undefined {
  const { valued, reference, complete } = sampling;
  const point = complete ? complete(drawn) : drawn;
  const isUsable = (value: number): boolean => Math.abs(value) < largest;
  const size = evaluate(reference, point);
  if (!isUsable(size) || !valued.every((each) => isUsable(evaluate(each, point)))) return undefined;
  for (const value of point.values()) if (!isUsable(value)) return undefined;
  const sides = sidesAt(sampling, point);
  if (sides.includes(0) && !isFlat(sampling, drawn, sides)) return undefined;
  return { drawn, point, sides, region: sides.join(), tells: Math.abs(size) > NEGLIGIBLE };
}

/** On which side of every kink of the question a point lies. */
export function sidesAt(sampling: Sampling, point: Values): number[] {
  const { noises } = sampling;
  const asked = noises && once(() => noises(point));
  return bent(sampling).flatMap((each) => kinkSides(each, point, asked));
}

const bent = remembered(({ bends, reference }: Sampling) => [...bends, reference].filter(hasKinks));

/** Small enough to stay in a region that can be found at all, large enough to leave a kink that is a surface. */
const NUDGES = [
  [1e-5, -1.7e-5],
  [-1.3e-5, 1e-5],
  [1.9e-5, 1.1e-5],
] as const;

/** Whether the kinks that a point lies on stay under it when its numbers move a little. */
function isFlat(sampling: Sampling, drawn: Values, sides: readonly number[]): boolean {
  return NUDGES.every(([one, other]) => {
    const moved = new Map(
      [...drawn].map(([name, value], index) => {
        const share = (index % 2 === 0 ? one : other) * (1 + index / 7);
        return [name, value === 0 ? share : value * (1 + share)];
      }),
    );
    const around = sidesAt(sampling, sampling.complete ? sampling.complete(moved) : moved);
    return around.every((side, index) => side === sides[index]);
  });
}

export const between = (one: Values, other: Values, share = 0.5): Values =>
  new Map([...one].map(([name, value]) => [name, value + ((other.get(name) as number) - value) * share]));

export const pickTwo = <Item>(random: Random, items: readonly Item[]): readonly [Item, Item] => {
  const first = Math.floor(random() * items.length);
  const second = (first + 1 + Math.floor(random() * (items.length - 1))) % items.length;
  return [items[first] as Item, items[second] as Item];
};
