import { expect, it } from 'vitest';
import { tried } from './accepts.ts';
import { kinds } from './random-blocks.ts';

it.each(kinds)('100 random blocks of %s', async (kind) => {
  const start = Date.now() % 1_000_000;
  console.log(`from seed ${start}`);
  const outcomes: string[] = [];
  for (let seed = start; seed < start + 100; seed++) outcomes.push(await tried(kind, seed));
  expect(outcomes).toContain('played');
});
