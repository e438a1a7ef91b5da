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

const start = async (screen: string, size: { columns?: number; rows?: number } = {}) => {
  const report = join(fixture.directory, 'report');
  session = new TerminalSession(process.execPath, [fixture.program, screen, report], size);
  await session.waitFor('fixture at');
  return report;
};

const listFrame = (columns: number, rows: number, chosen: number) => {
  const height = rows - 4;
  const top = Math.min(Math.max(0, chosen - 1 - Math.floor(height / 2)), 30 - height);
  return [
    `fixture at ${columns} by ${rows}`,
    '─'.repeat(columns),
    ...Array.from({ length: height }, (_, index) => {
      const number = top + index + 1;
      return `${number === chosen ? '> ' : '  '}lesson ${number}: a factor of the chain rule`;
    }),
    'message none',
  ];
};

describe('resizing', () => {
  const sizes = [
    [60, 20],
    [120, 30],
    [50, 13],
    [80, 24],
  ] as const;

  test('leaves exactly one clean frame, smaller and larger', async () => {
    await start('list');
    session.send('jj');
    await session.waitFor('> lesson 3');
    for (const [columns, rows] of sizes) {
      session.resize(columns, rows);
      await session.waitFor(`fixture at ${columns} by ${rows}`);
      await session.waitForQuiet();
      expect(session.screen()).toEqual(listFrame(columns, rows, 3));
    }
    expect(session.output).not.toContain('\x1b[3J');
  });

  test('many sizes in a row, as a dragged window sends, end in one clean frame', async () => {
    await start('list');
    for (let columns = 100; columns >= 60; columns -= 2) session.resize(columns, 10 + (columns % 7));
    session.resize(80, 24);
    await session.waitFor(`fixture at 80 by 24`);
    await session.waitForQuiet();
    expect(session.screen()).toEqual(listFrame(80, 24, 1));
  });

  test('below 40 by 12 asks for room, takes no keys, and comes back as it was', async () => {
    await start('list');
    session.send('jj');
    await session.waitFor('> lesson 3');
    session.resize(30, 8);
    await session.waitFor('Please enlarge');
    expect(session.text()).not.toContain('lesson');
    // Nothing shows that keys were read and ignored; that the redraw asked for after them happened does.
    const before = session.bytes;
    session.send('jjj\x0c');
    await session.waitFor(({ bytes }) => bytes > before);
    session.resize(80, 24);
    await session.waitFor('fixture at 80 by 24');
    await session.waitForQuiet();
    expect(session.screen()).toEqual(listFrame(80, 24, 3));
  });
});

describe('frames', () => {
  test('a frame that is too tall is cut and reported, and nothing scrolls', async () => {
    const report = await start('tall');
    await session.waitFor('line 21');
    expect(session.screen().at(-1)).toBe('line 21');
    expect(session.screen()[0]).toBe('fixture at 80 by 24');
    expect(session.scrolledLines).toBe(0);
    expect(await readFile(report, 'utf8')).toBe('31 of 23');
  });

  test('Ctrl+L draws everything again on a screen that something else has written to', async () => {
    await start('list');
    session.disturb('\x1b[5;1Hgarbage from a background job');
    await session.waitFor('garbage');
    session.send('\x0c');
    await session.waitFor(({ screen }) => !screen.call(session).join().includes('garbage'));
    expect(session.screen()).toEqual(listFrame(80, 24, 1));
  });
});

describe('bytes on the line at 80 by 24', () => {
  test('at most 150 for a typed character', async () => {
    await start('question');
    for (const [typed, shown] of ['2', '*', 'x', '+', '1'].map((key, at) => [
      key,
      '2*x+1'.slice(0, at + 1),
    ])) {
      const bytes = await session.bytesOf(
        () => session.send(typed ?? ''),
        (now) =>
          now.screen()[2]?.trimEnd() === `> ${shown}` && now.text().includes(`length ${shown?.length}`),
      );
      expect(bytes).toBeLessThanOrEqual(150);
      expect(bytes).toBeGreaterThan(0);
    }
  });

  test('at most 500 for a cursor move', async () => {
    await start('list');
    for (const line of [2, 3, 4, 5]) {
      const bytes = await session.bytesOf(() => session.send('\x1b[B'), `> lesson ${line}:`);
      expect(bytes).toBeLessThanOrEqual(500);
    }
  });

  test('none when a key changes nothing, and none while idle', async () => {
    await start('list');
    await session.waitForQuiet();
    const before = session.bytes;
    session.send('xk');
    await session.waitForQuiet(500);
    expect(session.bytes).toBe(before);
  });
});
