/** Where everything of a drawn network stands: columns, rows and the channels for wires between them. */

import { allNames, edgeName } from '../../graph/graph.ts';
import { columnsOf, widthOf } from '../fit-line.ts';
import type { Glyphs } from '../glyphs.ts';
import { type Channel, channelOf, type Pin, type Placed } from './graph-channels.ts';
import { type Arrangement, type GraphDrawing, type Label, labelOf } from './graph-labels.ts';
import type { Item, Layers } from './graph-layers.ts';
import { type Rows, rowsOf } from './graph-rows.ts';

export interface Style {
  readonly arrangement: Arrangement;
  /** Without the short wires before and after local derivatives. */
  readonly tight: boolean;
  /** Blank rows under every label, for wires that find no way otherwise. */
  readonly slack: number;
}

/** Columns from one vertical track to the next. */
export const TRACK_PITCH = 2;

export interface Column {
  readonly x: number;
  readonly width: number;
}

/** Where the parts of a channel stand, from left to right. */
export interface Gap {
  /** The first vertical track. */
  readonly track: number;
  /** Local derivatives end before this column. */
  readonly textEnd: number;
  readonly bar: number;
  /** The last column the wires fill; one blank, or the focus marker, stands between it and the label. */
  readonly end: number;
}

/** A wire in a channel: where its label ends, and the room its local derivative takes. */
interface Inscription {
  readonly labelEnd: number;
  readonly width: number;
}

/** @param start the column behind the widest label of the layer. */
function gapAfter(
  start: number,
  channel: Channel,
  inscriptions: readonly Inscription[],
  tight: boolean,
): Gap {
  const track = start + 2;
  const behindTracks = channel.trackCount > 0 ? track + channel.trackCount * TRACK_PITCH : start + 2;
  // A blank, some wire, then the text between two blanks; a text may stand above the lower lines of a wide label.
  const ends = inscriptions
    .filter(({ width }) => width > 0)
    .map(
      ({ labelEnd, width }) => Math.max(labelEnd + 2, channel.trackCount > 0 ? behindTracks : 0) + width + 2,
    );
  const textEnd = Math.max(0, ...ends);
  const rest = tight ? 0 : 1;
  const bar = ends.length > 0 ? Math.max(textEnd + rest, start + 1) : behindTracks;
  const hasBar = new Set(channel.pins.map((pin) => pin.to)).size < channel.pins.length;
  if (hasBar) return { track, textEnd: bar - rest, bar, end: bar + (ends.length > 0 ? rest : 1) };
  return {
    track,
    textEnd: Math.max(textEnd, start),
    bar,
    end: ends.length > 0 ? Math.max(textEnd, start) : bar,
  };
}

/** The local derivative to write on a wire, or nothing; `reserved` also counts what will be written later. */
export const textOn = (pin: Pin, drawing: GraphDrawing, reserved: boolean): string => {
  const name = edgeName({ of: pin.to, wrt: pin.from });
  return drawing.locals?.get(name) ?? (reserved ? drawing.reserve?.locals?.get(name) : undefined) ?? '';
};

export interface Plan {
  readonly layers: Layers;
  readonly rows: Rows;
  readonly labels: ReadonlyMap<string, Label>;
  readonly columns: readonly Column[];
  readonly channels: readonly Channel[];
  readonly gaps: readonly Gap[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);

const placedIn = (layers: Layers, rows: Rows, column: number): Placed[] =>
  (layers[column] ?? []).map((item, index) => ({ item, row: rows[column]?.[index] as number }));

interface Room {
  readonly width: number;
  readonly height: number;
}

/** No channel is narrower than a blank, a bar and a blank. */
const NARROWEST_GAP = 3;

/**
 * Undefined when it does not fit in the room, or when the wires cannot be told apart.
 */
export function plan(
  drawing: GraphDrawing,
  layers: Layers,
  { arrangement, tight, slack }: Style,
  room: Room,
  glyphs: Glyphs,
): Plan | undefined {
  const labels = new Map(
    allNames(drawing.graph).map((name) => [name, labelOf(name, drawing, arrangement, glyphs)]),
  );
  const heightOf = (item: Item) => slack + (item.passes ? 1 : (labels.get(item.name)?.lines.length ?? 1));
  const widths = layers.map((layer) =>
    Math.max(...layer.map((item) => (item.passes ? 1 : (labels.get(item.name)?.width ?? 0)))),
  );
  // Most of what does not fit is told before the rows are searched for, which takes the time.
  const narrowest = sum(widths) + NARROWEST_GAP * (layers.length - 1) + columnsOf(glyphs.marker);
  const lowest = Math.max(...layers.map((layer) => sum(layer.map((item) => heightOf(item) - slack))));
  if (narrowest > room.width || lowest > room.height) return undefined;
  const rows = rowsOf(layers, heightOf);
  const columns: Column[] = [];
  const channels: Channel[] = [];
  const gaps: Gap[] = [];
  let x = columnsOf(glyphs.marker);
  for (const [index, layer] of layers.entries()) {
    const width = widths[index] as number;
    columns.push({ x, width });
    if (x + width > room.width) return undefined;
    if (index === layers.length - 1) break;
    const channel = channelOf(placedIn(layers, rows, index), placedIn(layers, rows, index + 1));
    if (channel === undefined) return undefined;
    const inscriptions = channel.pins.map((pin) => ({
      labelEnd: x + firstLineWidth(labels, layer, pin.from),
      width: columnsOf(textOn(pin, drawing, true)),
    }));
    const gap = gapAfter(x + width, channel, inscriptions, tight);
    channels.push(channel);
    gaps.push(gap);
    x = gap.end + 2;
  }
  return { layers, rows, labels, columns, channels, gaps };
}

/** 0 for a wire that passes through the layer. */
export function firstLineWidth(
  labels: ReadonlyMap<string, Label>,
  layer: readonly Item[],
  name: string,
): number {
  const passes = layer.some((item) => item.name === name && item.passes);
  return passes ? 0 : widthOf(labels.get(name)?.lines[0] ?? []);
}
