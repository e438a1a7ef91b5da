import { test } from 'vitest';
import { readInAMoment } from './hostile-texts.ts';

test('five thousand texts that say something over and over', () => {
  readInAMoment(5000, Date.now() % 1_000_000);
}, 3_600_000);
