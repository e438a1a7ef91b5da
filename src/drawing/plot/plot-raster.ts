/** A function as dots: a curve without breaks where it is continuous, and without bridges where it is not. */

import type { Interval } from './plot-scale.ts';

export interface Raster {
  readonly columns: number;
  readonly rows: number;
  readonly across: Interval;
  readonly up: Interval;
}

/** Column and row, counted from the top left; either may lie outside the raster. */
export interface Dot {
  readonly column: number;
  readonly row: number;
}

export const dotAt = (raster: Raster, x: number, y: number): Dot => ({
  column: Math.round(
    ((x - raster.across.from) / (raster.across.to - raster.across.from)) * (raster.columns - 1),
  ),
  row: Math.round(((raster.up.to - y) / (raster.up.to - raster.up.from)) * (raster.rows - 1)),
});

const SAMPLES_PER_COLUMN = 4;
const HALVINGS = 24;

/** Whether the rise between two samples is a jump: it stays as high however close together one looks. */
function jumps(f: (x: number) => number, a: number, b: number, rise: number): boolean {
  let [left, right] = [a, b];
  for (let round = 0; round < HALVINGS; round++) {
    const middle = (left + right) / 2;
    const value = f(middle);
    if (!Number.isFinite(value)) return true;
    const [first, second] = [Math.abs(value - f(left)), Math.abs(f(right) - value)];
    if (Math.max(first, second) < rise / 2) return false;
    if (first > second) right = middle;
    else left = middle;
  }
  return true;
}

/** The dots of a curve that lie inside the raster, each once. */
export function curveDots(f: (x: number) => number, raster: Raster): Dot[] {
  const dots = new Map<number, Dot>();
  const put = (column: number, row: number) => {
    if (column < 0 || column >= raster.columns || row < 0 || row >= raster.rows) return;
    dots.set(row * raster.columns + column, { column, row });
  };
  const count = (raster.columns - 1) * SAMPLES_PER_COLUMN;
  const { from, to } = raster.across;
  const rowHeight = (raster.up.to - raster.up.from) / (raster.rows - 1);
  let before: { x: number; y: number; row: number } | undefined;
  for (let index = 0; index <= count; index++) {
    const x = from + ((to - from) * index) / count;
    const y = f(x);
    if (!Number.isFinite(y)) {
      before = undefined;
      continue;
    }
    const { column, row } = dotAt(raster, x, y);
    put(column, row);
    const rise = before === undefined ? 0 : Math.abs(y - before.y);
    const joined = before !== undefined && (rise <= 2 * rowHeight || !jumps(f, before.x, x, rise));
    if (before !== undefined && joined) {
      const clip = (value: number) => Math.max(-1, Math.min(raster.rows, value));
      const [start, end] = [clip(Math.min(row, before.row)), clip(Math.max(row, before.row))];
      for (let between = start + 1; between < end; between++) put(column, between);
    }
    before = { x, y, row };
  }
  return [...dots.values()];
}
