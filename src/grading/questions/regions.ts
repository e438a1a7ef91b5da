/**
 * Finds the regions that the kinks of a question cut the space into. Drawing finds the large ones; between points of
 * two regions lie the narrow ones, and beside each kink the points that tell a threshold that is a little off.
 */

import { between, type Candidate, candidateAt, pickTwo, type Sampling } from './candidates.ts';
import { type Draw, drawn } from './draws.ts';
import { pick, type Random } from './random.ts';

/** Ten kinks make up to 1,024. */
export const MOST_REGIONS = 1_200;
/** Points kept of each. */
const KEPT = 3;
/** Points tried in all, for a question with kinks. */
const MOST_TRIED = 9_000;

export type Regions = Map<string, Candidate[]>;

/** Adds a point to its region. @returns whether the region is new. */
export function addTo(regions: Regions, candidate: Candidate): boolean {
  const known = regions.get(candidate.region);
  if (!known) regions.set(candidate.region, [candidate]);
  else if (known.length < KEPT) known.push(candidate);
  // Of a large number little shows, so the smaller ones stay.
  else if (candidate.size > 0) {
    const largest = known.reduce((so, each, index) => (each.size > (known[so]?.size ?? 0) ? index : so), 0);
    if (candidate.size < (known[largest]?.size ?? 0)) known[largest] = candidate;
  }
  return !known;
}

/** Goes on while it finds regions at all: the more there are, the longer it may take to meet the next. */
const patience = (regions: Regions): number => 60 + 4 * regions.size;

/** Draws, and then looks between, until nothing new comes. */
export function exploreRegions(
  sampling: Sampling,
  regions: Regions,
  draws: readonly Draw[],
  random: Random,
): void {
  let tried = 0;
  const search = (look: () => boolean): void => {
    for (let fruitless = 0; fruitless < patience(regions); fruitless++) {
      if (tried >= MOST_TRIED || regions.size >= MOST_REGIONS) return;
      tried += 1;
      if (look()) fruitless = -1;
    }
  };
  search(() => {
    const found = candidateAt(sampling, drawn(sampling.names, pick(random, draws), random));
    return found !== undefined && addTo(regions, found);
  });
  if (regions.size < 2) return;
  let known = [...regions.values()].flat();
  search(() => {
    const [one, other] = pickTwo(random, known);
    const before = regions.size;
    tried += lookBetween(sampling, regions, one, other, HALVINGS);
    if (regions.size === before) return false;
    known = [...regions.values()].flat();
    return true;
  });
  for (const each of regions.values()) if (each.every(isLarge)) bringNearer(sampling, regions, each, known);
}

/** A difference of 1 is lost beside it. */
const LARGE = 1e3;
const isLarge = ({ size }: Candidate): boolean => size > LARGE;
/** Points that a large one is brought nearer to. */
const NEARER = 6;

/** A region that was only met far out is entered again from where numbers are ordinary, as far as it reaches. */
function bringNearer(
  sampling: Sampling,
  regions: Regions,
  [large]: readonly Candidate[],
  known: readonly Candidate[],
): void {
  if (!large) return;
  for (const { drawn: ordinary } of known.filter((each) => !isLarge(each)).slice(0, NEARER)) {
    let [inside, outside] = [large.drawn, ordinary];
    for (let halving = 0; halving < HALVINGS; halving++) {
      const middle = candidateAt(sampling, between(inside, outside));
      if (middle?.region === large.region) inside = middle.drawn;
      else outside = middle?.drawn ?? between(inside, outside);
      if (middle) addTo(regions, middle);
    }
  }
}

/** Halvings of the way between two points: a ten-thousandth of it is left. */
const HALVINGS = 13;

const apart = (one: Candidate, other: Candidate): number =>
  one.sides.reduce((count, side, index) => count + Number(side !== other.sides[index]), 0);

/** Where two or more kinks lie between two points, there may be a region between the kinks. @returns points tried. */
function lookBetween(
  sampling: Sampling,
  regions: Regions,
  one: Candidate,
  other: Candidate,
  halvings: number,
): number {
  if (halvings === 0 || apart(one, other) < 2) return 0;
  const middle =
    candidateAt(sampling, between(one.drawn, other.drawn)) ??
    candidateAt(sampling, between(one.drawn, other.drawn, 0.4871));
  if (!middle) return 2;
  addTo(regions, middle);
  return (
    1 +
    lookBetween(sampling, regions, one, middle, halvings - 1) +
    lookBetween(sampling, regions, middle, other, halvings - 1)
  );
}

/** Halvings after which a pair of points about a kink is kept: a thousandth, a millionth … of the way is left. */
const CLOSE = [10, 20, 30, 40];
/** Kinks of a long network are many; these are enough to tell a threshold that is off. */
const MOST_KINKS = 16;

/**
 * For each kink points on either side of it, nearer and nearer: `x > 45` is told from `x > 50`, and `x > 1e-6` from `x > 0`.
 * @param from the first kink to look at.
 */
export function closeToKinks(sampling: Sampling, found: readonly Candidate[], from = 0): Candidate[] {
  const kinks = Math.min(MOST_KINKS, Math.max(0, (found[0]?.sides.length ?? 0) - from));
  return Array.from({ length: kinks }, (_, index) => {
    const kink = from + index;
    const below = found.find(({ sides }) => sides[kink] === -1);
    const above = found.find(({ sides }) => sides[kink] === 1);
    return below && above ? straddling(sampling, below, above, (sides) => sides[kink] as number) : [];
  }).flat();
}

/** Pairs of points between two, each pair on either side and closer than the last. */
export function straddling(
  sampling: Sampling,
  below: Candidate,
  above: Candidate,
  sideOf: (sides: readonly number[]) => number,
): Candidate[] {
  const pairs: Candidate[] = [];
  let [low, high] = [below, above];
  for (let halving = 1; halving <= (CLOSE.at(-1) as number); halving++) {
    const middle = candidateAt(sampling, between(low.drawn, high.drawn));
    if (!middle) break;
    if (sideOf(middle.sides) === sideOf(below.sides)) low = middle;
    else high = middle;
    if (CLOSE.includes(halving)) pairs.push(low, high);
  }
  return pairs.length === 0 && low !== below ? [low, high] : pairs;
}
