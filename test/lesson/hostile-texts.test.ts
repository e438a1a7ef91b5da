import { test } from 'vitest';
import { readInAMoment } from './hostile-texts.ts';

test('whatever is said over and over, a lesson is read in a moment, without an end of the stack', () => {
  readInAMoment(60, 12);
}, 120_000);
