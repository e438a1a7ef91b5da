/** Points to compare two formulas at: seeded, independent, inside the domain, in every region between the kinks. */

import { evaluate } from '../../expression/evaluate.ts';
import { type Expression, variablesOf } from '../../expression/expression.ts';
import {
  type Candidate,
  candidateAt,
  LARGEST,
  ORDINARY,
  ownNumbers,
  pointAt,
  type Sampling,
  tells,
} from './candidates.ts';
import { type Draw, drawn, far, near, positive, signed } from './draws.ts';
import { type Random, seededRandom } from './random.ts';
import { addTo, closeToKinks, exploreRegions, type Regions } from './regions.ts';

export const SAMPLES = 32;
/** With fewer points than this that can tell two formulas apart, there is no verdict. */
export const FEWEST_INFORMATIVE = 8;

const MOST_DRAWS = 600;

/**
 * `SAMPLES` points, or one for each region where there are more of those, then points close to the kinks, and the
 * question's own off a kink; fewer when the domain is too narrow to be found.
 */
export function samplePoints(sampling: Sampling): Candidate[] {
  const { seed, isWide, around, reference } = sampling;
  const random = seededRandom(seed);
  let found = candidates(sampling, signed, random);
  if (found.length < SAMPLES / 2) found.push(...candidates(sampling, positive, random));
  const further = [far, ...(around ? [near(around)] : [])];
  if (isWide && missesSomething(found, reference))
    found = inTurns([found, ...further.map((draw) => candidates(sampling, draw, random))]);
  if (isWide && found.length < FEWEST_INFORMATIVE) found.push(...outOfTheOrdinary(sampling, random));
  const regions: Regions = new Map();
  for (const each of found) addTo(regions, each);
  if (found[0] && found[0].sides.length > 0)
    exploreRegions(sampling, regions, isWide ? [signed, signed, signed, ...further] : [signed], random);
  const numbers = ownNumbers(sampling);
  const own = numbers && candidateAt(sampling, numbers, LARGEST);
  const all = [...found, ...[...regions.values()].flat().filter((each) => !found.includes(each))];
  return [...spread(all), ...closeToKinks(sampling, all), ...(own ? [own] : [])];
}

const inTurns = <Item>(lists: readonly (readonly Item[])[]): Item[] =>
  Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, index) =>
    lists.flatMap((list) => list[index] ?? []),
  ).flat();

function candidates(sampling: Sampling, draw: Draw, random: Random, largest = ORDINARY): Candidate[] {
  const found: Candidate[] = [];
  for (let tries = 0; tries < MOST_DRAWS && found.length < SAMPLES * 3; tries++) {
    const candidate = candidateAt(sampling, drawn(sampling.names, draw, random), largest);
    if (candidate) found.push(candidate);
  }
  return found;
}

/** Where ordinary numbers have nothing to say: larger values, and points scaled until the reference can be held. */
function outOfTheOrdinary(sampling: Sampling, random: Random): Candidate[] {
  const large = candidates(sampling, signed, random, LARGEST);
  if (large.length >= FEWEST_INFORMATIVE) return large;
  const scaled = Array.from({ length: SAMPLES }, () => scaledInto(sampling, random));
  return [...large, ...scaled.filter((each) => each !== undefined)];
}

/** Sizes that a reference is scaled to: those that float32 holds. */
const SIZES = [1e-12, 1e12] as const;
const SCALINGS = 60;

/** `6000*(x - a)^5999` is nothing or infinite nearly everywhere: the point is drawn out or in until it is neither. */
function scaledInto(sampling: Sampling, random: Random): Candidate | undefined {
  const direction = drawn(sampling.names, signed, random);
  const at = (scale: number): number[] => direction.map((value) => value * scale);
  const sizeAt = (scale: number): number =>
    Math.abs(evaluate(sampling.reference, pointAt(sampling, at(scale))));
  const [smallest, largest] = SIZES;
  const wanted = smallest * (largest / smallest) ** random();
  let [low, high] = sizeAt(1e6) < sizeAt(1e-6) ? [1e6, 1e-6] : [1e-6, 1e6];
  for (let scaling = 0; scaling < SCALINGS; scaling++) {
    const middle = Math.sqrt(low * high);
    if (sizeAt(middle) < wanted) low = middle;
    else high = middle;
  }
  const size = sizeAt(low);
  return size > smallest / 100 && size < largest * 100 ? candidateAt(sampling, at(low), LARGEST) : undefined;
}

/** Ordinary numbers are not enough: too few in the domain, a kink seen from one side only, or a reference that is 0 so far. */
function missesSomething(found: readonly Candidate[], reference: Expression): boolean {
  const [first] = found;
  if (!first || found.length < SAMPLES / 2) return true;
  if (first.sides.some((side, kink) => found.every(({ sides }) => sides[kink] === side))) return true;
  return variablesOf(reference).length > 0 && found.filter(tells).length < FEWEST_INFORMATIVE;
}

/** Takes turns among the regions, so that a rare one is not crowded out by a common one; each has a point at least. */
function spread(found: readonly Candidate[]): Candidate[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of found) {
    const key = `${candidate.region} ${tells(candidate)}`;
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  const all = [...groups.values()];
  const most = Math.max(SAMPLES, all.length);
  const chosen: Candidate[] = [];
  for (let round = 0; chosen.length < most && all.some((group) => round < group.length); round++) {
    for (const group of all) {
      const candidate = group[round];
      if (candidate && chosen.length < most) chosen.push(candidate);
    }
  }
  return chosen;
}
