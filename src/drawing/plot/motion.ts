/** Something moving across the screen, with the numbers a requestAnimationFrame loop would have. */

import type { MotionBlock } from '../../lesson/lesson.ts';
import { columnsOf, padTo, run, trimEnd, widthOf } from '../fit-line.ts';
import type { Glyphs } from '../glyphs.ts';
import type { Line, Run } from '../styled.ts';
import { words } from '../words.ts';

export type Motion = Pick<MotionBlock, 'from' | 'to' | 'seconds' | 'easing' | 'readouts'>;
export type Readout = Motion['readouts'][number];

/** Milliseconds between two frames of an animation loop at 60 a second. */
export const FRAME_MILLISECONDS = 16;

/** Progress from 0 to 1, for time from 0 to 1. */
export const easings: Readonly<Record<Motion['easing'], (time: number) => number>> = {
  linear: (time) => time,
  'ease-in': (time) => time ** 2,
  'ease-out': (time) => 1 - (1 - time) ** 2,
  'ease-in-out': (time) => (time < 0.5 ? 2 * time ** 2 : 1 - 2 * (1 - time) ** 2),
};

/** Position in px after `milliseconds`; it stands still before the start and after the end. */
export function positionAt(motion: Motion, milliseconds: number): number {
  const time = Math.min(1, Math.max(0, milliseconds / (1000 * motion.seconds)));
  return motion.from + (motion.to - motion.from) * easings[motion.easing](time);
}

export interface Readouts {
  /** px */
  readonly position: number;
  /** px since the frame before. */
  readonly deltaPosition: number;
  /** ms since the frame before. */
  readonly deltaTime: number;
  /** px/ms, the quotient of the two; undefined in the first frame, which has none before it. */
  readonly velocity: number | undefined;
}

/** What the loop computes in a frame: differences to the frame before, nothing the motion itself knows. */
export function readoutsAt(motion: Motion, previous: number | undefined, now: number): Readouts {
  const position = positionAt(motion, now);
  const deltaPosition = previous === undefined ? 0 : position - positionAt(motion, previous);
  const deltaTime = previous === undefined ? 0 : now - previous;
  return {
    position,
    deltaPosition,
    deltaTime,
    velocity: deltaTime > 0 ? deltaPosition / deltaTime : undefined,
  };
}

function trackLines(motion: Motion, position: number, width: number, glyphs: Glyphs): Line[] {
  const fraction = motion.to === motion.from ? 0 : (position - motion.from) / (motion.to - motion.from);
  const cell = Math.round(Math.min(1, Math.max(0, fraction)) * (width - 3));
  const end = (left: 0 | 1, right: 0 | 1) => glyphs.line({ up: 1, down: 1, left, right });
  const track = (length: number) => run(glyphs.rule.repeat(Math.max(0, length)), 'muted');
  const place = (at: number) => `${glyphs.number(at)} ${words.motion.units.position}`;
  const [from, to] = [place(motion.from), place(motion.to)];
  if (glyphs.linear) return [[run(glyphs.text(words.motion.track(from, to)))]];
  return [
    [
      run(end(0, 1), 'muted'),
      track(cell),
      { text: glyphs.box, tone: 'accent', strong: true },
      track(width - 3 - cell),
      run(end(1, 0), 'muted'),
    ],
    [...padTo([run(from, 'muted')], width - columnsOf(to)), run(to, 'muted')],
  ];
}

export const readoutLabel = (name: Readout, glyphs: Glyphs): string =>
  glyphs.text(words.motion.readouts[name](glyphs.delta));

/** Columns for a number, so that the others do not move while it changes, and for the space after its unit. */
const NUMBER = 5;
const SPACE = 2;

function readout(name: Readout, number: string, glyphs: Glyphs): Line {
  const [label, unit] = [readoutLabel(name, glyphs), words.motion.units[name]];
  const width = columnsOf(label) + 1 + NUMBER + 1 + columnsOf(unit) + SPACE;
  return padTo([run(`${label} `, 'muted'), run(number, 'value'), run(` ${unit}`)], width);
}

/** The track, and below it the readouts the lesson asked for, for a frame at `now` ms after one at `previous` ms. */
export function motionLines(
  motion: Motion,
  previous: number | undefined,
  now: number,
  width: number,
  glyphs: Glyphs,
): Line[] {
  const { position, deltaPosition, deltaTime, velocity } = readoutsAt(motion, previous, now);
  const digits = (value: number) => glyphs.number(value, 4);
  const numbers: Readonly<Record<Readout, string>> = {
    position: digits(position),
    delta: digits(deltaPosition),
    time: digits(deltaTime),
    velocity: velocity === undefined ? '?' : digits(velocity),
  };
  const lines: Run[][] = [[]];
  for (const name of motion.readouts) {
    const next = readout(name, numbers[name], glyphs);
    const line = lines[lines.length - 1] as Run[];
    if (line.length > 0 && widthOf(line) + widthOf(trimEnd(next)) > width) lines.push([...next]);
    else line.push(...next);
  }
  return [...trackLines(motion, position, width, glyphs), ...lines.map(trimEnd)];
}
