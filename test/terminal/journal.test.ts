/** The journal under fire: nothing answered is lost, and whatever is wrong with it is said. */

import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Learner, nodeUnderTest } from './program.ts';
import { TerminalSession } from './terminal-session.ts';
import { answersIn, killAtRandom } from './under-fire.ts';

const learners: Learner[] = [];
const sessions: TerminalSession[] = [];
afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose();
  for (const learner of learners.splice(0)) learner.dispose();
});

const atQuiz = (): Learner => {
  const learner = new Learner({ lesson: 'chain-rule', screen: 'every-factor' });
  learners.push(learner);
  return learner;
};
const open = async (learner: Learner, environment: Record<string, string> = {}): Promise<TerminalSession> => {
  const session = learner.start({ args: ['lesson', 'chain-rule'], environment });
  await session.waitFor('dloss/dz2 = ?');
  return session;
};
const answer = async (session: TerminalSession, typed: string): Promise<void> => {
  session.send(`\x15${typed}\r`);
  await session.waitFor((it) => it.text().includes(`> ${typed}`) && it.text().includes('incorrect'));
};

describe('the journal under fire', () => {
  it('kill -9 at ten random moments: every verdict that was seen is in it', async () => {
    const { seen } = await killAtRandom(10, 42);
    expect(seen).toBeGreaterThan(0);
  });

  it('two tutors at once: every answer of both, each on a line of its own', async () => {
    const learner = atQuiz();
    const [one, two] = [await open(learner), await open(learner)];
    const typed: string[] = [];
    for (let turn = 0; turn < 8; turn++) {
      const [first, second] = [`1${turn}1`, `2${turn}2`];
      await Promise.all([answer(one, first), answer(two, second)]);
      typed.push(first, second);
    }
    expect(answersIn(learner).sort()).toEqual(typed.sort());
    expect(learner.events().length).toBe(learner.lines().length);
  });

  it('a full disk: said at once, and the quiz goes on', async () => {
    const learner = atQuiz();
    const file = join(learner.home, 'journal.jsonl');
    const filler = {
      v: 1,
      t: '2026-01-01T00:00:00.000Z',
      session: 'earlier',
      type: 'setting',
      name: 'filler',
      value: 'x'.repeat(900),
    };
    appendFileSync(file, `${JSON.stringify(filler)}\n`);
    const before = readFileSync(file, 'utf8');
    // No file may grow beyond a kilobyte: what a full disk does to a write, without filling one.
    const session = new TerminalSession(
      'bash',
      [
        '-c',
        `ulimit -f 1; exec "$0" "$@"`,
        nodeUnderTest,
        resolve('bin/neuron-calc.js'),
        'lesson',
        'chain-rule',
      ],
      {
        environment: { NEURON_CALC_HOME: learner.home, NEURON_CALC_ENGINE: 'js' },
      },
    );
    sessions.push(session);
    await session.waitFor('dloss/dz2 = ?');
    await answer(session, '7');
    session.send('\x15\x1b');
    await session.waitFor('Continue');
    expect(session.text()).toMatch(/journal|saved/);
    expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true);
    session.send('q');
    expect(await session.waitForExit()).toBe(0);
  });

  it('a folder that cannot be written to: said on the first screen, and everything works but being remembered', async () => {
    const learner = atQuiz();
    const file = join(learner.home, 'not-a-folder');
    writeFileSync(file, '');
    const session = learner.start({ environment: { NEURON_CALC_HOME: join(file, 'below') } });
    await session.waitFor('begins lesson 1');
    session.send('\r');
    await session.waitFor('lesson 1/5');
    session.send('\x1b');
    await session.waitFor('not-a-folder');
    session.send('q');
    expect(await session.waitForExit()).toBe(0);
  });

  it('a journal that may only be read is left as it is', async () => {
    const learner = atQuiz();
    const file = join(learner.home, 'journal.jsonl');
    const before = readFileSync(file, 'utf8');
    chmodSync(file, 0o400);
    chmodSync(learner.home, 0o500);
    const session = await open(learner);
    await answer(session, '7');
    // The administrator may write to anything; everyone else is told.
    if (process.getuid?.() !== 0) {
      session.send('\x15\x1b');
      await session.waitFor('journal.jsonl');
      expect(readFileSync(file, 'utf8')).toBe(before);
    }
    chmodSync(learner.home, 0o700);
    expect(statSync(file).size).toBeGreaterThanOrEqual(before.length);
  });

  it('lines that cannot be read are left alone, said, and written behind', async () => {
    const learner = atQuiz();
    const file = join(learner.home, 'journal.jsonl');
    appendFileSync(file, '{"v":1,"t":"2026-01-01T00:\n\u0000\u0000garbage\n{"half a li');
    const before = readFileSync(file, 'utf8');
    const session = await open(learner);
    await answer(session, '7');
    expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true);
    expect(answersIn(learner)).toEqual(['7']);
    expect(said(learner)).toContain('lines left alone because they cannot be read: 3');
  });

  it('lines of a newer version are left alone and said', async () => {
    const learner = atQuiz();
    const file = join(learner.home, 'journal.jsonl');
    appendFileSync(
      file,
      '{"v":2,"t":"2027-01-01T00:00:00.000Z","session":"later","type":"answer","answer":{}}\n',
    );
    appendFileSync(file, '{"v":1,"t":"2027-01-01T00:00:00.000Z","session":"later","type":"dream"}\n');
    const session = await open(learner);
    await answer(session, '7');
    expect(learner.lines().filter((line) => line.includes('"later"'))).toHaveLength(2);
    expect(said(learner)).toContain('lines left alone because a later version wrote them: 2');
  });
});

const said = (learner: Learner): string =>
  execFileSync(nodeUnderTest, [resolve('bin/neuron-calc.js'), 'progress'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, NEURON_CALC_HOME: learner.home },
  });
