import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { journalFile, type SkippedLines } from '../../progress/read-journal.ts';
import { stateDirectory } from '../../progress/state-directory.ts';
import { readProgress } from '../input/progress.ts';
import { UsageError } from '../input/usage-error.ts';
import type { Io } from '../io.ts';
import { NO_FOLDER } from '../output/evidence.ts';

export interface StateFacts {
  /** Null, as the file, where there is no place to keep progress. */
  readonly directory: string | null;
  readonly file: string | null;
  readonly writable: boolean;
  /** Null when the journal cannot be read. */
  readonly events: number | null;
  readonly skipped: SkippedLines | null;
  /** Why progress cannot be read or saved; absent while all is well. */
  readonly problem?: string;
}

const nowhere: StateFacts = {
  directory: null,
  file: null,
  writable: false,
  events: 0,
  skipped: null,
  problem: `progress cannot be saved: ${NO_FOLDER}`,
};

/** Looks without touching: a state directory that does not exist yet is not made. */
export function stateFacts(io: Io): StateFacts {
  const directory = stateDirectory(io);
  if (directory === undefined) return nowhere;
  const file = journalFile(directory);
  const refusal = refusalToWrite(file) ?? refusalToWrite(directory, 'folder');
  const saving = { directory, file, writable: refusal === undefined };
  const problem = refusal === undefined ? {} : { problem: `progress cannot be saved: ${refusal}` };
  try {
    const { events, skipped } = readProgress(io);
    return { ...saving, events: events.length, skipped, ...problem };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { ...saving, events: null, skipped: null, problem: error.message };
  }
}

/** Why a file, or the nearest existing folder on the way to one, cannot be written; a missing file is no reason. */
function refusalToWrite(path: string, kind: 'file' | 'folder' = 'file'): string | undefined {
  if (!existsSync(path)) return kind === 'file' ? undefined : refusalToWrite(dirname(path), 'folder');
  const fits = kind === 'folder' ? statSync(path).isDirectory() : statSync(path).isFile();
  if (!fits) return `${path} is not a ${kind}`;
  try {
    accessSync(path, constants.W_OK);
    return undefined;
  } catch {
    return `${path} is not writable`;
  }
}
