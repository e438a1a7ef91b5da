/**
 * The wires between two neighbouring layers, as in channel routing on a circuit board. A wire leaves its item on
 * the item's row, may turn on a vertical track, and arrives on a row of its own, its pin; a node with several
 * arrivals gathers its pins on a bar just before it. Wires of different nodes cross but never run together, so a
 * drawing cannot be read in two ways.
 */

import type { Item } from './graph-layers.ts';
import { rowsAbove, rowsBelow } from './graph-rows.ts';

export interface Placed {
  readonly item: Item;
  readonly row: number;
}

/** Where the wire of `from` arrives on its way to the node `to`. */
export interface Pin {
  readonly from: string;
  readonly to: string;
  readonly row: number;
}

/** The vertical part of the wire of `of`, in the track with this number counted from the left. */
interface Track {
  readonly of: string;
  readonly track: number;
}

export interface Channel {
  readonly pins: readonly Pin[];
  readonly tracks: readonly Track[];
  readonly trackCount: number;
}

const clamp = (x: number, low: number, high: number): number => Math.max(low, Math.min(high, x));

/** The lowest row the pins of `upper` may take; those of `lower` start below it. */
function boundary(upper: Placed, lower: Placed, sourceRow: (name: string) => number): number {
  const least = upper.row + rowsBelow(upper.item);
  const most = lower.row - 1 - rowsAbove(lower.item);
  const between = (item: Item) =>
    item.arrivals.map(sourceRow).filter((row) => row > upper.row && row < lower.row);
  const reachingDown = upper.item.arrivals.length > 1 ? Math.max(least, ...between(upper.item)) : least;
  const reachingUp = lower.item.arrivals.length > 1 ? Math.min(most + 1, ...between(lower.item)) : most + 1;
  return clamp(Math.min(reachingDown, reachingUp - 1), least, most);
}

/** Rows for the arrivals of one node, straight from their sources where the limits allow it. */
function pinRows(node: Placed, sources: readonly number[], low: number, high: number): number[] {
  if (sources.length === 1) return [node.row];
  const reach = Math.ceil(sources.length / 2);
  const wished = sources.map((row) =>
    row >= low && row <= high
      ? row
      : clamp(row, Math.max(low, node.row - reach), Math.min(high, node.row + reach)),
  );
  const rows: number[] = [];
  for (const wish of wished)
    rows.push(Math.max(wish, (rows[rows.length - 1] ?? Number.NEGATIVE_INFINITY) + 1));
  let ceiling = high;
  for (let index = rows.length - 1; index >= 0; index--) {
    rows[index] = Math.min(rows[index] as number, ceiling);
    ceiling = (rows[index] as number) - 1;
  }
  return rows;
}

function pinsOf(nodes: readonly Placed[], sourceRow: (name: string) => number): Pin[] {
  let low = Number.NEGATIVE_INFINITY;
  return nodes.flatMap((node, index) => {
    const next = nodes[index + 1];
    const high = next === undefined ? Number.POSITIVE_INFINITY : boundary(node, next, sourceRow);
    const arrivals = [...node.item.arrivals].sort((a, b) => sourceRow(a) - sourceRow(b));
    const rows = pinRows(node, arrivals.map(sourceRow), low, high);
    low = high + 1;
    return arrivals.map((from, position) => ({ from, to: node.item.name, row: rows[position] as number }));
  });
}

interface Bend {
  readonly of: string;
  readonly row: number;
  readonly top: number;
  readonly bottom: number;
  readonly pinRows: readonly number[];
}

/**
 * Tracks from left to right. Where one wire arrives on the row another one leaves by, the other has to have turned
 * off before: it takes a track further left. Undefined when such wishes go in a circle.
 */
function tracksOf(bends: readonly Bend[]): Track[] | undefined {
  const mustPrecede = (a: Bend, b: Bend) => a !== b && b.pinRows.includes(a.row);
  const waiting = [...bends].sort((a, b) => {
    const [aFalls, bFalls] = [a.bottom > a.row, b.bottom > b.row];
    if (aFalls !== bFalls) return aFalls ? -1 : 1;
    return aFalls ? b.row - a.row : a.row - b.row;
  });
  const done: { bend: Bend; track: number }[] = [];
  while (waiting.length > 0) {
    const index = waiting.findIndex((bend) => !waiting.some((other) => mustPrecede(other, bend)));
    if (index < 0) return undefined;
    const [bend] = waiting.splice(index, 1) as [Bend];
    const after = done.filter((other) => mustPrecede(other.bend, bend)).map((other) => other.track + 1);
    let track = Math.max(0, ...after);
    const taken = () =>
      done.some((o) => o.track === track && o.bend.top <= bend.bottom + 1 && o.bend.bottom >= bend.top - 1);
    while (taken()) track++;
    done.push({ bend, track });
  }
  return done.map(({ bend, track }) => ({ of: bend.of, track }));
}

/** Undefined when the wires cannot be told apart on these rows. */
export function channelOf(left: readonly Placed[], right: readonly Placed[]): Channel | undefined {
  const rows = new Map(left.map(({ item, row }) => [item.name, row]));
  const pins = pinsOf(right, (name) => rows.get(name) as number);
  const bends = left.flatMap(({ item, row }): Bend[] => {
    const own = pins.filter((pin) => pin.from === item.name).map((pin) => pin.row);
    if (own.every((pin) => pin === row)) return [];
    return [{ of: item.name, row, top: Math.min(row, ...own), bottom: Math.max(row, ...own), pinRows: own }];
  });
  const tracks = tracksOf(bends);
  if (tracks === undefined) return undefined;
  return {
    pins,
    tracks,
    trackCount: tracks.length === 0 ? 0 : 1 + Math.max(...tracks.map(({ track }) => track)),
  };
}
