import { afterEach, describe, expect, it } from 'vitest';
import { Learner } from './program.ts';
import type { TerminalSession } from './terminal-session.ts';

let learner: Learner;
afterEach(() => learner.dispose());

/** From home to the quiz of lesson 3. */
async function openQuiz(session: TerminalSession): Promise<void> {
  await session.waitFor('Continue: The chain rule');
  session.send('\r');
  await session.waitFor('Four links');
  session.send('\r');
  await session.waitFor('dloss/dz2 = ?');
}

/** Types an answer and waits for what the screen says of it. */
async function answer(session: TerminalSession, typed: string, reply: string): Promise<void> {
  session.send(typed);
  await session.waitFor(`> ${typed}`);
  session.send('\r');
  await session.waitFor(reply);
}

async function next(session: TerminalSession, question: string): Promise<void> {
  session.send('\r');
  await session.waitFor(question);
}

describe("lesson 3's quiz in a real terminal", () => {
  it('judges every factor and the product, each with autograd’s figure', async () => {
    learner = new Learner({ lesson: 'chain-rule', screen: 'four-links' });
    const session = learner.start();
    await openQuiz(session);
    await answer(session, '2(z2-y)', 'correct. TensorFlow.js: −2.6');
    await next(session, 'dz2/da1 = ?');
    await answer(session, 'w2', 'correct. TensorFlow.js: −0.3');
    await next(session, 'da1/dz1 = ?');
    await answer(session, '1', 'correct. TensorFlow.js: 1');
    await next(session, 'Type it as a');
    await answer(session, 'z1 > 0 ? 1 : 0', 'correct. TensorFlow.js: 1');
    await next(session, 'dz1/dw1 = ?');
    await answer(session, 'x', 'correct. TensorFlow.js: 2');
    await next(session, 'Multiply the factors');
    await answer(session, '1.56', 'correct. TensorFlow.js: 1.56');
    const panel = session.text();
    expect(panel).toMatch(/your product\s+1\.56/);
    expect(panel).toMatch(/autograd\s+1\.5600000619888306/);
    expect(panel).toMatch(/by symbols\s+1\.56/);
    expect(panel).toMatch(/by nudging\s+1\.5[56]/);
    expect(panel).toContain('exact: they agree');
    const verdicts = learner.events().filter(({ type }) => type === 'answer');
    expect(verdicts.map(({ question, verdict }) => [question, verdict])).toEqual([
      ['chain-rule/factors/dloss/dz2', 'correct'],
      ['chain-rule/factors/dz2/da1', 'correct'],
      ['chain-rule/factors/da1/dz1', 'correct'],
      ['chain-rule/factors/da1/dz1#probe', 'correct'],
      ['chain-rule/factors/dz1/dw1', 'correct'],
      ['chain-rule/factors/dloss/dw1', 'correct'],
    ]);
  });

  it('judges a flipped sign wrong with a reason, and leaves the answer to be mended', async () => {
    learner = new Learner({ lesson: 'chain-rule', screen: 'four-links' });
    const session = learner.start();
    await openQuiz(session);
    await answer(session, '-2(z2-y)', 'incorrect');
    expect(session.text()).toContain('The difference is the wrong way round');
    expect(session.text()).not.toContain('−2.6  ');
    session.send('\x01\x04');
    await session.waitFor('reads as 2·(z2 − y)');
    session.send('\r');
    await session.waitFor('correct. TensorFlow.js: −2.6');
  });

  it('resumes at the factor where it was left', async () => {
    learner = new Learner({ lesson: 'chain-rule', screen: 'four-links' });
    const first = learner.start();
    await openQuiz(first);
    await answer(first, '2(z2-y)', 'correct');
    await next(first, 'dz2/da1 = ?');
    first.send('\x03');
    expect(await first.waitForExit()).toBe(0);
    expect(first.isOnAlternateScreen).toBe(false);
    const second = learner.start();
    await second.waitFor('Every factor');
    await second.waitFor('Continue');
    second.send('\r');
    await second.waitFor('dz2/da1 = ?');
    expect(second.text()).toContain('−2.6');
  });

  it('accepts the bare numbers −0.3 and 1, then asks for the formula a slip would not give', async () => {
    learner = new Learner({ lesson: 'chain-rule', screen: 'four-links' });
    const session = learner.start();
    await openQuiz(session);
    await answer(session, '-2.6', 'correct');
    await next(session, 'dz2/da1 = ?');
    await answer(session, '-0.3', 'correct');
    await next(session, 'Type it as a');
    await answer(session, 'z2', 'incorrect. That is a value');
    session.send('\x15');
    await answer(session, '-0.3', 'type the formula');
    session.send('\x15');
    await answer(session, 'w2', 'correct');
    await next(session, 'da1/dz1 = ?');
    await answer(session, '1', 'correct');
    await next(session, 'Type it as a');
    await answer(session, 'step(z1)', 'correct');
  });

  it('takes an answer and its Enter in one chunk, and a second Enter in it goes on from what is right', async () => {
    learner = new Learner({ lesson: 'chain-rule', screen: 'four-links' });
    const session = learner.start();
    await openQuiz(session);
    await session.waitForQuiet();
    session.send('2(z2-y)\r');
    await session.waitFor('correct. TensorFlow.js: −2.6');
    session.send('\rw2\r\r');
    await session.waitFor('da1/dz1 = ?');
    expect(session.text()).toContain('so far −2.6 · −0.3');
  });

  it('takes hundreds of characters and keys that come in one chunk', async () => {
    learner = new Learner({ lesson: 'chain-rule', screen: 'four-links' });
    const session = learner.start();
    await openQuiz(session);
    await session.waitForQuiet();
    session.send(`${'2*z2+'.repeat(30)}1${'\x1b[D'.repeat(120)}`);
    await session.waitFor('2*z2+');
    session.send('\x15\x0b2(z2-y)\r');
    await session.waitFor('correct. TensorFlow.js: −2.6');
  });
});
