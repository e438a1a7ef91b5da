import { isFirstRun, isTrust } from '../../progress/progress.ts';
import { tallyWords } from '../../progress/tally.ts';
import { canAsk, confirmed } from '../input/asking.ts';
import type { OptionsOf } from '../input/options.ts';
import { ANOTHER_FOLDER, openJournal, readProgress } from '../input/progress.ts';
import { UsageError } from '../input/usage-error.ts';
import type { Io } from '../io.ts';

/** Makes everything learnt so far no longer count. Nothing is deleted: the journal gets one more line that says so. */
export async function reset(options: OptionsOf<'reset'>, io: Io): Promise<number> {
  const { file, progress } = readProgress(io);
  if (isFirstRun(progress) && [...progress.settings.keys()].every(isTrust)) {
    io.stdout.write('There is nothing to reset.\n');
    return 0;
  }
  if (!options.yes) {
    if (!canAsk(io)) {
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
  const journal = openJournal(io);
  journal.append({ type: 'reset' });
  const failure = journal.failure();
  if (failure) throw new UsageError(failure.message, `Make it writable, ${ANOTHER_FOLDER}`);
  io.stdout.write(`You begin again from nothing. Your earlier answers are still in ${file}\n`);
  return 0;
}
