/** What part of a function a plot shows, and where its ticks are. */

export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Round numbers inside the interval, at most about `most` of them: steps of 1, 2 or 5 times a power of ten. */
export function ticksOf(interval: Interval, most: number): number[] {
  const span = interval.to - interval.from;
  const rough = span / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const first = Math.ceil(interval.from / step - 1e-9);
  const last = Math.floor(interval.to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    // 3 × 0.1 is 0.30000000000000004; a tick is a round number by construction.
    return Number(((first + index) * step).toPrecision(12));
  });
}

/** How much taller than its middle nine tenths a function may be before its peaks are cut off. */
const TALLEST = 8;

/**
 * The heights to show. Infinite values never count; where a few values tower over the rest, as near a pole, the
 * interval keeps to the rest. `required` values are always inside.
 */
export function heightsOf(values: readonly number[], required: readonly number[]): Interval {
  const finite = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (finite.length === 0) return { from: -1, to: 1 };
  const at = (share: number) => finite[Math.round(share * (finite.length - 1))] as number;
  const [low, high] = [at(0.05), at(0.95)];
  const middle = high - low;
  const reach = TALLEST * middle;
  const cut = middle > 0 && at(1) - at(0) > reach;
  const kept = [...(cut ? [low, high] : [at(0), at(1)]), ...required.filter(Number.isFinite)];
  const [from, to] = [Math.min(...kept), Math.max(...kept)];
  const margin = to > from ? (to - from) * 0.04 : Math.abs(to) * 0.5 || 1;
  return { from: from - margin, to: to + margin };
}
