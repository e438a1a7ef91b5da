/**
 * The figures that matter to a learner, side by side in one run. Machines are noisy, so what counts are the ratios
 * between rows of the same run.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureStream } from './check-stream.ts';
import { learnersHour, manyLearners } from './hour.ts';
import { calculusRows, hourRows, milliseconds, row, streamRows } from './print-rows.ts';
import { firstFrame, residentMegabytes } from './pseudo-terminal.ts';
import { openQuiz, stateAtQuiz } from './quiz-session.ts';
import { median } from './statistics.ts';

const RUNS = 9;
const STREAMED = 20_000;
/** Questions still missed, of a learner who has been at it for long. */
const MISSED = 1000;
const program = resolve('bin/neuron-calc.js');
/** Built beside this bundle. */
const minimalInk = fileURLToPath(new URL('minimal-ink.mjs', import.meta.url));

export async function measureAlone(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'neuron-calc-bench-'));
  try {
    await startRows(folder);
    await quizRows(folder);
    hourRows(await learnersHour(program, folder, 120), await manyLearners(program, folder, 30));
    await inProcessRows();
    streamRows(STREAMED, await measureStream(program, STREAMED));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startRows(folder: string): Promise<void> {
  const none = (): number[] => [];
  const runs = {
    node: none(),
    ink: none(),
    welcome: none(),
    home: none(),
    missed: none(),
    check: none(),
    version: none(),
  };
  const returning = stateAtQuiz(folder);
  const missing = stateAtQuiz(folder, MISSED);
  const frame = (words: readonly string[], text: string, home: string) =>
    firstFrame([program, ...words], text, folder, { NEURON_CALC_HOME: home });
  for (let run = 0; run < RUNS; run++) {
    runs.node.push(nodeAlone());
    runs.ink.push(await firstFrame([minimalInk], 'hello from ink', folder));
    runs.welcome.push(await frame([], 'begins lesson 1', join(folder, `new-${run}`)));
    runs.home.push(await frame([], 'Continue', returning));
    runs.missed.push(await frame([], 'Continue', missing));
    runs.version.push(await frame(['--version'], '.', returning));
    runs.check.push(await firstCheck(folder));
  }
  const [node, ink] = [median(runs.node), median(runs.ink)];
  const ratio = (figures: readonly number[]): string => {
    const value = median(figures);
    return `${(value / ink).toFixed(2)} × minimal Ink, ${(value / node).toFixed(2)} × node -e 0`;
  };
  const timed = (label: string, figures: readonly number[], note = ''): void =>
    row(label, milliseconds(median(figures)), note);
  console.log(`medians of ${RUNS} runs, Node ${process.version}, 80×24\n`);
  timed('node -e 0', runs.node);
  timed('minimal bundled Ink, first frame', runs.ink, ratio(runs.ink));
  timed('neuron-calc, first frame (new learner)', runs.welcome, `${ratio(runs.welcome)} (aim: 1.3 × Ink)`);
  timed('neuron-calc, home with progress', runs.home, ratio(runs.home));
  const missedRatio = (median(runs.missed) / median(runs.home)).toFixed(2);
  timed(`the same with ${MISSED} missed questions`, runs.missed, `${missedRatio} × without (aim: 1.3)`);
  timed('neuron-calc --version', runs.version, ratio(runs.version));
  timed('first check after start, Enter to verdict', runs.check, '(aim: under 400 ms)');
}

function nodeAlone(): number {
  const begun = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - begun;
}

/** From the first frame on as fast as a learner could possibly be: open the quiz, answer it, read the verdict. */
async function firstCheck(folder: string): Promise<number> {
  const session = await openQuiz(program, folder);
  const asked = performance.now();
  session.write('2(z2-y)\r');
  await session.until('correct');
  const elapsed = performance.now() - asked;
  session.kill();
  return elapsed;
}

async function quizRows(folder: string): Promise<void> {
  const session = await openQuiz(program, folder);
  await session.quiet();
  const bytes: number[] = [];
  const latencies: number[] = [];
  for (const character of '2*(z2-y)') {
    const before = session.output.length;
    latencies.push((await session.press(character)) ?? Number.NaN);
    await session.quiet();
    bytes.push(Buffer.byteLength(session.output.slice(before)));
  }
  const before = session.output.length;
  const pressed = performance.now();
  session.write('\r');
  await session.until('correct', before);
  const check = performance.now() - pressed;
  await session.quiet();
  const memory = residentMegabytes(session.pid);
  session.kill();
  row('warm check on screen, Enter to verdict', milliseconds(check), '(journal synced to disk included)');
  row('key to first byte, median', milliseconds(median(latencies)));
  row(
    'bytes per typed key, median and most',
    `${median(bytes)} and ${Math.max(...bytes)} bytes`,
    '(limit: 150)',
  );
  row('memory in a quiz, engine loaded', `${memory.toFixed(0)} MB resident`);
}

/** The path of an answer without a terminal: engine, first grade, then warm ones; and every step of long derivations. */
async function inProcessRows(): Promise<void> {
  const { measureGrading } = await import('./grading.ts');
  const grading = await measureGrading();
  row('engine load, in process', milliseconds(grading.load));
  row('first grade of a question', milliseconds(grading.first));
  row('warm grade, median', milliseconds(median(grading.warm)), '(aim: under 16 ms)');
  row('fresh question and grade, median', milliseconds(median(grading.fresh)));
  const { measureCalculus } = await import('./calculus.ts');
  calculusRows(measureCalculus());
}
