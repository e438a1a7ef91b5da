/** Measuring, cutting and joining lines by the columns they take on a terminal. */

import stringWidth from 'string-width';
import type { Glyphs } from './glyphs.ts';
import type { Line, Run, Tone } from './styled.ts';

/** Columns a text takes. */
export const columnsOf = (text: string): number =>
  /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);

export const widthOf = (line: Line): number => line.reduce((sum, run) => sum + columnsOf(run.text), 0);

export const run = (text: string, tone?: Tone): Run => (tone === undefined ? { text } : { text, tone });

export const strong = (text: string, tone?: Tone): Run => ({ ...run(text, tone), strong: true });

export const blank: Line = [];

const spaces = (count: number): Run => ({ text: ' '.repeat(Math.max(0, count)) });

export const indent = (line: Line, columns: number): Line =>
  columns > 0 && line.length > 0 ? [spaces(columns), ...line] : line;

/** Fills with blanks up to `width` columns; a longer line stays as it is. */
export function padTo(line: Line, width: number): Line {
  const missing = width - widthOf(line);
  return missing > 0 ? [...line, spaces(missing)] : line;
}

/** Without the blanks at its end. */
export function trimEnd(line: Line): Line {
  const last = line[line.length - 1];
  if (last === undefined || (last.text !== '' && !last.text.endsWith(' '))) return line;
  const text = last.text.trimEnd();
  const rest = line.slice(0, -1);
  return text === '' ? trimEnd(rest) : [...rest, { ...last, text }];
}

/** At most `width` columns, the last of them an ellipsis where something was left out. */
export function cutTo(line: Line, width: number, glyphs: Glyphs): Line {
  if (widthOf(line) <= width) return line;
  const room = width - columnsOf(glyphs.ellipsis);
  if (room < 0) return [run(glyphs.ellipsis.slice(0, Math.max(0, width)))];
  const kept: Run[] = [];
  let used = 0;
  for (const piece of line) {
    const head = headOf(piece.text, room - used);
    kept.push({ ...piece, text: head });
    used += columnsOf(head);
    if (head !== piece.text) break;
  }
  const last = kept[kept.length - 1] as Run;
  return [...kept.slice(0, -1), { ...last, text: last.text + glyphs.ellipsis }];
}

/** The first lines of a text; where more follow, the last of them says so. */
export function beginning(
  lines: readonly Line[],
  room: number,
  width: number,
  glyphs: Glyphs,
): readonly Line[] {
  const shown = lines.slice(0, Math.max(0, room));
  const last = shown.at(-1);
  if (shown.length === lines.length || !last) return shown;
  const end = run(` ${glyphs.ellipsis}`, 'muted');
  // A line that is full gives way to the ellipsis.
  const cut =
    widthOf(last) + columnsOf(end.text) <= width ? [...last, end] : cutTo([...last, end], width, glyphs);
  return [...shown.slice(0, -1), cut];
}

/** The longest beginning of a text that takes at most `width` columns. */
export function headOf(text: string, width: number): string {
  let head = '';
  let used = 0;
  for (const character of text) {
    used += columnsOf(character);
    if (used > width) break;
    head += character;
  }
  return head;
}

/** A long chain would print lines of megabytes that nobody reads. */
const MOST_CHARACTERS = 2000;

/** The beginning of a text that is longer than anybody reads, and how long it is. */
export function abridged(text: string, most = MOST_CHARACTERS): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most)}… (cut: ${text.length} characters)`;
}

/** Blocks next to each other, the left one padded to its column width. */
export function beside(left: readonly Line[], right: readonly Line[], leftWidth: number, gap: Line): Line[] {
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, row) => {
    const rest = right[row] ?? blank;
    return [...padTo(left[row] ?? blank, leftWidth), ...gap, ...rest];
  });
}
