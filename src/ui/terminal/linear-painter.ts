import { columnsOf } from '../../drawing/fit-line.ts';
import type { Painter, ScreenSize } from './screen-painter.ts';

const rowsOf = (lines: readonly string[], { columns }: ScreenSize) =>
  lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line) / columns)), 0);

/**
 * For screen readers: on the main screen, in reading order, the cursor after the last line. Everything above the first
 * changed line stays, so only what is new is read out; what has left the screen at the top is written again below.
 */
export const paintLinear: Painter = (shown, next, size) => {
  // Wherever the cursor stands: after a prompt, or at the end of a frame that a resize has moved about.
  if (shown === undefined) return `\r\n${next.join('\r\n')}`;
  const changed = next.findIndex((line, index) => line !== shown[index]);
  if (changed < 0 && next.length === shown.length) return '';
  if (changed === shown.length) return `\r\n${next.slice(changed).join('\r\n')}`;
  // Lines went away at the end: the last one that stays is written again, so the cursor stands after it.
  const from = changed < 0 ? next.length - 1 : changed;
  const rest = next.slice(from).join('\r\n');
  const up = rowsOf(shown.slice(from), size) - 1;
  if (up >= size.rows) return `\r\n${rest}`;
  return `${up === 0 ? '' : `\x1b[${up}A`}\r\x1b[J${rest}`;
};
