/**
 * What tones look like. The colours are of the fixed cube that all terminals with 256 colours share, and are the same
 * where there are 16 million. Each has a contrast of at least 4 to 1 on white and on black alike, so none need know the
 * background; nowhere do red and green have to be told apart. With 16 colours, which every terminal sets as it likes,
 * there are none: words and marks say everything, and bold and underline help. Body text is the terminal's own.
 */

import type { Run, Tone } from '../drawing/styled.ts';
import type { ColourLevel } from './terminal/terminal-settings.ts';

/** One colour, by its number among 256 and by its parts. */
export interface Colour {
  readonly index: number;
  readonly hex: string;
}

const cyan: Colour = { index: 30, hex: '#008787' };
const magenta: Colour = { index: 133, hex: '#af5faf' };
const orange: Colour = { index: 130, hex: '#af5f00' };
const blue: Colour = { index: 63, hex: '#5f5fff' };
const grey: Colour = { index: 243, hex: '#767676' };

/** The properties of Ink's `Text` that a run needs. */
export interface TextLook {
  readonly color?: string;
  readonly bold?: boolean;
  readonly underline?: boolean;
}

interface Look {
  readonly colour?: Colour;
  readonly bold?: boolean;
}

export const looks: Readonly<Record<Tone, Look>> = {
  body: {},
  title: { bold: true },
  muted: { colour: grey },
  accent: { colour: blue, bold: true },
  value: { colour: cyan },
  gradient: { colour: magenta },
  local: { colour: orange },
  right: { colour: cyan, bold: true },
  wrong: { colour: magenta, bold: true },
  code: {},
  keyword: { colour: blue },
  string: { colour: orange },
  comment: { colour: grey },
};

/** @param level how many colours the terminal has. */
export function lookOf(run: Omit<Run, 'text'>, level: ColourLevel): TextLook {
  const { colour, bold } = looks[run.tone ?? 'body'];
  const color = colour && level >= 2 ? (level === 2 ? `ansi256(${colour.index})` : colour.hex) : undefined;
  return {
    ...(color !== undefined && { color }),
    ...((bold || run.strong) && { bold: true }),
    ...(run.underline && { underline: true }),
  };
}
