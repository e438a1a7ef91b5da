/** The first thing a new learner sees. It needs nothing that loads slowly. */

import { run, strong } from '../drawing/fit-line.ts';
import type { Glyphs } from '../drawing/glyphs.ts';
import { wrap } from '../drawing/wrap.ts';
import type { Line } from '../styled.ts';

export const welcomeFrame = { title: 'neuron-calc', place: 'the calculus of neural networks' };

const paragraphs = [
  'A network learns by asking one question of every weight: if I nudge you, does the loss go up or down, and how fast?',
  'You will answer that question by hand. You read a little, then type: a number, or a formula such as 2*x.',
  'Each answer is checked by TensorFlow.js. A wrong one costs nothing and tells you why.',
];

export function welcomeLines(width: number, glyphs: Glyphs): Line[] {
  const measure = Math.min(width, 72);
  const text = paragraphs.flatMap((paragraph): Line[] => [
    ...wrap([run(glyphs.text(paragraph))], measure),
    [],
  ]);
  const begin = [
    strong('Enter'),
    run(' begins lesson 1. Leave whenever you like: you come back to the same place.'),
  ];
  return [...text, ...wrap(begin, measure)];
}
