import { expect, test } from 'vitest';
import { erf } from '../../src/expression/primitives/error-function.ts';

/** To 20 digits, by mpmath 1.3 at 25 digits of working precision. */
const known: readonly (readonly [x: number, value: string])[] = [
  [1e-300, '1.1283791670955125739e-300'],
  [1e-10, '1.1283791670955125739e-10'],
  [0.1, '0.1124629160182848922'],
  [0.5, '0.52049987781304653768'],
  [1, '0.84270079294971486934'],
  [1.5, '0.96610514647531072707'],
  [2, '0.99532226501895273416'],
  [2.5, '0.99959304798255504106'],
  [2.999999, '0.99997790936374794485'],
  [3, '0.99997790950300141456'],
  [3.000001, '0.99997790964225404875'],
  [4, '0.99999998458274209972'],
  [5.8, '0.99999999999999976444'],
  [-0.7, '-0.67780119383741847298'],
  [-3.2, '-0.99999397423884823791'],
];

test.each(known)('erf(%d) is %s to 1e-14 of it', (x, digits) => {
  const value = Number(digits);
  expect(Math.abs(erf(x) - value)).toBeLessThanOrEqual(1e-14 * Math.abs(value));
});

test('is odd, flat far out, and NaN for NaN', () => {
  for (const x of [0.3, 2.9, 3.1, 26, 28, 1e300, Number.POSITIVE_INFINITY]) expect(erf(-x)).toBe(-erf(x));
  expect([erf(0), erf(30)]).toEqual([0, 1]);
  expect(erf(Number.POSITIVE_INFINITY)).toBe(1);
  expect(erf(Number.NaN)).toBeNaN();
});
