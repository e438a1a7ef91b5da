/** A motion told as a table: a few moments of it, each with the frame before. */

import { columnsOf, run } from '../drawing/fit-line.ts';
import { type Readouts, readoutsAt } from '../drawing/plot/motion.ts';
import type { Line } from '../drawing/styled.ts';
import { wrap } from '../drawing/wrap.ts';
import type { MotionBlock } from '../lesson/lesson.ts';
import type { Paper } from './plain-blocks.ts';

/** Milliseconds between two frames of an animation loop at 60 a second. */
const FRAME = 16;
const MOMENTS = 6;

export function motionTable(block: MotionBlock, paper: Paper): Line[] {
  const { glyphs } = paper;
  const headings: Readonly<Record<MotionBlock['readouts'][number], string>> = {
    position: 'position (px)',
    delta: `${glyphs.delta}position (px)`,
    time: `${glyphs.delta}time (ms)`,
    velocity: 'velocity (px/ms)',
  };
  const rows = [
    ['at (ms)', ...block.readouts.map((name) => headings[name])],
    ...moments(block.seconds * 1000).map((now) => {
      const shown = readoutsAt(block, now === 0 ? undefined : now - FRAME, now);
      return [String(now), ...block.readouts.map((name) => cell(name, shown, now, paper))];
    }),
  ];
  const widths = (rows[0] as string[]).map((_, column) =>
    Math.max(...rows.map((row) => columnsOf(row[column] as string))),
  );
  const padded = (text: string, column: number) =>
    ' '.repeat((widths[column] as number) - columnsOf(text) + 2) + text;
  const caption = `A few of its frames. Each ${glyphs.delta.trim()} counts from the frame before, ${FRAME} ms earlier:`;
  return [...wrap([run(caption)], paper.width), ...rows.map((row): Line => [run(row.map(padded).join(''))])];
}

/** Frames evenly spread from the first to the last. */
function moments(milliseconds: number): number[] {
  const frames = Math.max(1, Math.round(milliseconds / FRAME));
  const chosen = Array.from({ length: MOMENTS }, (_, index) => Math.round((frames * index) / (MOMENTS - 1)));
  return [...new Set(chosen)].map((frame) => frame * FRAME);
}

/** The first frame has none before it to differ from. */
function cell(
  name: MotionBlock['readouts'][number],
  { position, deltaPosition, deltaTime, velocity }: Readouts,
  now: number,
  { glyphs }: Paper,
): string {
  const number = (value: number) => glyphs.number(value, 4);
  if (name === 'position') return number(position);
  if (now === 0 || velocity === undefined) return '-';
  return number({ delta: deltaPosition, time: deltaTime, velocity }[name]);
}
