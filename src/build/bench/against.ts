/** Two builds measured by turns: this one and that of another checkout, and this one with itself for the noise. */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ArgumentError, type Comparison } from './arguments.ts';
import { type Build, type Measurement, measurements } from './measurements.ts';
import { ALLOWED, isWithin, median, pairedRatio, type Ratio } from './statistics.ts';

export async function measureAgainst({ directory, runs, rows }: Comparison): Promise<void> {
  const own = builtIn('.');
  const other = builtIn(directory);
  console.log(`this   ${own.root}\nother  ${other.root}`);
  console.log(`${runs} pairs a row, Node ${process.version}; less is better in every row`);
  console.log(
    'ratio: median of this / other, each pair measured one after the other; ± from quartile to quartile',
  );
  console.log('noise: the same of this / this\n');
  console.log(line(['row', '', 'this', 'other', 'ratio', 'noise', 'verdict']));
  const folder = mkdtempSync(join(tmpdir(), 'neuron-calc-bench-'));
  try {
    for (const measurement of measurements) {
      const wanted = measurement.rows.map(({ name }) => rows.includes(name));
      if (!wanted.includes(true)) continue;
      const compared = await compare(
        measurement,
        { own, other, lessons: join(other.root, 'lessons'), folder },
        runs,
      );
      for (const [index, text] of compared.entries()) if (wanted[index]) console.log(text);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws ArgumentError when nothing has been built there. */
function builtIn(directory: string): Build {
  const root = resolve(directory);
  const program = join(root, 'bin/neuron-calc.js');
  if (existsSync(program) && existsSync(join(root, 'dist/neuron-calc.js'))) return { root, program };
  throw new ArgumentError(`${directory} holds no build of neuron-calc. In it, type: npm ci`);
}

interface Sides {
  readonly own: Build;
  readonly other: Build;
  readonly lessons: string;
  readonly folder: string;
}

/** A line of the table for each row of the measurement. */
async function compare(
  { rows, measure, isExact }: Measurement,
  { own, other, lessons, folder }: Sides,
  runs: number,
): Promise<string[]> {
  const figures = (build: Build) => measure(build, { lessons, folder });
  // What does not vary is measured once.
  const count = isExact ? 1 : runs;
  const pairs: (readonly [readonly number[], readonly number[]])[] = [];
  const alike: (readonly [readonly number[], readonly number[]])[] = [];
  // What is not in the system's caches yet should cost neither.
  if (!isExact) for (const build of [own, other]) await figures(build);
  for (let run = 0; run < count; run++) {
    pairs.push([await figures(own), await figures(other)]);
    if (!isExact) alike.push([await figures(own), await figures(own)]);
  }
  return rows.map(({ name, what, unit }, index) => {
    const column = (all: typeof pairs): [number, number][] =>
      all.map(([first, second]) => [first[index] ?? Number.NaN, second[index] ?? Number.NaN]);
    const both = column(pairs);
    const ratio = pairedRatio(both);
    const noise = isExact ? { median: 1, spread: 0 } : pairedRatio(column(alike));
    const figure = (values: readonly number[]): string => median(values).toFixed(unit === 'bytes' ? 0 : 1);
    return line([
      name,
      `${what}, ${unit}`,
      figure(both.map(([first]) => first)),
      figure(both.map(([, second]) => second)),
      ratioText(ratio),
      isExact ? '' : ratioText(noise),
      verdict(ratio, noise),
    ]);
  });
}

const ratioText = ({ median: middle, spread }: Ratio): string =>
  `${middle.toFixed(3)} ± ${spread.toFixed(3)}`;

function verdict(ratio: Ratio, noise: Ratio): string {
  const limit = `${ALLOWED} + ${noise.spread.toFixed(3)}`;
  return isWithin(ratio, noise) ? `within ${limit}` : `NOT within ${limit}`;
}

const widths = [12, 41, 10, 10, 14, 14];

const line = (cells: readonly string[]): string =>
  cells
    .map((cell, index) => (index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
    .join(' ')
    .trimEnd();
