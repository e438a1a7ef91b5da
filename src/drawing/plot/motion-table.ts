/** A motion told as a table: a few moments of it, each with the frame before. */

import type { Paper } from '../block-lines.ts';
import { columnsOf, run } from '../fit-line.ts';
import type { Line } from '../styled.ts';
import { words } from '../words.ts';
import { wrap } from '../wrap.ts';
import {
  FRAME_MILLISECONDS,
  type Motion,
  type Readout,
  type Readouts,
  readoutLabel,
  readoutsAt,
} from './motion.ts';

const MOMENTS = 6;

export function motionTable(motion: Motion, { glyphs, width }: Paper): Line[] {
  const { at, caption, units } = words.motion;
  const headings = [
    `${glyphs.text(at)} (${units.time})`,
    ...motion.readouts.map((name) => `${readoutLabel(name, glyphs)} (${units[name]})`),
  ];
  const number = (value: number) => glyphs.number(value, 4);
  const rows = [
    headings,
    ...moments(motion.seconds * 1000).map((now) => {
      const shown = readoutsAt(motion, now === 0 ? undefined : now - FRAME_MILLISECONDS, now);
      return [String(now), ...motion.readouts.map((name) => cell(name, shown, now, number))];
    }),
  ];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))));
  const padded = (text: string, column: number) =>
    ' '.repeat((widths[column] ?? 0) - columnsOf(text) + 2) + text;
  const told = glyphs.text(caption(glyphs.delta.trim(), FRAME_MILLISECONDS));
  return [...wrap([run(told)], width), ...rows.map((row): Line => [run(row.map(padded).join(''))])];
}

/** Frames evenly spread from the first to the last. */
function moments(milliseconds: number): number[] {
  const frames = Math.max(1, Math.round(milliseconds / FRAME_MILLISECONDS));
  const chosen = Array.from({ length: MOMENTS }, (_, index) => Math.round((frames * index) / (MOMENTS - 1)));
  return [...new Set(chosen)].map((frame) => frame * FRAME_MILLISECONDS);
}

/** The first frame has none before it to differ from. */
function cell(
  name: Readout,
  { position, deltaPosition, deltaTime, velocity }: Readouts,
  now: number,
  number: (value: number) => string,
): string {
  if (name === 'position') return number(position);
  if (now === 0 || velocity === undefined) return '-';
  return number({ delta: deltaPosition, time: deltaTime, velocity }[name]);
}
