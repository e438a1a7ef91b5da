/** Points to compare two formulas at: seeded, independent, inside the domain, on both sides of every kink. */

import { evaluate } from '../../expression/evaluate.ts';
import { type Expression, type Values, variablesOf } from '../../expression/expression.ts';
import { kinkSides } from '../../graph/kinks.ts';
import { pick, type Random, seededRandom } from './random.ts';

export const SAMPLES = 32;
/** With fewer points than this that can tell two formulas apart, there is no verdict. */
export const FEWEST_INFORMATIVE = 8;

const MOST_DRAWS = 600;
/** A reference no larger than this passes for 0, so the point says little about it. */
const NEGLIGIBLE = 1e-9;
const LARGEST = 1e12;

export interface Sampling {
  readonly names: readonly string[];
  /** What must have a finite value at every point; their kinks are straddled. */
  readonly expressions: readonly Expression[];
  /** What is compared there, finite as well; points where it is more than nothing are preferred. */
  readonly reference: Expression;
  readonly seed: number;
  /** Adds to drawn values those that follow from them (nodes of a graph). */
  readonly complete?: (drawn: Values) => Values;
  /** Whether what happens far from ordinary numbers must not be missed; else they are enough. */
  readonly isWide: boolean;
  /** The question's own numbers: what happens near them must not be missed either. */
  readonly around?: Values;
}

type Draw = (random: Random, name: string) => number;

/** Of a drawn number: as many as are shown where an answer differs, so that a calculator finds the same difference. */
const DIGITS = 3;

/** Sizes: mostly ordinary, some large, a few small; a constant ratio apart so that no two names look alike. */
function magnitude(random: Random): number {
  const kind = random();
  const [low, high] = kind < 0.7 ? [0.3, 3] : kind < 0.9 ? [3, 12] : [0.05, 0.3];
  const size = low * (high / low) ** random();
  return Math.abs(size - 1) < 0.04 ? size + 0.09 : size;
}

const signed: Draw = (random) => magnitude(random) * (random() < 0.5 ? -1 : 1);
const positive: Draw = magnitude;
/** Each name on a scale of its own: `relu(x - 50)` bends where no ordinary number reaches. */
const far: Draw = (random, name) => signed(random, name) * pick(random, [0.01, 0.1, 1, 10, 100, 1000]);
const near =
  (around: Values): Draw =>
  (random, name) => {
    const middle = around.get(name) as number;
    return middle === 0 ? 0.3 * signed(random, name) : middle * (0.5 + random());
  };

interface Candidate {
  readonly drawn: Values;
  readonly point: Values;
  readonly sides: readonly number[];
  /** Whether the reference is more than nothing there. */
  readonly tells: boolean;
}

/**
 * Up to `SAMPLES` points, two on the two sides of each kink close to it, and the question's own off a kink; fewer when
 * the domain is too narrow to be found.
 */
export function samplePoints(sampling: Sampling): Values[] {
  const { seed, isWide, around, reference } = sampling;
  const random = seededRandom(seed);
  let found = candidates(sampling, signed, random);
  if (found.length < SAMPLES / 2) found.push(...candidates(sampling, positive, random));
  if (isWide && missesSomething(found, reference)) {
    const further = [far, ...(around ? [near(around)] : [])];
    found = inTurns([found, ...further.map((draw) => candidates(sampling, draw, random))]);
  }
  const own = around && candidateAt(sampling, around);
  return [
    ...spread(found),
    ...[...closeToKinks(sampling, found), ...(own ? [own] : [])].map(({ point }) => point),
  ];
}

const inTurns = <Item>(lists: readonly (readonly Item[])[]): Item[] =>
  Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, index) =>
    lists.flatMap((list) => list[index] ?? []),
  ).flat();

/** Kinks of a long network are many; these are enough to tell a threshold that is off. */
const MOST_KINKS = 8;
/** Halvings of the way between two points on either side: a thousandth of it is left. */
const HALVINGS = 10;

/** For each kink a point on either side of it, near enough that `x > 45` is told from `x > 50`. */
function closeToKinks(sampling: Sampling, found: readonly Candidate[]): Candidate[] {
  const kinks = Math.min(MOST_KINKS, found[0]?.sides.length ?? 0);
  return Array.from({ length: kinks }, (_, kink) => {
    let below = found.find(({ sides }) => sides[kink] === -1);
    let above = found.find(({ sides }) => sides[kink] === 1);
    for (let halving = 0; below && above && halving < HALVINGS; halving++) {
      const middle = candidateAt(sampling, between(below.drawn, above.drawn));
      if (!middle) break;
      if (middle.sides[kink] === -1) below = middle;
      else above = middle;
    }
    return below && above ? [below, above] : [];
  }).flat();
}

const between = (one: Values, other: Values): Values =>
  new Map([...one].map(([name, value]) => [name, (value + (other.get(name) as number)) / 2]));

function candidates(sampling: Sampling, draw: Draw, random: Random): Candidate[] {
  const found: Candidate[] = [];
  for (let tries = 0; tries < MOST_DRAWS && found.length < SAMPLES * 3; tries++) {
    const drawn = new Map(
      sampling.names.map((name) => [name, Number(draw(random, name).toPrecision(DIGITS))]),
    );
    const candidate = candidateAt(sampling, drawn);
    if (candidate) found.push(candidate);
  }
  return found;
}

/** Nothing outside the domain, and on a kink. */
function candidateAt(
  { expressions, reference, complete = (drawn) => drawn }: Sampling,
  drawn: Values,
): Candidate | undefined {
  const point = complete(drawn);
  const isUsable = (value: number): boolean => Math.abs(value) < LARGEST;
  const size = evaluate(reference, point);
  if (!isUsable(size) || !expressions.every((each) => isUsable(evaluate(each, point)))) return undefined;
  const sides = [...expressions, reference].flatMap((each) => kinkSides(each, point));
  return sides.includes(0) ? undefined : { drawn, point, sides, tells: Math.abs(size) > NEGLIGIBLE };
}

/** Ordinary numbers are not enough: too few in the domain, a kink seen from one side only, or a reference that is 0 so far. */
function missesSomething(found: readonly Candidate[], reference: Expression): boolean {
  const [first] = found;
  if (!first || found.length < SAMPLES / 2) return true;
  if (first.sides.some((side, kink) => found.every(({ sides }) => sides[kink] === side))) return true;
  return variablesOf(reference).length > 0 && found.filter(({ tells }) => tells).length < FEWEST_INFORMATIVE;
}

/** Takes turns among the combinations of kink sides, so that a rare side is not crowded out by a common one. */
function spread(found: readonly Candidate[]): Values[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of found) {
    const key = `${candidate.sides.join()} ${candidate.tells}`;
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  const chosen: Values[] = [];
  const all = [...groups.values()];
  for (let round = 0; chosen.length < SAMPLES && all.some((group) => round < group.length); round++) {
    for (const group of all) {
      const candidate = group[round];
      if (candidate && chosen.length < SAMPLES) chosen.push(candidate.point);
    }
  }
  return chosen;
}
