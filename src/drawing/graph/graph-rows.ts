/** On which row of a drawing each wire leaves its node: short, straight wires in few rows. */

import type { Item, Layers } from './graph-layers.ts';

/** For every layer, from top to bottom, the row of each item's first line; 0 is the top. */
export type Rows = readonly (readonly number[])[];

/** Rows that the arriving wires of a node need above and below its own row. */
export const rowsAbove = (item: Item): number => Math.max(0, Math.floor((item.arrivals.length - 1) / 2));
export const rowsBelow = (item: Item): number => Math.max(0, Math.ceil((item.arrivals.length - 1) / 2));

const separation = (upper: Item, lower: Item, heightOf: (item: Item) => number): number =>
  Math.max(heightOf(upper), rowsBelow(upper) + rowsAbove(lower) + 1);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);

/**
 * The rows nearest to the wished ones that keep neighbours apart: least squares by pooling adjacent violators
 * (isotonic regression on the rows less the room that the items above need).
 */
function spread(wishes: readonly number[], weights: readonly number[], gaps: readonly number[]): number[] {
  const offsets = wishes.map((_, index) => sum(gaps.slice(0, index)));
  const blocks: { total: number; weight: number; size: number }[] = [];
  wishes.forEach((wish, index) => {
    const weight = weights[index] as number;
    blocks.push({ total: (wish - (offsets[index] as number)) * weight, weight, size: 1 });
    for (;;) {
      const last = blocks[blocks.length - 1];
      const before = blocks[blocks.length - 2];
      if (!last || !before || before.total / before.weight <= last.total / last.weight) break;
      blocks.splice(-2, 2, {
        total: before.total + last.total,
        weight: before.weight + last.weight,
        size: before.size + last.size,
      });
    }
  });
  const bases = blocks.flatMap((block) =>
    Array<number>(block.size).fill(Math.round(block.total / block.weight)),
  );
  return bases.map((base, index) => base + (offsets[index] as number));
}

/** Bends cost most, then rows that a wire climbs, then rows of the whole drawing. */
function cost(layers: Layers, rows: Rows, heightOf: (item: Item) => number): number {
  let total = 0;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  layers.forEach((layer, column) => {
    const before = new Map(
      (layers[column - 1] ?? []).map((item, index) => [item.name, rows[column - 1]?.[index]]),
    );
    layer.forEach((item, index) => {
      const row = rows[column]?.[index] as number;
      top = Math.min(top, row - rowsAbove(item));
      bottom = Math.max(bottom, row + Math.max(heightOf(item), rowsBelow(item) + 1));
      const sources = item.arrivals.map((name) => before.get(name) as number);
      if (sources.length === 1 && sources[0] !== row) total += 4 + Math.abs((sources[0] as number) - row);
      if (sources.length < 2) return;
      const [highest, lowest] = [Math.min(...sources), Math.max(...sources)];
      if (row < highest || row > lowest) total += 3;
      // Two wires that meet in the middle read better than one that joins the other from the side.
      if (sources.length === 2 && (row === highest || row === lowest)) total += 2;
      total += Math.abs(row - (highest + lowest) / 2) + 0.3 * (lowest - highest);
    });
  });
  return total + bottom - top;
}

/** Wishes from both sides: a node wants to stand level with what it uses, an input with what uses it. */
function settle(layers: Layers, rows: Rows, rightward: boolean, gaps: Rows): number[][] {
  const settled = rows.map((column) => [...column]);
  const columns = layers.map((_, index) => index);
  for (const column of rightward ? columns : columns.reverse()) {
    const layer = layers[column] ?? [];
    const rowIn = (side: number, name: string) =>
      settled[side]?.[layers[side]?.findIndex((item) => item.name === name) ?? -1] as number;
    const wishes = layer.map((item, index) => {
      const behind = item.arrivals.map((name) => rowIn(column - 1, name));
      const ahead = (layers[column + 1] ?? []).filter((next) => next.arrivals.includes(item.name));
      const aheadRows = ahead.map((next) => rowIn(column + 1, next.name));
      const wanted = rightward && behind.length > 0 ? behind : aheadRows;
      if (wanted.length === 0) return { row: settled[column]?.[index] as number, weight: 0.1 };
      const weight = rightward && behind.length === 0 ? 0.01 : 1;
      return { row: (Math.min(...wanted) + Math.max(...wanted)) / 2, weight };
    });
    settled[column] = spread(
      wishes.map((wish) => wish.row),
      wishes.map((wish) => wish.weight),
      gaps[column] ?? [],
    );
  }
  return settled;
}

/** Moves one item and whatever is in its way. */
function shifted(rows: readonly number[], gaps: readonly number[], index: number, by: number): number[] {
  const moved = [...rows];
  moved[index] = (moved[index] as number) + by;
  for (let below = index + 1; below < moved.length; below++) {
    moved[below] = Math.max(
      moved[below] as number,
      (moved[below - 1] as number) + (gaps[below - 1] as number),
    );
  }
  for (let above = index - 1; above >= 0; above--) {
    moved[above] = Math.min(moved[above] as number, (moved[above + 1] as number) - (gaps[above] as number));
  }
  return moved;
}

const ROUNDS = 6;

export function rowsOf(layers: Layers, heightOf: (item: Item) => number): Rows {
  const gaps = layers.map((layer) =>
    layer.slice(1).map((lower, index) => separation(layer[index] as Item, lower, heightOf)),
  );
  const costOf = (rows: Rows) => cost(layers, rows, heightOf);
  let current: Rows = gaps.map((column, index) =>
    (layers[index] ?? []).map((_, position) => sum(column.slice(0, position))),
  );
  let best = current;
  for (let round = 0; round < ROUNDS; round++) {
    current = settle(layers, current, round % 2 === 0, gaps);
    if (costOf(current) < costOf(best)) best = current;
  }
  return improve(best, gaps, costOf);
}

/** Small moves of single items as long as one of them helps. */
function improve(start: Rows, gaps: Rows, costOf: (rows: Rows) => number): Rows {
  let best = start;
  let least = costOf(best);
  for (let round = 0, better = true; better && round < ROUNDS; round++) {
    better = false;
    for (const [column, items] of start.entries()) {
      for (const index of items.keys()) {
        for (const by of [-3, -2, -1, 1, 2, 3]) {
          const moved = shifted(best[column] ?? [], gaps[column] ?? [], index, by);
          const candidate = best.map((rows, position) => (position === column ? moved : rows));
          const price = costOf(candidate);
          if (price < least - 1e-9) {
            best = candidate;
            least = price;
            better = true;
          }
        }
      }
    }
  }
  return best;
}
