/**
 * What tones look like. The colours have a contrast of at least 4 to 1 on white and on black alike (all but one at
 * least 4.4), so they need not know the background; chalk maps them to 256 or 16 colours, where they become
 * cyan, magenta, yellow and blue. Nowhere do red and green have to be told apart. Body text is the terminal's own.
 */

import type { Run, Tone } from '../drawing/styled.ts';

const cyan = '#00808c';
const magenta = '#bc45aa';
const yellow = '#868000';
const blue = '#2f72d8';

/** The properties of Ink's `Text` that a run needs. */
export interface TextLook {
  readonly color?: string;
  readonly bold?: boolean;
  readonly dimColor?: boolean;
  readonly underline?: boolean;
}

const looks: Readonly<Record<Tone, TextLook>> = {
  body: {},
  title: { bold: true },
  muted: { dimColor: true },
  accent: { color: blue, bold: true },
  value: { color: cyan },
  gradient: { color: magenta },
  local: { color: yellow },
  right: { color: cyan, bold: true },
  wrong: { color: magenta, bold: true },
  code: {},
  keyword: { color: blue },
  string: { color: yellow },
  comment: { dimColor: true },
};

export const lookOf = (run: Omit<Run, 'text'>): TextLook => ({
  ...looks[run.tone ?? 'body'],
  ...(run.strong === true && { bold: true }),
  ...(run.underline === true && { underline: true }),
});
