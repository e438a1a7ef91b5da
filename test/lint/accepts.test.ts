/** Lint accepts nothing that cannot run: random blocks of every kind, with every key, in both faces. */

import { expect, it } from 'vitest';
import { seededRandom } from '../../src/grading/questions/random.ts';
import { blockKinds } from '../../src/lesson/blocks/block-kinds.ts';
import { tried } from './accepts.ts';
import { kinds, randomBlock } from './random-blocks.ts';

/** Tried of each kind, and more until one of them could be played. */
const SEEDS = 4;
const MOST_SEEDS = 12;

it.each(kinds)('what lint accepts of %s plays, and what it refuses has a place', async (kind) => {
  const outcomes = new Set<string>();
  for (let seed = 1; seed <= MOST_SEEDS && (seed <= SEEDS || !outcomes.has('played')); seed++)
    outcomes.add(await tried(kind, seed));
  expect(outcomes).toContain('played');
});

it.each(kinds)('every key of %s is tried', (kind) => {
  const random = seededRandom(1);
  const used = Array.from({ length: 200 }, () => randomBlock(kind, random).keys).flat();
  expect([...new Set(used)].sort()).toEqual(Object.keys(blockKinds[kind].schema().shape).sort());
});
