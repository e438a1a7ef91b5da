/** What is measured in two builds: each measurement starts the program once and gives one figure for each of its rows. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RowName } from './arguments.ts';
import { measureStream } from './check-stream.ts';
import { firstFrame, NO_FRAME, pause, residentMegabytes } from './pseudo-terminal.ts';
import { openQuiz, stateAtQuiz } from './quiz-session.ts';
import { median } from './statistics.ts';

export interface Build {
  /** The checkout. */
  readonly root: string;
  /** Its `bin/neuron-calc.js`. */
  readonly program: string;
}

interface Bench {
  /** Lesson files that both builds can read. */
  readonly lessons: string;
  /** For what the programs write. */
  readonly folder: string;
}

interface Row {
  readonly name: RowName;
  readonly what: string;
  readonly unit: 'ms' | 'MB' | 'bytes';
}

export interface Measurement {
  readonly rows: readonly Row[];
  /** The same whenever it is measured. */
  readonly isExact?: true;
  /** One figure for each row; less is better. */
  readonly measure: (build: Build, bench: Bench) => readonly number[] | Promise<readonly number[]>;
}

const STREAMED = 1000;
const network = 'x = 2; y = 1; w1 = 0.5; w2 = -0.3; z1 = w1*x; a1 = relu(z1); z2 = w2*a1; loss = (z2 - y)^2';

export const measurements: readonly Measurement[] = [
  {
    rows: [{ name: 'first-frame', what: 'first frame of a new learner', unit: 'ms' }],
    measure: async ({ program }, { folder }) => {
      const home = join(mkdtempSync(join(folder, 'new-')), 'state');
      return [await firstFrame([program], 'begins lesson 1', folder, { NEURON_CALC_HOME: home })];
    },
  },
  {
    rows: [{ name: 'home', what: 'home with progress', unit: 'ms' }],
    measure: async ({ program }, { folder }) => {
      const home = stateAtQuiz(folder);
      return [await firstFrame([program], 'Continue', folder, { NEURON_CALC_HOME: home })];
    },
  },
  {
    rows: [
      { name: 'key', what: 'key to frame in a question, median', unit: 'ms' },
      { name: 'memory', what: 'resident in a quiz, one answer graded', unit: 'MB' },
    ],
    measure: quiz,
  },
  verb('help', '--help', ['--help']),
  verb('version', '--version', ['--version']),
  verb('derive', 'derive, a product with a sigmoid', ['derive', 'x^2*sigmoid(w*x + b)', '--wrt', 'w']),
  verb('grad', 'grad, eight names', ['grad', network]),
  verb('check', 'check, one answer', ['check', '--of', 'x^2*sin(x)', '--wrt', 'x', '--answer', '2*x*sin(x)']),
  {
    rows: [{ name: 'stream', what: `check --jsonl, ${STREAMED} answers`, unit: 'ms' }],
    measure: async ({ program }) => [(await measureStream(program, STREAMED)).milliseconds],
  },
  {
    rows: [{ name: 'lint', what: "lint, the other checkout's lessons", unit: 'ms' }],
    measure: (build, bench) => timed(build, bench, ['lint', bench.lessons]),
  },
  {
    rows: [{ name: 'bundle', what: 'everything in dist', unit: 'bytes' }],
    isExact: true,
    measure: ({ root }) => [bytesOf(join(root, 'dist'))],
  },
  {
    rows: [{ name: 'packed', what: 'what npm publish would send', unit: 'bytes' }],
    isExact: true,
    measure: ({ root }) => [packedBytes(root)],
  },
];

function verb(name: RowName, what: string, words: readonly string[]): Measurement {
  return { rows: [{ name, what, unit: 'ms' }], measure: (build, bench) => timed(build, bench, words) };
}

/** From start to end. An answer that is wrong is as good as a right one; a command that is not understood is not. */
function timed({ root, program }: Build, { folder }: Bench, words: readonly string[]): readonly number[] {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, NEURON_CALC_HOME: folder, LANG: 'C.UTF-8' },
  });
  const elapsed = performance.now() - begun;
  if (status !== 0 && status !== 1) throw new Error(`${words.join(' ')} in ${root}: ${stderr}`);
  return [elapsed];
}

async function quiz({ program }: Build, { folder }: Bench): Promise<readonly number[]> {
  const session = await openQuiz(program, folder);
  await session.quiet();
  const latencies: number[] = [];
  for (const key of '2*(z2-y)+x*w1-a1') {
    latencies.push((await session.press(key)) ?? NO_FRAME);
    await pause(40);
  }
  const before = session.output.length;
  // Ctrl+U empties the line.
  session.write('\x15');
  await pause(100);
  session.write('2*(z2-y)\r');
  await session.until('correct', before);
  await session.quiet();
  const memory = residentMegabytes(session.pid);
  session.kill();
  return [median(latencies), memory];
}

const bytesOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((total, entry) => total + (entry.isFile() ? entry.size : 0), 0);

/** The build stands, and scripts would begin another. */
function packedBytes(root: string): number {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const words = ['pack', '--dry-run', '--ignore-scripts', '--json'];
  const said = execFileSync(npm, words, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  return Number(/"size": (\d+),\s*"unpackedSize"/.exec(said)?.[1]);
}
