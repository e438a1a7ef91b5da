/** Points to compare two formulas at: seeded, independent, inside the domain, on both sides of every kink. */

import { evaluate } from '../expression/evaluate.ts';
import type { Expression, Values } from '../expression/expression.ts';
import { kinkSides } from '../graph/kinks.ts';
import { type Random, seededRandom } from './random.ts';

export const SAMPLES = 32;
/** With fewer points than this that can tell two formulas apart, there is no verdict. */
export const FEWEST_INFORMATIVE = 8;

const MOST_DRAWS = 600;

/** Sizes: mostly ordinary, some large, a few small; a constant ratio apart so that no two names look alike. */
function magnitude(random: Random): number {
  const kind = random();
  const [low, high] = kind < 0.7 ? [0.3, 3] : kind < 0.9 ? [3, 12] : [0.05, 0.3];
  const size = low * (high / low) ** random();
  return Math.abs(size - 1) < 0.04 ? size + 0.09 : size;
}

const draw = (names: readonly string[], random: Random, signed: boolean): Map<string, number> =>
  new Map(names.map((name) => [name, magnitude(random) * (signed && random() < 0.5 ? -1 : 1)]));

interface Candidate {
  readonly point: Values;
  readonly sides: string;
}

/**
 * @param expressions what must have a finite value at every point; their kinks are straddled.
 * @param complete adds to drawn values those that follow from them (nodes of a graph).
 * @returns up to `SAMPLES` points; fewer when the domain is too narrow to be found.
 */
export function samplePoints(
  names: readonly string[],
  expressions: readonly Expression[],
  seed: number,
  complete: (drawn: Values) => Values = (drawn) => drawn,
): Values[] {
  const random = seededRandom(seed);
  const mixed = candidates(names, expressions, random, complete, true);
  const found =
    mixed.length >= SAMPLES / 2
      ? mixed
      : [...mixed, ...candidates(names, expressions, random, complete, false)];
  return spread(found);
}

function candidates(
  names: readonly string[],
  expressions: readonly Expression[],
  random: Random,
  complete: (drawn: Values) => Values,
  signed: boolean,
): Candidate[] {
  const found: Candidate[] = [];
  for (let tries = 0; tries < MOST_DRAWS && found.length < SAMPLES * 3; tries++) {
    const point = complete(draw(names, random, signed));
    const usable = expressions.every((expression) => {
      const value = evaluate(expression, point);
      return Number.isFinite(value) && Math.abs(value) < 1e12;
    });
    if (!usable) continue;
    const sides = expressions.flatMap((expression) => kinkSides(expression, point));
    if (!sides.includes(0)) found.push({ point, sides: sides.join() });
  }
  return found;
}

/** Takes turns among the combinations of kink sides, so that a rare side is not crowded out by a common one. */
function spread(found: readonly Candidate[]): Values[] {
  const bySides = new Map<string, Candidate[]>();
  for (const candidate of found)
    bySides.set(candidate.sides, [...(bySides.get(candidate.sides) ?? []), candidate]);
  const groups = [...bySides.values()];
  const chosen: Values[] = [];
  for (let round = 0; chosen.length < SAMPLES && groups.some((group) => round < group.length); round++) {
    for (const group of groups) {
      const candidate = group[round];
      if (candidate && chosen.length < SAMPLES) chosen.push(candidate.point);
    }
  }
  return chosen;
}
