import { expect, test } from 'vitest';
import { closestName, editDistance } from '../../src/expression/reading/closest-name.ts';

test.each([
  ['', '', 0],
  ['relu', 'relu', 0],
  ['relu', 'reul', 1],
  ['loss', 'los', 1],
  ['tanh', 'than', 2],
  ['a', 'xyz', 3],
])('from %s to %s it takes %d edits', (from, to, edits) => {
  expect(editDistance(from, to)).toBe(edits);
  expect(editDistance(to, from)).toBe(edits);
});

test.each([
  ['Z2', ['z1', 'z2'], 'z2'],
  ['sigmiod', ['sin', 'sigmoid'], 'sigmoid'],
  ['X', ['w', 'x'], 'x'],
  ['q', ['w', 'x'], undefined],
  ['momentum', ['loss', 'x'], undefined],
  ['loss1', ['loss', 'lass'], 'loss'],
])('%s among %j means %s', (typed, known, meant) => {
  expect(closestName(typed, known)).toBe(meant);
});
