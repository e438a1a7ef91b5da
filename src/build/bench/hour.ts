// A learner's hour at the speed of a machine: drill after drill with wrong answers, hints, menus and skips, each key
// timed until the first byte of its frame; and thirty learners at once.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { NO_FRAME, PseudoTerminal, pause, residentMegabytes } from './pseudo-terminal.ts';
import { openQuiz } from './quiz-session.ts';

const ESCAPE = '\x1b';
/** One question: a wrong formula, the verdict, a hint, another try, and on to the next. */
const question = [...'2*x+1', '\r', '\t', '\r', '\x15', ...'-3.5', '\r', '\t', '\x1b[B', '\x1b[B', '\r'];
/** Milliseconds; a learner takes ten times as long. */
const READING = 400;
/** Keys before the engine of Node has seen every kind of frame. */
const WARM_UP = 40;

export interface Hour {
  readonly keys: number;
  /** Milliseconds from a key to the first byte of its frame: behind the first keys, and of those. */
  readonly latencies: readonly number[];
  readonly early: readonly number[];
  /** Megabytes, now and then. */
  readonly memory: readonly number[];
  /** How many were journaled. */
  readonly answers: number;
}

/** @param questions how many are gone through; about a minute of an hour each. */
export async function learnersHour(program: string, folder: string, questions: number): Promise<Hour> {
  const home = mkdtempSync(join(folder, 'hour-'));
  const session = new PseudoTerminal([program, 'practice', '--seed', '1'], folder, {
    NEURON_CALC_HOME: home,
  });
  await session.until('a number or a formula');
  await session.quiet();
  const latencies: number[] = [];
  const memory: number[] = [];
  for (let asked = 0; asked < questions; asked++) {
    // A question is read before it is answered.
    await pause(READING);
    for (const key of question) {
      const latency = await session.press(key);
      if (latency !== undefined) latencies.push(latency);
      await pause(12);
    }
    if (asked % Math.ceil(questions / 6) === 0) memory.push(residentMegabytes(session.pid));
  }
  await session.quiet();
  memory.push(residentMegabytes(session.pid));
  session.write(ESCAPE);
  session.kill();
  const journal = readFileSync(join(home, 'journal.jsonl'), 'utf8');
  rmSync(home, { recursive: true, force: true });
  return {
    keys: latencies.length,
    latencies: latencies.slice(WARM_UP),
    early: latencies.slice(0, WARM_UP),
    memory,
    answers: journal.split('\n').filter((line) => line.includes('"type":"answer"')).length,
  };
}

export interface ManyLearners {
  /** Milliseconds from a key to the first byte of its frame. */
  readonly latencies: readonly number[];
  /** Megabytes of all of them. */
  readonly memory: number;
}

/** @param count tutors, each of which is typed into five times a second. */
export async function manyLearners(program: string, folder: string, count: number): Promise<ManyLearners> {
  const sessions = await Promise.all(Array.from({ length: count }, () => openQuiz(program, folder)));
  await Promise.all(sessions.map((session) => session.quiet()));
  const latencies: number[] = [];
  await Promise.all(
    sessions.map(async (session, index) => {
      await pause((index * 200) / count);
      for (const key of '2*(z2-y)+x*w1-a1') {
        latencies.push((await session.press(key)) ?? NO_FRAME);
        await pause(200);
      }
    }),
  );
  const memory = sessions.reduce((total, { pid }) => total + residentMegabytes(pid), 0);
  for (const session of sessions) session.kill();
  return { latencies, memory };
}
