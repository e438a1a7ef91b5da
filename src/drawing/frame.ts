/** The frame around every screen: header, body and footer in one row less than the terminal has. */

import { blank, columnsOf, cutTo, padTo, run, strong, widthOf } from './fit-line.ts';
import type { Glyphs } from './glyphs.ts';
import type { Line, Run } from './styled.ts';
import { words } from './words.ts';
import { wrap } from './wrap.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface KeyHint {
  /** As written on the keyboard, for example `enter`. */
  readonly keys: string;
  readonly does: string;
}

export interface Frame {
  readonly title: string;
  /** Where in the whole this is, for example `lesson 3/16`. */
  readonly place: string;
  readonly footer: readonly KeyHint[];
}

export const SMALLEST: Size = { columns: 40, rows: 12 };

/** Left and right of the text. */
const MARGIN = 1;

export const fitsFrame = (size: Size): boolean =>
  size.columns >= SMALLEST.columns && size.rows >= SMALLEST.rows;

export const bodyWidth = (size: Size): number => Math.max(1, size.columns - 2 * MARGIN);

/** Keys and what they do; a hint is never broken between them. */
function footerLines(hints: readonly KeyHint[], width: number, glyphs: Glyphs): Line[] {
  const lines: Run[][] = [[]];
  for (const { keys, does } of hints) {
    const hint = [strong(glyphs.text(keys)), run(` ${glyphs.text(does)}`, 'muted')];
    const line = lines[lines.length - 1] as Run[];
    const gap = line.length > 0 ? [run('   ')] : [];
    if (line.length > 0 && widthOf([...line, ...gap, ...hint]) > width) lines.push(hint);
    else line.push(...gap, ...hint);
  }
  return lines.map((line) => cutTo(line, width, glyphs));
}

const ruleLine = (width: number, glyphs: Glyphs): Line => [run(glyphs.rule.repeat(width), 'muted')];

/** A dot between the parts of a title is no multiplication. */
const title = (frame: Frame, glyphs: Glyphs): string =>
  glyphs.text(frame.title.replaceAll(' · ', ` ${glyphs.separator} `));

function headerLines(frame: Frame, width: number, glyphs: Glyphs): Line[] {
  const place = run(glyphs.text(frame.place), 'muted');
  const room = width - columnsOf(place.text) - 2;
  const shown = cutTo([strong(title(frame, glyphs), 'title')], room, glyphs);
  return [[...padTo(shown, room + 2), place], ruleLine(width, glyphs)];
}

/** Lines left for the body of a screen. */
export function bodyHeight(frame: Frame, size: Size, glyphs: Glyphs): number {
  const footer = footerLines(frame.footer, bodyWidth(size), glyphs);
  return Math.max(0, size.rows - 1 - 2 - (1 + footer.length));
}

/**
 * Exactly `rows − 1` lines of at most `columns` columns. The footer stays at the bottom; a body taller than
 * `bodyHeight` is cut, so page it first.
 */
export function frameLines(frame: Frame, body: readonly Line[], size: Size, glyphs: Glyphs): Line[] {
  if (!fitsFrame(size)) return tooSmallLines(size, glyphs);
  const width = bodyWidth(size);
  const height = bodyHeight(frame, size, glyphs);
  const shown = Array.from({ length: height }, (_, row) => cutTo(body[row] ?? blank, width, glyphs));
  const lines = [
    ...headerLines(frame, width, glyphs),
    ...shown,
    ruleLine(width, glyphs),
    ...footerLines(frame.footer, width, glyphs),
  ];
  return lines.map((line) => (line.length > 0 ? [run(' '.repeat(MARGIN)), ...line] : line));
}

/** Shown instead of a screen when the terminal is below 40×12. */
function tooSmallLines(size: Size, glyphs: Glyphs): Line[] {
  const times = glyphs.unicode ? '×' : 'x';
  const sizeText = ({ columns, rows }: Size) => `${columns}${times}${rows}`;
  const text = glyphs.text(words.frame.enlarge(sizeText(SMALLEST), sizeText(size)));
  return wrap([run(text)], Math.max(1, size.columns)).slice(0, Math.max(1, size.rows - 1));
}
