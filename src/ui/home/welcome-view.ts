/** The first thing a new learner sees. It needs nothing that loads slowly. */

import { run, strong } from '../../drawing/fit-line.ts';
import type { Glyphs } from '../../drawing/glyphs.ts';
import type { Line } from '../../drawing/styled.ts';
import { wrap } from '../../drawing/wrap.ts';
import { words } from '../words.ts';

export const welcomeFrame = () => ({ title: 'neuron-calc', place: words.title.subject });

const LONGEST_LINE = 72;
/** Narrower than this, the long text takes more rows than the smallest window has. */
const ROOMY = 60;

/**
 * @param height of what is to be filled; unknown: only the width tells how much can be said.
 * @param notice why progress is not saved; without one the place is promised.
 */
export function welcomeLines(width: number, glyphs: Glyphs, height?: number, notice?: string): Line[] {
  const measure = Math.min(width, LONGEST_LINE);
  const { text, short, begins, beginsShort } = words.welcome;
  if (notice !== undefined) {
    const told = wrap([strong(`${words.home.note}  `, 'accent'), run(glyphs.text(notice))], measure);
    const said = textLines(width < ROOMY ? short : text, beginsShort, measure, glyphs);
    return [...said.slice(0, Math.max(0, (height ?? said.length + told.length) - told.length)), ...told];
  }
  const whole = textLines(text, begins, measure, glyphs);
  const fits = width >= ROOMY && whole.length <= (height ?? whole.length);
  if (fits) return whole;
  // Without the blank row before the last line: at 40×12 every row counts.
  return textLines(short, beginsShort, measure, glyphs).filter((line) => line.length > 0);
}

function textLines(texts: readonly string[], begins: string, measure: number, glyphs: Glyphs): Line[] {
  const text = texts.flatMap((paragraph): Line[] => [...wrap([run(glyphs.text(paragraph))], measure), []]);
  return [
    ...text,
    ...wrap([strong(words.welcome.enter), run(` ${begins}`)], measure),
    ...wrap([run(words.welcome.screenReader, 'muted')], measure),
  ];
}
