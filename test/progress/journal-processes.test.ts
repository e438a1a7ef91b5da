import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { journalFile, readJournal } from '../../src/progress/read-journal.ts';

/** Appends `count` answers, and tells on standard output the number of each as soon as it is safe. */
const writerSource = `
  import { writeSync } from 'node:fs';
  import { openJournal } from './src/progress/journal.ts';
  const [directory, session, count] = process.argv.slice(2);
  const journal = openJournal({ directory, clock: () => new Date(), session });
  for (let seed = 0; seed < Number(count); seed++) {
    journal.append({ type: 'answer', question: session + '/' + seed, skills: ['chain'], typed: 'x'.repeat(seed % 97),
      verdict: 'correct', mistakes: [], ambiguous: [], hints: 0, milliseconds: 1, seed });
    writeSync(1, seed + '\\n');
  }
`;

let folder: string;
let directory: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'writers-'));
  await build({
    stdin: { contents: writerSource, resolveDir: process.cwd(), loader: 'ts' },
    outfile: join(folder, 'writer.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
  });
});

beforeEach(() => {
  directory = mkdtempSync(join(folder, 'state-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (session: string, count: number): ChildProcess =>
  spawn(process.execPath, [join(folder, 'writer.mjs'), directory, session, String(count)]);

const finished = async (child: ChildProcess) => {
  child.stdout?.resume();
  const [code, signal] = await once(child, 'exit');
  return signal ?? code;
};

test('two tutors that append at once lose nothing, and keep each its order', async () => {
  expect(await Promise.all([write('a', 500), write('b', 500)].map(finished))).toEqual([0, 0]);
  const { events, skipped } = readJournal(directory);
  expect(skipped).toEqual({ unreadable: 0, unknown: 0, newer: 0 });
  for (const session of ['a', 'b']) {
    const seeds = events.flatMap((event) =>
      event.type === 'answer' && event.session === session ? [event.seed] : [],
    );
    expect(seeds).toEqual(Array.from({ length: 500 }, (_, seed) => seed));
  }
});

test('kill -9 in the middle loses no event whose append had returned, and the next tutor goes on', async () => {
  const child = write('killed', 1_000_000);
  let told = '';
  child.stdout?.on('data', (chunk) => {
    told += chunk;
    if (told.split('\n').length > 50) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  const safe = told.split('\n').length - 1;
  // The kill seldom lands inside a write: tear the line that would have come next by hand as well.
  appendFileSync(journalFile(directory), '{"v":1,"t":"2026-');
  expect(readJournal(directory).events.length).toBeGreaterThanOrEqual(safe);
  const before = readFileSync(journalFile(directory), 'utf8');

  expect(await finished(write('next', 3))).toBe(0);
  const { events } = readJournal(directory);
  expect(events.filter(({ session }) => session === 'next')).toHaveLength(3);
  expect(readFileSync(journalFile(directory), 'utf8').startsWith(before)).toBe(true);
});
