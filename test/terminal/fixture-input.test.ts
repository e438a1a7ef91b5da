import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildFixture, type Fixture } from './fixture.ts';
import { TerminalSession } from './terminal-session.ts';

let fixture: Fixture;
let session: TerminalSession;

beforeAll(async () => {
  fixture = await buildFixture();
});
afterAll(() => fixture.remove());
afterEach(() => session.dispose());

const start = async (screen: string, environment: Record<string, string> = {}) => {
  session = new TerminalSession(process.execPath, [fixture.program, screen], { environment });
  await session.waitFor(screen === 'question' ? 'submitted []' : 'message none');
};

describe('typing', () => {
  test('an answer and Enter in one packet fill in and submit', async () => {
    await start('question');
    session.send('2*x\r');
    await session.waitFor('submitted [2*x]');
    expect(session.screen()[3]).toBe('length 0');
  });

  test('characters a millisecond apart all arrive, in order', async () => {
    await start('question');
    const text = 'dloss/dz2=2*(z2-y)+0.5*sigmoid(w2*a1)';
    await session.sendSlowly(text, 1);
    await session.waitFor(`> ${text}`);
  });

  test('a paste of 500 characters with newlines is one line, and Enter in it submits nothing', async () => {
    await start('question');
    const lines = Array.from({ length: 10 }, () => 'x+1-'.repeat(12));
    session.send(`\x1b[200~${lines.join('\r\n')}${'y'.repeat(20)}\x1b[201~`);
    await session.waitFor('length 509');
    expect(session.text()).toContain('submitted []');
  });

  test('both codes for Backspace delete backwards, and Ctrl+A, E, U, W edit', async () => {
    await start('question');
    session.send('w2*xyz\x7f\b');
    await session.waitFor('> w2*x');
    session.send('\x01-\x05+1\x17\x17q');
    await session.waitFor('> -w2*q');
    session.send('\x15');
    await session.waitFor('length 0');
  });

  test('control characters without a meaning type nothing', async () => {
    await start('question');
    session.send('a\x07\x02\x0e\x13b');
    await session.waitFor('> ab');
    await session.waitFor('length 2');
  });

  test('a character split between packets arrives whole', async () => {
    await start('question');
    session.send(Uint8Array.from([0xce]));
    session.send(Uint8Array.from([0xb4, 0xe2]));
    session.send(Uint8Array.from([0x88, 0x92]));
    await session.waitFor('> δ−');
  });
});

describe('escape sequences on a slow link', () => {
  for (const gap of [5, 40]) {
    test(`an arrow key in pieces ${gap} ms apart is one arrow key`, async () => {
      await start('list');
      for (let press = 0; press < 3; press++) await session.sendSlowly(['\x1b', '[', 'B'], gap);
      await session.waitFor('> lesson 4');
      expect(session.text()).toContain('message none');
    });
  }

  test('Escape alone is the Escape key', async () => {
    await start('list');
    session.send('\x1b');
    await session.waitFor('message escape');
  });

  test('keys of one packet act one after the other, each on what the one before left', async () => {
    await start('list');
    session.send('jjj\x1b[A\x1b[Bj');
    await session.waitFor('> lesson 5');
  });
});

describe('the environment', () => {
  test('CI changes nothing: typing, moving and resizing work', async () => {
    await start('question', { CI: 'true', DEV: 'true' });
    session.send('2*x');
    await session.waitFor('> 2*x');
    expect(session.output).toContain('\x1b[36m');
    session.resize(60, 20);
    await session.waitFor('fixture at 60 by 20');
    await session.waitFor(({ text }) => text.call(session).includes('> 2*x'));
  });

  test('NO_COLOR leaves no colour, and the caret needs none: it is the cursor', async () => {
    await start('question', { NO_COLOR: '1', FORCE_COLOR: '3' });
    session.send('2*x\x1b[D');
    await session.waitFor('> 2*x');
    expect(session.output.match(/.\[[0-9;]+m/g)).toBeNull();
  });
});
