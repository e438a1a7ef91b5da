/** The first thing a new learner sees. It needs nothing that loads slowly. */

import { run, strong } from '../../drawing/fit-line.ts';
import type { Glyphs } from '../../drawing/glyphs.ts';
import type { Line } from '../../drawing/styled.ts';
import { wrap } from '../../drawing/wrap.ts';

export const welcomeFrame = { title: 'neuron-calc', place: 'the calculus of neural networks' };

const paragraphs = [
  'A network learns by asking one question of every weight: if I nudge you, does the loss go up or down, and how fast?',
  'You will answer that question by hand. You read a little, then type: a number, or a formula such as 2*x.',
  'Each answer is checked by TensorFlow.js. A wrong one costs nothing and tells you why.',
];

/** The same in as few words as a small window has room for. */
const inShort = [
  'A network asks one question of every weight: if I nudge you, does the loss go up or down, and how fast? You answer it by hand. A wrong answer costs nothing.',
];

const LONGEST_LINE = 72;
/** Narrower than this, the long text takes more rows than the smallest window has. */
const ROOMY = 60;

/** @param height of what is to be filled; unknown: only the width tells how much can be said. */
export function welcomeLines(width: number, glyphs: Glyphs, height?: number): Line[] {
  const measure = Math.min(width, LONGEST_LINE);
  const whole = textLines(
    paragraphs,
    ' begins lesson 1. Leave whenever you like: you come back to the same place.',
    measure,
    glyphs,
  );
  const fits = width >= ROOMY && whole.length <= (height ?? whole.length);
  if (fits) return whole;
  // Without the blank row before the last line: at 40×12 every row counts.
  return textLines(inShort, ' begins lesson 1.', measure, glyphs).filter((line) => line.length > 0);
}

function textLines(texts: readonly string[], begins: string, measure: number, glyphs: Glyphs): Line[] {
  const text = texts.flatMap((paragraph): Line[] => [...wrap([run(glyphs.text(paragraph))], measure), []]);
  return [...text, ...wrap([strong('Enter'), run(begins)], measure)];
}
