/** How the figures of one build are printed. */

import type { ChainFigures } from './calculus.ts';
import type { StreamFigures } from './check-stream.ts';
import type { Hour, ManyLearners } from './hour.ts';
import { median, quantile } from './statistics.ts';

export const milliseconds = (value: number): string => `${value.toFixed(1).padStart(8)} ms`;
export const row = (label: string, value: string, note = ''): void =>
  console.log(`${label.padEnd(46)} ${value}   ${note}`);

export function calculusRows(figures: readonly ChainFigures[]): void {
  console.log('\nevery step of a derivation, from the expression to the text (mathjs: the derivative alone)');
  for (const { what, steps, characters, mathjs, simplified } of figures) {
    const beside = [
      `${characters} characters`,
      ...(mathjs === undefined ? [] : [`mathjs unsimplified ${mathjs.toFixed(1)} ms`]),
      ...(simplified === undefined ? [] : [`as it comes ${simplified.toFixed(0)} ms`]),
    ];
    row(what, milliseconds(steps), beside.join(', '));
  }
}

export function streamRows(answered: number, { milliseconds: taken, memory }: StreamFigures): void {
  console.log('\ncheck --jsonl, autograd included');
  row(
    'graded answers a second',
    String(Math.round((1000 * answered) / taken)).padStart(8),
    '(aim: 300 or more)',
  );
  for (const { answers, megabytes } of memory) {
    row(`resident after ${answers.toLocaleString('en')} answers`, `${String(megabytes).padStart(8)} MB`);
  }
}

const spread = (values: readonly number[]): string =>
  `${median(values).toFixed(1)} / ${quantile(values, 0.99).toFixed(1)} ms`;

/** @param hour one learner; @param many thirty at once. */
export function hourRows(hour: Hour, many: ManyLearners): void {
  const memory = hour.memory.map((megabytes) => megabytes.toFixed(0)).join(' → ');
  console.log("\na learner's hour: 120 questions, each with wrong answers, a hint, a menu and a skip");
  row(
    'key to frame, median / 99th percentile',
    spread(hour.latencies),
    `${hour.keys} keys (aim: under 16 ms)`,
  );
  row('the first 40 keys', spread(hour.early));
  row('memory, from start to end', `${memory} MB`, `${hour.answers} answers journaled`);
  row('thirty tutors at once, key to frame', spread(many.latencies), `${many.memory.toFixed(0)} MB in all\n`);
}
