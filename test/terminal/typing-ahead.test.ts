import { afterEach, describe, expect, it } from 'vitest';
import { Learner } from './program.ts';
import type { TerminalSession } from './terminal-session.ts';
import { misplacedAnswers } from './typing-ahead.ts';

let learner: Learner;
afterEach(() => learner?.dispose());

async function openQuiz(options: Parameters<Learner['start']>[0] = {}): Promise<TerminalSession> {
  learner = new Learner({ lesson: 'chain-rule', screen: 'every-factor' });
  const session = learner.start({ args: ['lesson', 'chain-rule'], ...options });
  await session.waitFor('dloss/dz2 = ?');
  await session.waitForQuiet(40);
  return session;
}

const booked = () =>
  learner
    .events()
    .filter(({ type }) => type === 'answer')
    .map(({ typed, verdict }) => `${typed} ${verdict}`);

describe('answers typed ahead', () => {
  it('are played while they are right: three in one write', async () => {
    const session = await openQuiz();
    session.send('2(z2-y)\r\rw2\r\r1\r');
    await session.waitFor('a common mistake gives the same number');
    expect(booked()).toEqual(['2(z2-y) correct', 'w2 correct', '1 correct']);
  });

  it('are dropped, and said to be, behind one that is wrong', async () => {
    const session = await openQuiz();
    session.send('2(z2)\r\rw2\r\r1\r');
    await session.waitFor('Typed ahead: not used.');
    expect(session.text()).toContain(' > 2(z2)');
    session.send('2(z2-y)\r');
    await session.waitFor('correct. TensorFlow.js: −2.6');
    expect(session.text()).not.toContain('Typed ahead');
    expect(booked()).toEqual(['2(z2) incorrect', '2(z2-y) correct']);
  });

  it('are dropped before a probe, which nobody could foresee', async () => {
    const session = await openQuiz();
    session.send('2(z2-y)\r\rw2\r\r1\r\rx\r');
    await session.waitFor('Typed ahead: not used.');
    session.send('\rx\r');
    await session.waitFor('but a slip gives the same one');
    await session.waitFor('Typed ahead: not used.');
    expect(booked()).toEqual(['2(z2-y) correct', 'w2 correct', '1 correct']);
  });

  it('are dropped behind a wrong one that is sent again', async () => {
    const session = await openQuiz();
    session.send('2(z2)\r');
    await session.waitFor('incorrect');
    await session.waitForQuiet(60);
    session.send('2(z2)\r\rw2\r');
    await session.waitFor('Typed ahead: not used.');
    expect(booked()).toEqual(['2(z2) incorrect']);
  });

  it('are dropped for a while where the terminal answers nothing', async () => {
    const session = await openQuiz({ answers: false });
    session.send('2(z2)\r\rw2\r');
    await session.waitFor('Typed ahead: not used.');
    session.send('2(z2-y)\r');
    await session.waitFor('correct. TensorFlow.js: −2.6');
    expect(booked()).toEqual(['2(z2) incorrect', '2(z2-y) correct']);
  });

  it('Enter pressed ahead picks nothing of a choice that comes up', async () => {
    learner = new Learner({ lesson: 'chain-rule', screen: 'relu' });
    const session = learner.start({ args: ['lesson', 'chain-rule'] });
    await session.waitFor('A bend called relu');
    await session.waitForQuiet(60);
    session.send('\r\r\r\r\r');
    await session.waitFor('What is relu');
    await session.waitForQuiet(60);
    expect(booked()).toEqual([]);
    session.send('\r\r');
    await session.waitFor('not this one.');
    await session.waitForQuiet(60);
    expect(booked()).toHaveLength(1);
  });

  it('are dropped in plain text too', async () => {
    learner = new Learner({ lesson: 'chain-rule', screen: 'every-factor' });
    const session = learner.start({ args: ['lesson', 'chain-rule', '--plain'] });
    await session.waitFor(/answer>$/);
    session.send('2(z2)\rw2\r');
    await session.waitFor('Typed ahead: not used.');
    session.send('2(z2-y)\rw2\r');
    await session.waitFor('da1/dz1 = ?');
    expect(booked()).toEqual(['2(z2) incorrect', '2(z2-y) correct', 'w2 correct']);
    expect(session.output).not.toContain('\x1b');
  });

  it('never meet another question over a line that merges, splits and delays', async () => {
    expect(await misplacedAnswers(20_261, 25, 150)).toEqual([]);
  });
});

describe('retyping', () => {
  it('the first character after a verdict replaces the text, an arrow keeps it, and ? types', async () => {
    const session = await openQuiz();
    session.send('2*x\r');
    await session.waitFor('incorrect');
    session.send('?');
    await session.waitFor(/ > \?$/m);
    session.send('\x152*x+1\r');
    await session.waitFor(/> 2\*x\+1\n incorrect/);
    await session.waitForQuiet(60);
    session.send('\x1b[D9');
    await session.waitFor('> 2*x+91');
  });
});

describe('the cursor of the terminal', () => {
  it('stands at the caret while an answer is typed, and is hidden elsewhere', async () => {
    const session = await openQuiz();
    const row = () => session.screen().findIndex((line) => line.startsWith(' >'));
    expect([session.cursor, session.cursorIsVisible]).toEqual([[row(), 3], true]);
    session.send('2*x');
    await session.waitFor('> 2*x');
    expect(session.cursor).toEqual([row(), 6]);
    session.send('\x1b[D');
    await session.waitFor(({ cursor }) => cursor[1] === 5);
    session.send('\t');
    await session.waitFor('A hint');
    expect(session.cursorIsVisible).toBe(false);
    session.send('\x1b');
    await session.waitFor(({ cursor, cursorIsVisible }) => cursorIsVisible && cursor[1] === 5);
  });
});

describe('what comes from a terminal and is no key', () => {
  it('late replies neither type nor leave, wherever they are cut', async () => {
    const session = await openQuiz();
    session.send('2*x');
    for (const reply of ['\x1b]11;rgb:ffff/ffff/ffff\x07', '\x1bP>|xterm(390)\x1b\\', '\x1b_Gi=1;OK\x1b\\']) {
      session.send(reply);
      await session.sendSlowly([reply.slice(0, 1), reply.slice(1, 7), reply.slice(7)], 40);
    }
    session.send('1');
    await session.waitFor('> 2*x1');
    expect(session.text()).toContain('dloss/dz2 = ?');
  });

  it('a pasted line end is a blank, and what a paste had too much is said to be cut', async () => {
    const session = await openQuiz();
    session.send('\x1b[200~1\n2\x1b[201~\r');
    await session.waitFor('Put a sign between the two numbers');
    await session.waitForQuiet(40);
    session.send(`\x1b[200~${'1+'.repeat(200)}\x1b[201~`);
    await session.waitFor('Cut here: an answer has at most 200 characters.');
    expect(booked()).toEqual(['1 2 unreadable']);
  });
});
