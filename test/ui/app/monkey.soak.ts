import { expect, test } from 'vitest';
import { monkey } from './monkey.ts';

test('10,000 random keys over every screen, at random sizes', async () => {
  const { keys, kinds } = await monkey(Date.now() % 1_000_000, 190);
  console.log(`${keys} keys; on show were ${[...kinds].join(', ')}`);
  expect(keys).toBeGreaterThanOrEqual(10_000);
});
