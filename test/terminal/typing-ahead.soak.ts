import { expect, it } from 'vitest';
import { misplacedAnswers } from './typing-ahead.ts';

it.each([
  1, 2, 3, 4, 5,
])('100 bursts over a slow line, seed %i: no answer meets another question', async (seed) => {
  expect(await misplacedAnswers(seed, 100, 150)).toEqual([]);
});
