// `npm run bench`: the figures that matter to a learner, side by side in one run. Machines are noisy, so what counts
// are the ratios between rows of the same run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import pty from '@lydell/node-pty';
import { build } from 'esbuild';
import { learnersHour, manyLearners } from './bench-hour.mjs';
import { calculusRows, hourRows, median, milliseconds, row, streamRows } from './bench-rows.mjs';
import { measureStream } from './check-stream.mjs';
import { bundleOptions } from './options.mjs';
import { residentMegabytes } from './resident-megabytes.mjs';

const RUNS = 9;
const folder = mkdtempSync(join(tmpdir(), 'neuron-calc-bench-'));
const program = resolve('bin/neuron-calc.js');

/** A program in a pseudo-terminal; `until` resolves with the milliseconds since its start. */
function start(args, environment = {}) {
  const begun = performance.now();
  const terminal = pty.spawn(process.execPath, args, {
    cols: 80,
    rows: 24,
    name: 'xterm-256color',
    env: { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8', TERM: 'xterm-256color', ...environment },
  });
  const session = {
    output: '',
    pid: terminal.pid,
    write: (text) => terminal.write(text),
    kill: () => terminal.kill(),
  };
  const waiting = [];
  terminal.onData((data) => {
    session.output += data;
    for (const each of [...waiting]) each();
  });
  session.until = (text, from = 0) =>
    new Promise((done, fail) => {
      const limit = setTimeout(
        () => fail(new Error(`no “${text}” in ${JSON.stringify(session.output.slice(-400))}`)),
        20_000,
      );
      const look = () => {
        if (!session.output.slice(from).includes(text)) return;
        clearTimeout(limit);
        waiting.splice(waiting.indexOf(look), 1);
        done(performance.now() - begun);
      };
      waiting.push(look);
      look();
    });
  /** When the next byte is written. */
  session.nextByte = () =>
    new Promise((done) => {
      const note = () => {
        waiting.splice(waiting.indexOf(note), 1);
        done(performance.now());
      };
      waiting.push(note);
    });
  /** Resolves when nothing has been written for a while. */
  session.quiet = async () => {
    for (let length = -1; length !== session.output.length; ) {
      length = session.output.length;
      await new Promise((done) => setTimeout(done, 250));
    }
  };
  return session;
}

async function firstFrame(args, text, environment) {
  const session = start(args, environment);
  const elapsed = await session.until(text);
  session.kill();
  return elapsed;
}

function nodeAlone() {
  const begun = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - begun;
}

/** The least an Ink program can be: one line of text, bundled with the same options. */
async function minimalInk() {
  const source = join(folder, 'minimal.jsx');
  writeFileSync(
    source,
    "import { render, Text } from 'ink';\nrender(<Text>hello from ink</Text>);\nsetInterval(() => {}, 1000);\n",
  );
  await build({
    ...bundleOptions,
    jsx: 'automatic',
    nodePaths: [resolve('node_modules')],
    entryPoints: [source],
    outdir: join(folder, 'minimal'),
    outExtension: { '.js': '.mjs' },
  });
  return join(folder, 'minimal', 'minimal.mjs');
}

/** A learner who stands before lesson 3's quiz. */
function stateAtQuiz() {
  const home = mkdtempSync(join(folder, 'state-'));
  const event = (rest) => JSON.stringify({ v: 1, t: '2026-01-01T00:00:00.000Z', session: 'bench', ...rest });
  const lines = [
    event({ type: 'lesson', lesson: 'chain-rule', state: 'started' }),
    event({ type: 'screen', lesson: 'chain-rule', screen: 'every-factor' }),
  ];
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'journal.jsonl'), `${lines.join('\n')}\n`);
  return home;
}

/** From the first frame on as fast as a learner could possibly be: open the quiz, answer it, read the verdict. */
async function firstCheck() {
  const session = start([program, 'lesson', 'chain-rule'], { NEURON_CALC_HOME: stateAtQuiz() });
  await session.until('dloss/dz2 = ?');
  const asked = performance.now();
  session.write('2(z2-y)\r');
  await session.until('correct');
  const elapsed = performance.now() - asked;
  session.kill();
  return elapsed;
}

