/** The share'th part of the values from below (0 the least, 1 the greatest), between two of them in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) return Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export interface Ratio {
  readonly median: number;
  /** From the lower quartile to the upper one. */
  readonly spread: number;
}

/** Of figures measured by turns: a machine that is slow for a while is slow for both of a pair. */
export function pairedRatio(pairs: readonly (readonly [first: number, second: number])[]): Ratio {
  const ratios = pairs.map(([first, second]) => first / second);
  return { median: median(ratios), spread: quantile(ratios, 0.75) - quantile(ratios, 0.25) };
}

/** How much more a build may take than the other, beyond the noise of measuring. */
export const ALLOWED = 1.05;

/** @param noise the same build paired with itself. */
export const isWithin = (ratio: Ratio, noise: Ratio): boolean => ratio.median <= ALLOWED + noise.spread;
