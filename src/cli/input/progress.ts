/** The learner's journal, and what it adds up to. */

import * as journal from '../../progress/journal.ts';
import { JournalError } from '../../progress/journal-error.ts';
import { type Progress, progressOf } from '../../progress/progress.ts';
import { type JournalReading, journalFile, nothingRead, readJournal } from '../../progress/read-journal.ts';
import { stateDirectory } from '../../progress/state-directory.ts';
import type { Io } from '../io.ts';
import { UsageError } from './usage-error.ts';

/** What to type when the journal's folder can be neither read nor written. */
export const ANOTHER_FOLDER = 'or set NEURON_CALC_HOME to another folder.';

export interface ReadProgress extends JournalReading {
  /** Undefined where there is no place to keep one. */
  readonly file: string | undefined;
  readonly progress: Progress;
}

/**
 * What the journal says, without beginning one.
 * @throws UsageError when the journal exists and cannot be read.
 */
export function readProgress(io: Io): ReadProgress {
  const directory = stateDirectory(io);
  if (directory === undefined) return { ...nothingRead, file: undefined, progress: progressOf([]) };
  try {
    const reading = readJournal(directory);
    return { ...reading, file: journalFile(directory), progress: progressOf(reading.events) };
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    throw new UsageError(error.message, `Make it readable, ${ANOTHER_FOLDER}`);
  }
}

/** The journal to write to, under this run's id. */
export function openJournal({ clock, session, ...host }: Io): journal.Journal {
  const directory = stateDirectory(host);
  return directory === undefined
    ? journal.journalInMemory({ clock, session })
    : journal.openJournal({ directory, clock, session });
}
