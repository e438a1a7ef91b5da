import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eventSchema, type JournalEvent } from './event.ts';
import { JournalError, systemCode } from './journal-error.ts';
import { words } from './words.ts';

/** Lines that were left alone, by reason. */
export interface SkippedLines {
  /** Torn, garbled, or an event with a field missing. */
  readonly unreadable: number;
  /** A type of event that this version does not know. */
  readonly unknown: number;
  /** Written by a later version of the program. */
  readonly newer: number;
}

export interface JournalReading {
  readonly events: readonly JournalEvent[];
  readonly skipped: SkippedLines;
}

/** What a journal not yet begun holds. */
export const nothingRead: JournalReading = {
  events: [],
  skipped: { unreadable: 0, unknown: 0, newer: 0 },
};

const knownTypes: ReadonlySet<unknown> = new Set(
  eventSchema.options.map((option) => option.shape.type.value),
);

export const journalFile = (directory: string): string => join(directory, 'journal.jsonl');

/**
 * Every event that can be understood, in the order written; a journal not yet begun is empty.
 * @throws JournalError when the file exists and cannot be read.
 */
export function readJournal(directory: string): JournalReading {
  const file = journalFile(directory);
  let text: string;
  try {
    if (!statSync(file).isFile()) throw new Error(words.journal.noFile);
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return nothingRead;
    throw JournalError.reading(file, cause);
  }
  return parseJournal(text);
}

function parseJournal(text: string): JournalReading {
  const events: JournalEvent[] = [];
  const skipped = { unreadable: 0, unknown: 0, newer: 0 };
  for (const written of text.split('\n')) {
    // Some editors and shells put a byte order mark in front of what they save, or of each file they join.
    const line = written.replace(/^\ufeff/, '');
    if (line.trim() === '') continue;
    const event = parseLine(line);
    if (typeof event === 'string') skipped[event] += 1;
    else events.push(event);
  }
  return { events, skipped };
}

function parseLine(line: string): JournalEvent | keyof SkippedLines {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return 'unreadable';
  }
  if (typeof data !== 'object' || data === null) return 'unreadable';
  const { v, type }: { v?: unknown; type?: unknown } = data;
  if (typeof v === 'number' && v > 1) return 'newer';
  if (typeof type === 'string' && !knownTypes.has(type)) return 'unknown';
  const event = eventSchema.safeParse(data);
  return event.success ? event.data : 'unreadable';
}
