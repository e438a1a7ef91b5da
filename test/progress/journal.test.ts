import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openJournal } from '../../src/progress/journal.ts';
import { JournalError } from '../../src/progress/journal-error.ts';
import { readJournal } from '../../src/progress/read-journal.ts';
import { answer } from './events.ts';

let folder: string;
let directory: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
  directory = join(folder, 'neuron-calc');
  file = join(directory, 'journal.jsonl');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const clock = () => new Date('2026-03-01T10:00:00.000Z');
const open = (session = 's1') => openJournal({ directory, clock, session });
const screen = (name: string) => ({ type: 'screen', lesson: 'chain-rule', screen: name }) as const;
const lines = () => readFileSync(file, 'utf8').split('\n');

function begin(content: string): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(file, content);
}

const line = (fields: object) =>
  `${JSON.stringify({ v: 1, t: '2026-03-01T09:00:00.000Z', session: 's0', ...fields })}\n`;

describe('appending', () => {
  test('an event is on disk, stamped and on a line of its own, when append returns', () => {
    const journal = open();
    const returned = journal.append(screen('one'));
    const expected = { v: 1, t: '2026-03-01T10:00:00.000Z', session: 's1', ...screen('one') };
    expect(returned).toEqual(expected);
    expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(expected)}\n`);
    expect(journal.events()).toEqual([expected]);
    expect(journal.failure()).toBeUndefined();
  });

  test('what was typed comes back as it was, line breaks and quotes included', () => {
    const typed = 'a"b\n{c}\u2028é\ud800';
    open().append(answer('q', { typed }));
    expect(readJournal(directory).events).toMatchObject([{ type: 'answer', typed }]);
    expect(lines()).toHaveLength(2);
  });

  test('the journal and its directory are the owner’s alone', () => {
    open().append(screen('one'));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
  });

  test('opening a journal makes nothing', () => {
    open();
    expect(statSync(directory, { throwIfNoEntry: false })).toBeUndefined();
  });

  test('a byte order mark, at the beginning or where files were joined, costs no event', () => {
    const event = (name: string) => `\ufeff${line(screen(name))}`;
    begin(`${event('one')}${line(screen('two'))}${event('three')}`);
    const { events, skipped } = readJournal(directory);
    expect(events).toMatchObject([{ screen: 'one' }, { screen: 'two' }, { screen: 'three' }]);
    expect(skipped).toEqual({ unreadable: 0, unknown: 0, newer: 0 });
  });

  test('a second opening sees what the first one wrote', () => {
    open('s1').append(screen('one'));
    const second = open('s2');
    second.append(screen('two'));
    expect(second.events().map(({ session }) => session)).toEqual(['s1', 's2']);
  });
});

describe('a torn last line', () => {
  const torn = '{"v":1,"t":"2026-03-01T09:00:00.000Z","ses';

  test('is skipped, and the next event starts on a fresh line', () => {
    begin(line(screen('one')) + torn);
    const journal = open();
    expect(journal.skipped.unreadable).toBe(1);
    journal.append(screen('two'));
    expect(lines()[1]).toBe(torn);
    expect(readJournal(directory).events.map((event) => event.type === 'screen' && event.screen)).toEqual([
      'one',
      'two',
    ]);
  });

  test('left by another process in mid-session does not swallow the next event', () => {
    const journal = open();
    journal.append(screen('one'));
    appendFileSync(file, torn);
    journal.append(screen('two'));
    journal.append(screen('three'));
    expect(readJournal(directory)).toMatchObject({ events: [{}, {}, {}], skipped: { unreadable: 1 } });
  });

  test('that lacks only its line break still counts', () => {
    begin(line(screen('one')).trimEnd());
    open().append(screen('two'));
    expect(readJournal(directory)).toMatchObject({ events: [{}, {}], skipped: { unreadable: 0 } });
  });
});

describe('lines that cannot be used', () => {
  const rest = [
    'not json\n',
    '\0\0\0\0\n',
    '\n',
    'null\n',
    '[1,2]\n',
    line({ type: 'screen', lesson: 'chain-rule' }),
    line({ type: 'telepathy', strength: 3 }),
    line({ ...screen('later'), v: 2 }),
    line({ type: 'reset', extra: 'ignored' }),
  ].join('');

  test('are skipped and counted by reason, and events around them are kept', () => {
    begin(line(screen('one')) + rest + line(screen('two')));
    const { events, skipped } = readJournal(directory);
    expect(events.map(({ type }) => type)).toEqual(['screen', 'reset', 'screen']);
    expect(skipped).toEqual({ unreadable: 5, unknown: 1, newer: 1 });
  });

  test('are never rewritten', () => {
    begin(rest);
    open().append(screen('two'));
    expect(readFileSync(file, 'utf8').startsWith(rest)).toBe(true);
  });

  test('bytes that are no text do not stop the reading', () => {
    begin(line(screen('one')));
    appendFileSync(file, Buffer.from([0xff, 0xfe, 0x80, 0x0a]));
    appendFileSync(file, line(screen('two')));
    expect(readJournal(directory)).toMatchObject({ events: [{}, {}], skipped: { unreadable: 1 } });
  });
});

describe('a journal that cannot be kept', () => {
  test('in a place where no directory can be made: events stay in memory, and the failure says so', () => {
    writeFileSync(join(folder, 'file'), '');
    directory = join(folder, 'file', 'neuron-calc');
    const journal = open();
    journal.append(screen('one'));
    expect(journal.events()).toHaveLength(1);
    expect(journal.failure()).toBeInstanceOf(JournalError);
    expect(journal.failure()).toMatchObject({ code: 'unwritable' });
    expect(journal.failure()?.message).toMatch(
      /^progress is not being saved: .*journal\.jsonl cannot be written/,
    );
  });

  test.skipIf(process.platform !== 'linux')('on a full disk: the failure says that it is full', () => {
    mkdirSync(directory);
    symlinkSync('/dev/full', file);
    const journal = open();
    journal.append(screen('one'));
    expect(journal.failure()).toMatchObject({ code: 'full' });
    expect(journal.failure()?.message).toMatch(/is full$/);
  });

  test('once it can be written again: what was kept in memory is saved first, and the failure is over', () => {
    writeFileSync(directory, 'in the way');
    const journal = open();
    journal.append(screen('one'));
    rmSync(directory);
    journal.append(screen('two'));
    expect(journal.failure()).toBeUndefined();
    expect(readJournal(directory).events.map((event) => event.type === 'screen' && event.screen)).toEqual([
      'one',
      'two',
    ]);
  });

  test('a journal that is a folder: opening goes on without earlier events', () => {
    mkdirSync(file, { recursive: true });
    const journal = open();
    expect(journal.failure()).toMatchObject({ code: 'unreadable' });
    expect(journal.events()).toEqual([]);
    expect(() => readJournal(directory)).toThrow(JournalError);
  });
});
