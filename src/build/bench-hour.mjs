// A learner's hour at the speed of a machine: drill after drill with wrong answers, hints, menus and skips, each key
// timed until the first byte of its frame; and thirty learners at once.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { residentMegabytes } from './resident-megabytes.mjs';

const ESCAPE = '\x1b';
/** One question: a wrong formula, the verdict, a hint, another try, and on to the next. */
const question = [...'2*x+1', '\r', '\t', '\r', '\x15', ...'-3.5', '\r', '\t', '\x1b[B', '\x1b[B', '\r'];
/** Longer than any frame takes: the key changed nothing on screen. */
const NO_FRAME = 250;
/** Milliseconds; a learner takes ten times as long. */
const READING = 400;
/** Keys before the engine of Node has seen every kind of frame. */
const WARM_UP = 40;

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Milliseconds from a key to the first byte written for it; undefined when none was. */
async function press(session, key) {
  const pressed = performance.now();
  const written = session.nextByte();
  session.write(key);
  const at = await Promise.race([written, pause(NO_FRAME)]);
  return at === undefined ? undefined : at - pressed;
}

/**
 * @param start opens the program in a pseudo-terminal.
 * @param questions how many are gone through; about a minute of an hour each.
 */
export async function learnersHour(start, program, folder, questions) {
  const home = mkdtempSync(join(folder, 'hour-'));
  const session = start([program, 'practice', '--seed', '1'], { NEURON_CALC_HOME: home });
  await session.until('a number or a formula');
  await session.quiet();
  const latencies = [];
  const memory = [];
  for (let asked = 0; asked < questions; asked++) {
    // A question is read before it is answered.
    await pause(READING);
    for (const key of question) {
      const latency = await press(session, key);
      if (latency !== undefined) latencies.push(latency);
      await pause(12);
    }
    if (asked % Math.ceil(questions / 6) === 0) memory.push(residentMegabytes(session.pid));
  }
  await session.quiet();
  memory.push(residentMegabytes(session.pid));
  session.write(ESCAPE);
  session.kill();
  const lines = readFileSync(join(home, 'journal.jsonl'), 'utf8').trimEnd().split('\n').map(JSON.parse);
  const answers = lines.filter(({ type }) => type === 'answer').length;
  rmSync(home, { recursive: true, force: true });
  return {
    keys: latencies.length,
    latencies: latencies.slice(WARM_UP),
    early: latencies.slice(0, WARM_UP),
    memory,
    answers,
  };
}

/** @param count tutors, each of which is typed into five times a second. */
export async function manyLearners(start, program, stateAtQuiz, count) {
  const sessions = Array.from({ length: count }, () =>
    start([program, 'lesson', 'chain-rule'], { NEURON_CALC_HOME: stateAtQuiz() }),
  );
  await Promise.all(sessions.map((session) => session.until('dloss/dz2 = ?')));
  await Promise.all(sessions.map((session) => session.quiet()));
  const latencies = [];
  await Promise.all(
    sessions.map(async (session, index) => {
      await pause((index * 200) / count);
      for (const key of '2*(z2-y)+x*w1-a1') {
        latencies.push((await press(session, key)) ?? NO_FRAME);
        await pause(200);
      }
    }),
  );
  const memory = sessions.reduce((total, { pid }) => total + residentMegabytes(pid), 0);
  for (const session of sessions) session.kill();
  return { latencies, memory };
}
