import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

const report = () => join(fixture.directory, 'report');

const start = async () => {
  session = new TerminalSession(process.execPath, [fixture.program, 'list', report()]);
  await session.waitFor('message none');
  expect(session.isOnAlternateScreen).toBe(true);
  expect(session.cursorIsVisible).toBe(false);
};

const expectRestored = () => {
  expect(session.isOnAlternateScreen).toBe(false);
  expect(session.cursorIsVisible).toBe(true);
  expect(session.output.match(/\[\?1049l/g)).toHaveLength(1);
  expect(session.output.match(/\[\?2004l/g)).toHaveLength(1);
  expect(session.isRunning()).toBe(false);
};

describe('the terminal is given back', () => {
  const ways = [
    { way: 'exit with a code', end: () => session.send('q'), code: 3 },
    { way: 'Ctrl+C', end: () => session.send('\x03'), code: 0 },
    { way: 'SIGTERM', end: () => session.signal('SIGTERM'), code: 143 },
    { way: 'SIGHUP', end: () => session.signal('SIGHUP'), code: 129 },
    { way: 'SIGINT', end: () => session.signal('SIGINT'), code: 130 },
  ];
  for (const { way, end, code } of ways) {
    test(`after ${way}, with nothing left on the main screen`, async () => {
      await start();
      end();
      expect(await session.waitForExit()).toBe(code);
      expectRestored();
      expect(session.text()).toBe('');
    });
  }

  const crashes = [
    { what: 'an error thrown by a key', key: 't', message: 'thrown by a key' },
    { what: 'an error thrown by a render', key: 'r', message: 'thrown by a render' },
    { what: 'a rejected promise', key: 'p', message: 'nobody waited' },
  ];
  for (const { what, key, message } of crashes) {
    test(`after ${what}, with one line that names the report`, async () => {
      await start();
      session.send(key);
      expect(await session.waitForExit()).toBe(1);
      expectRestored();
      expect(session.screen().join('')).toBe(
        `neuron-calc stopped because of an error: ${message}. A report is in ${report()}`,
      );
      expect(await readFile(report(), 'utf8')).toContain('fixture');
    });
  }

  test('what a library writes stays off the screen and appears afterwards', async () => {
    await start();
    session.send('cj');
    await session.waitFor('> lesson 2');
    expect(session.text()).not.toContain('a library warns');
    session.send('q');
    await session.waitForExit();
    expect(session.text()).toBe('a library warns');
  });

  test('a closed terminal ends the program', async () => {
    await start();
    session.hangUp();
    await session.waitFor(() => !session.isRunning());
  });

  test('a closed terminal ends it even when SIGHUP is ignored', async () => {
    session = new TerminalSession('sh', [
      '-c',
      `trap '' HUP; exec "$0" "$@"`,
      process.execPath,
      fixture.program,
      'list',
    ]);
    await session.waitFor('message none');
    session.hangUp();
    await session.waitFor(() => !session.isRunning());
  });
});

describe('under a shell', () => {
  const startShell = async (command = `'${process.execPath}' '${fixture.program}' list`) => {
    session = new TerminalSession('bash', ['--norc', '--noprofile', '-i'], {
      environment: { PS1: 'prompt$ ' },
    });
    await session.waitFor('prompt$');
    session.send(`${command}\r`);
    await session.waitFor('message none');
    session.send('jj');
    await session.waitFor('> lesson 3');
  };

  test('Ctrl+Z gives the shell its screen, and fg comes back to a clean frame', async () => {
    await startShell();
    const frame = session.text();
    for (let round = 0; round < 2; round++) {
      session.send('\x1a');
      await session.waitFor('Stopped');
      expect(session.isOnAlternateScreen).toBe(false);
      expect(session.cursorIsVisible).toBe(true);
      session.send('clear; echo the shell echoes\r');
      await session.waitFor((now) => now.screen()[0] === 'the shell echoes');
      session.send('fg\r');
      await session.waitFor('> lesson 3');
      await session.waitForQuiet();
      expect(session.text()).toBe(frame);
    }
    session.send('j');
    await session.waitFor('> lesson 4');
    session.send('q');
    await session.waitFor('prompt$');
    session.send('echo code $?\r');
    await session.waitFor('\ncode 3');
  });

  test('Ctrl+Z stops the programs that wait for ours too, as npx and npm start do', async () => {
    await startShell(`sh -c '"$@"; exit' sh '${process.execPath}' '${fixture.program}' list`);
    session.send('\x1a');
    await session.waitFor('Stopped');
    session.send('fg\r');
    await session.waitFor(({ isOnAlternateScreen }) => isOnAlternateScreen);
    session.send('j');
    await session.waitFor('> lesson 4');
  });

  test('a terminal resized while the program is stopped gets the new size', async () => {
    await startShell();
    session.send('\x1a');
    await session.waitFor('Stopped');
    session.resize(60, 20);
    session.send('fg\r');
    await session.waitFor('fixture at 60 by 20');
    await session.waitForQuiet();
    expect(session.screen()).toHaveLength(19);
  });

  test('SIGSTOP, which gives no warning, and fg come back to a clean frame that takes keys', async () => {
    await startShell();
    const frame = session.text();
    session.send('z');
    await session.waitFor('Stopped');
    session.send('fg\r');
    await session.waitForQuiet(500);
    await session.waitFor((now) => now.text() === frame);
    session.send('j');
    await session.waitFor('> lesson 4');
  });
});

describe('without job control', () => {
  test('Ctrl+Z comes back by itself', async () => {
    await start();
    const frame = session.text();
    session.send('\x1a');
    await session.waitFor(({ output }) => output.includes('[?1049l'));
    await session.waitFor(({ isOnAlternateScreen }) => isOnAlternateScreen);
    await session.waitFor((now) => now.text() === frame);
    session.send('j');
    await session.waitFor('> lesson 2');
  });

  test('another program has the terminal to itself until it ends', async () => {
    await start();
    session.send('e');
    await session.waitFor('editor');
    expect(session.isOnAlternateScreen).toBe(false);
    session.send('jjj\r');
    await session.waitFor('> lesson 1');
    await session.waitFor(({ isOnAlternateScreen }) => isOnAlternateScreen);
    session.send('j');
    await session.waitFor('> lesson 2');
  });
});
