/** Points as they are found for a question: which of them can be used, and in which region each lies. */

import { evaluate } from '../../expression/evaluate.ts';
import type { Expression, Values } from '../../expression/expression.ts';
import { type Definition, type Layout, layoutOf } from '../../expression/layout.ts';
import { once, remembered } from '../../expression/remembered.ts';
import { evaluateWithNoise, type Noises } from '../../expression/rounding-noise.ts';
import { hasKinks, isSuspicious, kinkSides } from '../../graph/kinks.ts';
import type { Random } from './random.ts';

/** Larger numbers are only looked at where smaller ones tell too little. */
export const ORDINARY = 1e12;
/** Of these the square still has room in float64. */
export const LARGEST = 1e150;
/** A reference no larger than this passes for 0, so the point says little about it. */
const NEGLIGIBLE = 1e-9;

export interface Sampling {
  /** Those that are drawn. */
  readonly names: readonly string[];
  /** Names that keep one value whatever the rest does. */
  readonly held: Values;
  /** What follows from them, each from what stands before it: the nodes of a network. */
  readonly definitions: readonly Definition[];
  /** What must have a finite value at every point besides. */
  readonly valued: readonly Expression[];
  /** Those whose kinks cut the space, besides the reference. */
  readonly bends: readonly Expression[];
  /** What is compared there, finite as well; points where it is more than nothing are preferred. */
  readonly reference: Expression;
  readonly seed: number;
  /** Whether what happens far from ordinary numbers must not be missed; else they are enough. */
  readonly isWide: boolean;
  /** The question's own numbers: what happens near them must not be missed either. */
  readonly around?: Values;
}

export interface Candidate {
  /** A number for each name of the sampling. */
  readonly drawn: readonly number[];
  /** All names with their values. */
  readonly point: Values;
  /** Of each kink; 0 where the point and all around it lie on it. */
  readonly sides: readonly number[];
  /** Its region: the sides as one text. */
  readonly region: string;
  /** Of the reference there. */
  readonly size: number;
}

export const tells = ({ size }: Candidate): boolean => size > NEGLIGIBLE;

const laidOut = remembered(
  (sampling: Sampling): { readonly layout: Layout; readonly bent: readonly number[] } => {
    const { names, held, definitions, valued, bends, reference } = sampling;
    const others = [reference, ...valued, ...bends.filter(hasKinks)];
    const first = definitions.length + 1 + valued.length;
    const bent = others.slice(1 + valued.length).map((_each, index) => first + index);
    return {
      layout: layoutOf(names, held, definitions, others),
      bent: hasKinks(reference) ? [...bent, definitions.length] : bent,
    };
  },
);

/**
 * Nothing outside the domain. On a kink only where everything around lies on it too, as a dead relu keeps the next one
 * at exactly 0: there the convention gives the slope, and it holds in a region and not only at a point.
 */
export function candidateAt(
  sampling: Sampling,
  drawn: readonly number[],
  largest: number = ORDINARY,
): Candidate | undefined {
  const { layout } = laidOut(sampling);
  const { slots, roots } = layout;
  layout.run(drawn);
  const needed = sampling.definitions.length + 1 + sampling.valued.length;
  for (let root = 0; root < needed; root++)
    if (!(Math.abs(slots[roots[root] as number] as number) < largest)) return undefined;
  for (const value of drawn) if (!(Math.abs(value) < largest)) return undefined;
  const size = Math.abs(slots[roots[sampling.definitions.length] as number] as number);
  const sides = sidesAt(sampling, drawn);
  if (sides.includes(0) && !isFlat(sampling, drawn, sides)) return undefined;
  const point = once(() => pointAt(sampling, drawn));
  return {
    drawn,
    sides,
    region: sides.join(),
    size,
    // Most points are only asked for their region.
    get point() {
      return point();
    },
  };
}

/** All names with their values, those that follow from the drawn ones among them. */
export function pointAt({ names, held, definitions }: Sampling, drawn: readonly number[]): Values {
  const values = new Map<string, number>(names.map((name, index) => [name, drawn[index] as number]));
  for (const [name, value] of held) values.set(name, value);
  for (const { name, expression } of definitions) values.set(name, evaluate(expression, values));
  return values;
}

/** How far rounding may have moved each name that follows from others; none where all are drawn. */
export function noisesAt({ definitions }: Sampling, point: Values): Noises | undefined {
  if (definitions.length === 0) return undefined;
  const noises = new Map<string, number>();
  for (const { name, expression } of definitions)
    noises.set(name, evaluateWithNoise(expression, point, noises).noise);
  return noises;
}

/** On which side of every kink of the question a point lies. */
export function sidesAt(sampling: Sampling, drawn: readonly number[]): number[] {
  const { layout, bent } = laidOut(sampling);
  const { slots, turns } = layout;
  layout.run(drawn);
  const sides: number[] = [];
  let isOpen = false;
  for (const root of bent) {
    for (const { first, second, distance } of turns[root] as Layout['turns'][number]) {
      const [left, right] = [slots[first] as number, second < 0 ? 0 : (slots[second] as number)];
      const away = distance(left, right);
      isOpen ||= isSuspicious(away, left, right);
      sides.push(Math.sign(away));
    }
  }
  if (!isOpen) return sides;
  const point = pointAt(sampling, drawn);
  const noises = once(() => noisesAt(sampling, point) ?? new Map());
  return [...sampling.bends, sampling.reference].flatMap((each) => kinkSides(each, point, noises));
}

/** Small enough to stay in a region that can be found at all, large enough to leave a kink that is a surface. */
const NUDGES = [
  [1e-5, -1.7e-5],
  [-1.3e-5, 1e-5],
  [1.9e-5, 1.1e-5],
] as const;

/** Whether the kinks that a point lies on stay under it when its numbers move a little. */
function isFlat(sampling: Sampling, drawn: readonly number[], sides: readonly number[]): boolean {
  return NUDGES.every(([one, other]) => {
    const moved = drawn.map((value, index) => {
      const share = (index % 2 === 0 ? one : other) * (1 + index / 7);
      return value === 0 ? share : value * (1 + share);
    });
    return sidesAt(sampling, moved).every((side, index) => side === sides[index]);
  });
}

export const between = (one: readonly number[], other: readonly number[], share = 0.5): number[] =>
  one.map((value, index) => value + ((other[index] as number) - value) * share);

/** The question's own numbers, where it has one for each name. */
export const ownNumbers = ({ names, around }: Sampling): number[] | undefined =>
  around && names.every((name) => around.has(name))
    ? names.map((name) => around.get(name) as number)
    : undefined;

export const pickTwo = <Item>(random: Random, items: readonly Item[]): readonly [Item, Item] => {
  const first = Math.floor(random() * items.length);
  const second = (first + 1 + Math.floor(random() * (items.length - 1))) % items.length;
  return [items[first] as Item, items[second] as Item];
};
