import { expect, test } from 'vitest';
import { monkey } from './monkey.ts';

test('1,000 random keys over every screen, at random sizes, keep every frame in its bounds', async () => {
  const { keys, screens, kinds } = await monkey(1, 20);
  expect(keys).toBeGreaterThanOrEqual(1000);
  expect(screens).toBeGreaterThan(50);
  for (const kind of ['welcome', 'lesson', 'menu', 'help', 'report', 'home', 'reading'])
    expect(kinds).toContain(kind);
});
