/** Signals on the built program: those that end it give the terminal back, and none opens a debugger. */

import { afterEach, describe, expect, it } from 'vitest';
import { Learner } from './program.ts';
import type { TerminalSession } from './terminal-session.ts';

let learner: Learner;
afterEach(() => learner.dispose());

async function open(): Promise<TerminalSession> {
  learner = new Learner({ lesson: 'chain-rule', screen: 'every-factor' });
  const session = learner.start({ args: ['lesson', 'chain-rule'] });
  await session.waitFor('dloss/dz2 = ?');
  return session;
}

describe.runIf(process.platform === 'linux')('signals', () => {
  it.each([
    ['SIGUSR2', 140],
    ['SIGALRM', 142],
    ['SIGQUIT', 131],
    ['SIGPWR', 158],
  ] as const)('%s ends it with the terminal restored', async (signal, code) => {
    const session = await open();
    session.signal(signal);
    expect(await session.waitForExit()).toBe(code);
    expect(session.isOnAlternateScreen).toBe(false);
    expect(session.cursorIsVisible).toBe(true);
  });

  it('SIGUSR1 opens no debugger and disturbs nobody', async () => {
    const session = await open();
    session.signal('SIGUSR1');
    await new Promise((done) => setTimeout(done, 300));
    session.send('2(z2-y)\r');
    await session.waitFor('correct. TensorFlow.js');
    session.send('\x03');
    expect(await session.waitForExit()).toBe(0);
    expect(session.output).not.toContain('Debugger');
  });

  it('a terminal that goes away ends it by SIGHUP, without a crash', async () => {
    const session = await open();
    session.hangUp();
    expect(await session.waitForExit()).toBe(129);
  });
});
