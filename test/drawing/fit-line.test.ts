import { expect, test } from 'vitest';
import { abridged } from '../../src/drawing/fit-line.ts';

test('a text longer than anybody reads is cut, and says how long it was', () => {
  expect(abridged('x + y')).toBe('x + y');
  expect(abridged('x + y', 5)).toBe('x + y');
  expect(abridged('x + y', 3)).toBe('x +… (cut: 5 characters)');
  expect(abridged('x'.repeat(100_000)).length).toBeLessThan(2100);
});
