/** The characters drawings are made of, in two sets, Unicode and ASCII; each also as a voice reads them. */

import type { Expression } from '../expression/expression.ts';
import { formatNumber, print } from '../expression/print.ts';
import { remembered } from '../expression/remembered.ts';
import { toAscii, withoutWideSigns } from './ascii.ts';

/** How strongly a line runs out of a cell: 0 not at all, 1 light, 2 heavy. */
export type Weight = 0 | 1 | 2;

/** The four sides a line leaves a cell by. */
export interface Arms {
  readonly up: Weight;
  readonly right: Weight;
  readonly down: Weight;
  readonly left: Weight;
}

export interface Glyphs {
  readonly unicode: boolean;
  /** Read aloud, line by line: nothing stands beside anything else, and nothing is drawn that words can say. */
  readonly linear: boolean;
  /** The horizontal line under headers and current factors. */
  readonly rule: string;
  readonly times: string;
  readonly ellipsis: string;
  readonly bullet: string;
  /** Stands before what is focused. */
  readonly marker: string;
  /** Stands before a gradient: it arrived from the right. */
  readonly back: string;
  readonly delta: string;
  readonly separator: string;
  readonly bar: { readonly whole: string; readonly axis: string };
  readonly box: string;
  readonly point: string;
  /** The box-drawing character with these arms. */
  line(arms: Arms): string;
  /** Any text in characters this set may show. */
  text(text: string): string;
  /** At most `significant` digits (default 10). */
  number(value: number, significant?: number): string;
  expression(expression: Expression): string;
}

// Every light and heavy box-drawing character, indexed by up·27 + right·9 + down·3 + left.
const LINES = ' ╴╸╷┐┑╻┒┓╶─╾┌┬┭┎┰┱╺╼━┍┮┯┏┲┳╵┘┙│┤┥╽┧┪└┴┵├┼┽┟╁╅┕┶┷┝┾┿┢╆╈╹┚┛╿┦┩┃┨┫┖┸┹┞╀╃┠╂╉┗┺┻┡╄╇┣╊╋';

export const unicodeGlyphs: Glyphs = {
  unicode: true,
  linear: false,
  rule: '─',
  times: '·',
  ellipsis: '…',
  bullet: '•',
  marker: '>',
  back: '←',
  delta: 'Δ',
  separator: '·',
  bar: { whole: '█', axis: '│' },
  box: '■',
  point: '●',
  line: (arms) => LINES.charAt(arms.up * 27 + arms.right * 9 + arms.down * 3 + arms.left),
  text: (text) => text,
  number: (value, significant) => formatNumber(value, 'screen', significant),
  expression: (expression) => print(expression, 'screen'),
};

function asciiLine(arms: Arms): string {
  const heavy = Math.max(arms.up, arms.right, arms.down, arms.left) === 2;
  const upright = arms.up > 0 || arms.down > 0;
  const level = arms.left > 0 || arms.right > 0;
  if (upright && level) return heavy ? '#' : '+';
  if (upright) return heavy ? '#' : '|';
  if (level) return heavy ? '=' : '-';
  return ' ';
}

export const asciiGlyphs: Glyphs = {
  unicode: false,
  linear: false,
  rule: '-',
  times: '*',
  ellipsis: '...',
  bullet: '-',
  marker: '>',
  back: '<-',
  delta: 'delta ',
  separator: '|',
  bar: { whole: '#', axis: '|' },
  box: '#',
  point: 'o',
  line: asciiLine,
  text: toAscii,
  number: (value, significant) => formatNumber(value, 'plain', significant),
  expression: (expression) => print(expression, 'plain'),
};

/** Where lines and arrows take two columns: drawings and signs in ASCII, letters as they are. */
export const narrowGlyphs: Glyphs = { ...asciiGlyphs, text: withoutWideSigns };

/** A rule would be read as a row of signs. Always the same object for the same set, since drawings are kept by it. */
export const readAloud: (glyphs: Glyphs) => Glyphs = remembered((glyphs) => ({
  ...glyphs,
  linear: true,
  rule: '',
}));

/** The set for a terminal; always the same object for the same settings, since drawings are kept by it. */
export function glyphsFor(settings: {
  readonly ascii: boolean;
  readonly wideSigns?: boolean;
  readonly screenReader: boolean;
}): Glyphs {
  const set = settings.ascii ? asciiGlyphs : settings.wideSigns ? narrowGlyphs : unicodeGlyphs;
  return settings.screenReader ? readAloud(set) : set;
}
