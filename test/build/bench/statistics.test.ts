import { describe, expect, test } from 'vitest';
import { isWithin, median, pairedRatio, quantile } from '../../../src/build/bench/statistics.ts';

test('the median of an even number of values is between the two in the middle', () => {
  expect(median([9, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

test('quantiles lie between values in proportion', () => {
  expect([0, 0.25, 0.5, 0.75, 1].map((share) => quantile([10, 30, 20], share))).toEqual([10, 15, 20, 25, 30]);
  expect(quantile([7], 0.99)).toBe(7);
  expect(quantile([], 0.5)).toBeNaN();
});

describe('the ratio of figures measured by turns', () => {
  test('is the median of the ratios of pairs, not the ratio of medians', () => {
    // Slow for a while, and for both: every pair says 1.1, while the medians say 2.2.
    const pairs = [
      [110, 100],
      [220, 200],
      [1100, 1000],
    ] as const;
    expect(pairedRatio(pairs).median).toBeCloseTo(1.1);
    expect(pairedRatio(pairs).spread).toBeCloseTo(0);
  });

  test('spreads from its lower to its upper quartile: one outlier does not widen it', () => {
    const pairs = [1, 1.1, 1.2, 1.3, 50].map((ratio) => [ratio * 10, 10] as const);
    const { median: middle, spread } = pairedRatio(pairs);
    expect(middle).toBeCloseTo(1.2);
    expect(spread).toBeCloseTo(0.2);
  });
});

test('a build may take a twentieth more than the other, and as much as the same build varies', () => {
  const ratio = (middle: number) => ({ median: middle, spread: 0.5 });
  expect(isWithin(ratio(1.05), { median: 1, spread: 0 })).toBe(true);
  expect(isWithin(ratio(1.06), { median: 1, spread: 0 })).toBe(false);
  expect(isWithin(ratio(1.06), { median: 1, spread: 0.02 })).toBe(true);
  expect(isWithin(ratio(0.5), { median: 1, spread: 0 })).toBe(true);
});