async function quizSession() {
  const session = start([program, 'lesson', 'chain-rule'], { NEURON_CALC_HOME: stateAtQuiz() });
  await session.until('dloss/dz2 = ?');
  await session.quiet();
  const perKey = [];
  const latency = [];
  for (const character of '2*(z2-y)') {
    const before = session.output.length;
    const pressed = performance.now();
    session.write(character);
    await new Promise((done) => {
      const look = () => (session.output.length > before ? done() : setImmediate(look));
      look();
    });
    latency.push(performance.now() - pressed);
    await session.quiet();
    perKey.push(Buffer.byteLength(session.output.slice(before)));
  }
  const before = session.output.length;
  const pressed = performance.now();
  session.write('\r');
  await session.until('correct', before);
  const check = performance.now() - pressed;
  await session.quiet();
  const memory = residentMegabytes(session.pid);
  session.kill();
  return { perKey, latency, check, memory };
}

/** The path of an answer in one process, without a terminal: engine, first grade, then warm ones. */
async function gradeInProcess() {
  const out = join(folder, 'grading');
  await build({
    ...bundleOptions,
    entryPoints: { grading: resolve('src/build/bench-grading.ts') },
    outdir: out,
    outExtension: { '.js': '.mjs' },
  });
  const { measureGrading } = await import(pathToFileURL(join(out, 'grading.mjs')).href);
  return measureGrading();
}

async function calculusFigures() {
  const out = join(folder, 'calculus');
  await build({
    ...bundleOptions,
    entryPoints: { calculus: resolve('src/build/bench-calculus.ts') },
    outdir: out,
    outExtension: { '.js': '.mjs' },
  });
  const { measureCalculus } = await import(pathToFileURL(join(out, 'calculus.mjs')).href);
  return measureCalculus();
}

try {
  const ink = await minimalInk();
  const figures = { node: [], ink: [], welcome: [], home: [], check: [], version: [] };
  const returning = stateAtQuiz();
  for (let run = 0; run < RUNS; run++) {
    figures.node.push(nodeAlone());
    figures.ink.push(await firstFrame([ink], 'hello from ink'));
    figures.welcome.push(
      await firstFrame([program], 'begins lesson 1', { NEURON_CALC_HOME: join(folder, `new-${run}`) }),
    );
    figures.home.push(await firstFrame([program], 'Continue', { NEURON_CALC_HOME: returning }));
    figures.version.push(await firstFrame([program, '--version'], '.'));
    figures.check.push(await firstCheck());
  }
  const of = Object.fromEntries(Object.entries(figures).map(([name, all]) => [name, median(all)]));
  const ratio = (value) =>
    `${(value / of.ink).toFixed(2)} × minimal Ink, ${(value / of.node).toFixed(2)} × node -e 0`;
  console.log(`medians of ${RUNS} runs, Node ${process.version}, 80×24\n`);
  row('node -e 0', milliseconds(of.node));
  row('minimal bundled Ink, first frame', milliseconds(of.ink), ratio(of.ink));
  row(
    'neuron-calc, first frame (new learner)',
    milliseconds(of.welcome),
    `${ratio(of.welcome)} (aim: 1.3 × Ink)`,
  );
  row('neuron-calc, home with progress', milliseconds(of.home), ratio(of.home));
  row('neuron-calc --version', milliseconds(of.version), ratio(of.version));
  row('first check after start, Enter to verdict', milliseconds(of.check), '(aim: under 400 ms)');
  const quiz = await quizSession();
  row(
    'warm check on screen, Enter to verdict',
    milliseconds(quiz.check),
    '(journal synced to disk included)',
  );
  row('key to first byte, median', milliseconds(median(quiz.latency)));
  row(
    'bytes per typed key, median and most',
    `${median(quiz.perKey)} and ${Math.max(...quiz.perKey)} bytes`,
    '(limit: 150)',
  );
  row('memory in a quiz, engine loaded', `${quiz.memory.toFixed(0)} MB resident`);
  hourRows(
    await learnersHour(start, program, folder, 120),
    await manyLearners(start, program, stateAtQuiz, 30),
  );
  const grading = await gradeInProcess();
  row('engine load, in process', milliseconds(grading.load));
  row('first grade of a question', milliseconds(grading.first));
  row('warm grade, median', milliseconds(median(grading.warm)), '(aim: under 16 ms)');
  row('fresh question and grade, median', milliseconds(median(grading.fresh)));
  calculusRows(await calculusFigures());
  streamRows(await measureStream(program, 20_000));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
