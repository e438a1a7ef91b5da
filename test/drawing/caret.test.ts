import { expect, test } from 'vitest';
import { caretLines } from '../../src/drawing/caret.ts';

test('carets stand under the place, and under as much of it as is on the line', () => {
  expect(caretLines('2*(z3 - y)', 3, 2)).toBe('  2*(z3 - y)\n     ^^');
  expect(caretLines('2*', 2)).toBe('  2*\n    ^');
  expect(caretLines('x + y', 4, 99)).toBe('  x + y\n      ^');
});

test('of several lines only the one with the place is shown', () => {
  expect(caretLines('x = 2\n\tz = q*x\ny = 1', 11)).toBe('   z = q*x\n       ^');
  expect(caretLines('x\n', 2)).toBe('  \n  ^');
});

test('wide characters take two columns', () => {
  expect(caretLines('字 + q', 4)).toBe('  字 + q\n       ^');
});

test.each([
  0, 500, 999,
])('of a long line, what is around character %i is shown within 80 columns', (position) => {
  const text = [...Array(1000).keys()].map((index) => (index === position ? '@' : 'x')).join('');
  const [line, caret] = caretLines(text, position).split('\n') as [string, string];
  expect(line[caret.indexOf('^')]).toBe('@');
  expect(line.length).toBeLessThan(80);
});
