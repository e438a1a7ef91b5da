/** A planned network on a canvas: wires first, then local derivatives, then labels. */

import type { Edge } from '../../graph/graph.ts';
import { Canvas } from '../canvas.ts';
import { columnsOf, run, strong } from '../fit-line.ts';
import type { Glyphs } from '../glyphs.ts';
import type { Line } from '../styled.ts';
import type { Channel, Pin } from './graph-channels.ts';
import type { GraphDrawing } from './graph-labels.ts';
import type { Item, Layers } from './graph-layers.ts';
import { type Column, firstLineWidth, type Gap, type Plan, TRACK_PITCH, textOn } from './graph-plan.ts';

/** Whether the focused wire is on its way in this layer and has not arrived yet. */
const runsThrough = (layers: Layers, index: number, edge: Edge): boolean =>
  layers.findIndex((layer) => layer.some((item) => !item.passes && item.name === edge.of)) > index;

const isOn = (edge: Edge | undefined, pin: Pin, layers: Layers, index: number): boolean =>
  edge !== undefined &&
  pin.from === edge.wrt &&
  (pin.to === edge.of || (pin.to === edge.wrt && runsThrough(layers, index + 1, edge)));

function paintPin(
  canvas: Canvas,
  { layers, rows, labels, columns, channels, gaps }: Plan,
  index: number,
  pin: Pin,
  heavy: boolean,
) {
  const weight = heavy ? 2 : 1;
  const [column, channel, gap] = [columns[index] as Column, channels[index] as Channel, gaps[index] as Gap];
  const rowOf = (side: number, name: string) =>
    rows[side]?.[layers[side]?.findIndex((item) => item.name === name) ?? -1] as number;
  const source = layers[index]?.find((item) => item.name === pin.from) as Item;
  const row = rowOf(index, pin.from);
  const start = source.passes
    ? column.x - 1
    : column.x + firstLineWidth(labels, layers[index] ?? [], pin.from) + 1;
  const gathered = channel.pins.filter((other) => other.to === pin.to).length > 1;
  const end = gathered ? gap.bar - 1 : gap.end;
  const turn = channel.tracks.find((track) => track.of === pin.from);
  if (turn === undefined) canvas.level(pin.from, row, start, end, weight, { from: true, to: true });
  else {
    const track = gap.track + turn.track * TRACK_PITCH;
    canvas.level(pin.from, row, start, track, weight, { from: true, to: false });
    canvas.upright(pin.from, track, [row, pin.row], weight);
    canvas.level(pin.from, pin.row, track, end, weight, { from: false, to: true });
  }
  if (!gathered) return;
  const target = rowOf(index + 1, pin.to);
  const bar = `into ${pin.to}`;
  canvas.level(bar, pin.row, gap.bar, gap.bar, weight, { from: true, to: false });
  canvas.upright(bar, gap.bar, [pin.row, target], weight);
  canvas.level(bar, target, gap.bar, gap.end, weight, { from: false, to: true });
}

export function paint(drawing: GraphDrawing, plan: Plan, glyphs: Glyphs): Line[] {
  const canvas = new Canvas(glyphs);
  const { focus } = drawing;
  const edge = focus?.kind === 'edge' ? focus.edge : undefined;
  plan.channels.forEach((channel, index) => {
    const gap = plan.gaps[index] as Gap;
    for (const pin of channel.pins) paintPin(canvas, plan, index, pin, isOn(edge, pin, plan.layers, index));
    for (const pin of channel.pins) {
      const text = textOn(pin, drawing, false);
      const local = isOn(edge, pin, plan.layers, index) ? strong(text, 'local') : run(text, 'local');
      if (text !== '') canvas.text(pin.row, gap.textEnd - columnsOf(text) - 2, [run(' '), local, run(' ')]);
    }
  });
  plan.layers.forEach((layer, index) => {
    const { x } = plan.columns[index] as Column;
    layer.forEach((item, position) => {
      const row = plan.rows[index]?.[position] as number;
      if (item.passes) {
        const through = edge?.wrt === item.name && runsThrough(plan.layers, index, edge);
        canvas.level(item.name, row, x - 1, x + (plan.columns[index]?.width ?? 0), through ? 2 : 1, {
          from: true,
          to: true,
        });
        return;
      }
      plan.labels.get(item.name)?.lines.forEach((line, offset) => {
        canvas.text(row + offset, x, line);
      });
      if (focus?.kind === 'node' && focus.name === item.name) {
        canvas.text(row, x - columnsOf(glyphs.marker), [strong(glyphs.marker, 'accent')]);
      }
    });
  });
  return canvas.lines();
}
