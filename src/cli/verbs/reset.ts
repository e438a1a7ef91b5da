import { openJournal } from '../../progress/journal.ts';
import { isFirstRun } from '../../progress/progress.ts';
import { tallyWords } from '../../progress/tally.ts';
import { confirmed } from '../input/confirmed.ts';
import type { ResetOptions } from '../input/options.ts';
import { UsageError } from '../input/usage-error.ts';
import type { Io } from '../io.ts';
import { openProgress } from '../machine/open-progress.ts';

/** Makes everything learnt so far no longer count. Nothing is deleted: the journal gets one more line that says so. */
export async function reset(options: ResetOptions, io: Io): Promise<number> {
  const { directory, file, progress } = openProgress(io);
  if (isFirstRun(progress) && progress.settings.size === 0) {
    io.stdout.write('There is nothing to reset.\n');
    return 0;
  }
  if (!options.yes) {
    if (!io.stdin.isTTY || !io.stdout.isTTY) {
      throw new UsageError(
        'reset asks before it begins again, and here it cannot',
        "Type 'neuron-calc reset --yes'.",
      );
    }
    io.stdout.write(`This begins again from nothing (${tallyWords(progress.answers)}).\n`);
    if (!(await confirmed(io))) {
      io.stdout.write('Nothing was changed.\n');
      return 1;
    }
  }
  const journal = openJournal({ directory, clock: io.clock, session: io.session });
  journal.append({ type: 'reset' });
  const failure = journal.failure();
  if (failure)
    throw new UsageError(failure.message, 'Make it writable, or set NEURON_CALC_HOME to another folder.');
  io.stdout.write(`You begin again from nothing. Your earlier answers are still in ${file}\n`);
  return 0;
}
