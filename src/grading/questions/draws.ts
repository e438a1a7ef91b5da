/** Where numbers for names are drawn from. */

import type { Values } from '../../expression/expression.ts';
import { pick, type Random } from './random.ts';

export type Draw = (random: Random, name: string) => number;

/** Of a drawn number: as many as are shown where an answer differs, so that a calculator finds the same difference. */
const DIGITS = 3;

/** Sizes: mostly ordinary, some large, a few small; a constant ratio apart so that no two names look alike. */
function magnitude(random: Random): number {
  const kind = random();
  const [low, high] = kind < 0.7 ? [0.3, 3] : kind < 0.9 ? [3, 12] : [0.05, 0.3];
  const size = low * (high / low) ** random();
  return Math.abs(size - 1) < 0.04 ? size + 0.09 : size;
}

export const signed: Draw = (random) => magnitude(random) * (random() < 0.5 ? -1 : 1);
export const positive: Draw = magnitude;
/** Each name on a scale of its own: `relu(x - 50)` bends where no ordinary number reaches. */
export const far: Draw = (random, name) => signed(random, name) * pick(random, [0.01, 0.1, 1, 10, 100, 1000]);
export const near =
  (around: Values): Draw =>
  (random, name) => {
    const middle = around.get(name) as number;
    return middle === 0 ? 0.3 * signed(random, name) : middle * (0.5 + random());
  };

export const drawn = (names: readonly string[], draw: Draw, random: Random): number[] =>
  names.map((name) => Number(draw(random, name).toPrecision(DIGITS)));
