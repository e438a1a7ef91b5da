import { JournalError } from '../../progress/journal-error.ts';
import { type Progress, progressOf } from '../../progress/progress.ts';
import { type JournalReading, journalFile, readJournal } from '../../progress/read-journal.ts';
import { stateDirectory } from '../../progress/state-directory.ts';
import { UsageError } from '../input/usage-error.ts';
import type { Io } from '../io.ts';

export interface OpenedProgress extends JournalReading {
  readonly directory: string;
  readonly file: string;
  readonly progress: Progress;
}

/**
 * What the journal says, without beginning one.
 * @throws UsageError when the journal exists and cannot be read.
 */
export function openProgress(io: Io): OpenedProgress {
  const directory = stateDirectory(io);
  try {
    const reading = readJournal(directory);
    return { ...reading, directory, file: journalFile(directory), progress: progressOf(reading.events) };
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    throw new UsageError(error.message, 'Make it readable, or set NEURON_CALC_HOME to another folder.');
  }
}
