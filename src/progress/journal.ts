import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import type { JournalEvent, NewEvent } from './event.ts';
import { JournalError } from './journal-error.ts';
import { makeFolder } from './make-folder.ts';
import { journalFile, nothingRead, readJournal, type SkippedLines } from './read-journal.ts';

export interface Journal {
  /** The lines that were on disk when the journal was opened and could not be used. */
  readonly skipped: SkippedLines;
  /**
   * Stamps the event, writes it as one line and syncs it before returning. Never throws: what cannot be written
   * stays in memory, is tried again with the next event, and `failure` says so.
   */
  append(event: NewEvent): JournalEvent;
  /** What was on disk when the journal was opened, then what was appended here. */
  events(): readonly JournalEvent[];
  /** Why progress is not being read or saved, to be shown once; undefined while all is well. */
  failure(): JournalError | undefined;
}

export interface JournalFile extends Journal {
  readonly file: string;
}

interface JournalOptions {
  /** Made, readable by its owner only, when the first event is written. */
  readonly directory: string;
  readonly clock: () => Date;
  /** Told apart from every other run of the program. */
  readonly session: string;
}

export function openJournal({ directory, clock, session }: JournalOptions): JournalFile {
  const file = journalFile(directory);
  let failure: JournalError | undefined;
  let reading = nothingRead;
  try {
    reading = readJournal(directory);
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    failure = error;
  }
  const events = [...reading.events];
  const unsaved: string[] = [];

  const save = (): JournalError | undefined => {
    try {
      makeFolder(directory, 0o700);
      appendLines(file, unsaved);
      return undefined;
    } catch (cause) {
      return JournalError.writing(file, cause);
    }
  };

  return {
    file,
    skipped: reading.skipped,
    append(event) {
      const stamped = stamp(event, clock, session);
      events.push(stamped);
      unsaved.push(JSON.stringify(stamped));
      failure = save();
      return stamped;
    },
    events: () => events,
    failure: () => failure,
  };
}

/** For where there is no place to keep one: the program works as ever, and forgets at its end. */
export function journalInMemory({ clock, session }: Omit<JournalOptions, 'directory'>): Journal {
  const events: JournalEvent[] = [];
  const failure = JournalError.homeless();
  return {
    skipped: nothingRead.skipped,
    append(event) {
      const stamped = stamp(event, clock, session);
      events.push(stamped);
      return stamped;
    },
    events: () => events,
    failure: () => failure,
  };
}

const stamp = (event: NewEvent, clock: () => Date, session: string): JournalEvent =>
  ({ v: 1, t: clock().toISOString(), session, ...event }) as JournalEvent;

/**
 * Takes lines from the front of `lines` as they reach the file. Each goes out in a single write in append mode, so
 * that another tutor's lines fall before or after it, never inside it.
 */
function appendLines(file: string, lines: string[]): void {
  const descriptor = openSync(file, 'a+', 0o600);
  try {
    while (lines.length > 0) {
      const bytes = Buffer.from(`${endsInsideLine(descriptor) ? '\n' : ''}${lines[0]}\n`);
      if (writeSync(descriptor, bytes) < bytes.length) {
        throw Object.assign(new Error('only part of the line was written'), { code: 'ENOSPC' });
      }
      lines.shift();
    }
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Whether a process that was killed, or a full disk, left a line without its end. Asked each time: it may be another's. */
function endsInsideLine(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(descriptor, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a;
}
