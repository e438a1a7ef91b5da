/** Opens the tutor on a terminal. React and Ink are loaded here, and only then. */

import type { Journal } from '../../progress/journal.ts';
import type { RunTutorOptions } from '../../ui/run-tutor.tsx';
import { prepareForInk, WANTS_READING_ALOUD } from '../../ui/terminal/terminal-settings.ts';
import type { SharedOptions } from '../input/options.ts';
import type { Io } from '../io.ts';
import { rememberScreenReader, settingsOf } from './settings.ts';
import { tutorOptions } from './tutor-options.ts';

/** @param start what was asked for; absent: where the learner left off. */
export async function openInkTutor(
  options: SharedOptions,
  io: Io,
  start?: RunTutorOptions['start'],
): Promise<number> {
  const settings = settingsOf(options, io);
  const foreign = await foreignLessons(options, io);
  prepareForInk(process.env, settings);
  const { runTutor } = await import('../../ui/run-tutor.tsx');
  const tutor = tutorOptions(options, settings, io);
  let journal: Journal | undefined;
  const exitCode = await runTutor({
    ...tutor,
    ...foreign,
    openJournal: async () => {
      journal = await tutor.openJournal();
      rememberScreenReader(options, io, journal);
      return journal;
    },
    ...(start === undefined ? {} : { isFirstRun: false, start }),
  });
  if (exitCode === WANTS_READING_ALOUD) {
    const { openPlainTutor } = await import('./plain-tutor.ts');
    return openPlainTutor({ ...options, screenReader: true }, io);
  }
  if (exitCode === 0 && journal) await sayFarewell(options, io, journal);
  return exitCode;
}

/** A folder of somebody else's is read before the first frame, and asked about; ours are read behind it. */
async function foreignLessons(
  options: SharedOptions,
  io: Io,
): Promise<Partial<Pick<RunTutorOptions, 'readLessons' | 'panels'>>> {
  if (options.lessons === undefined && options.run !== false) return {};
  const [{ openCurriculum }, { openPanels, askAboutPanels }] = await Promise.all([
    import('../input/lessons.ts'),
    import('./panels.ts'),
  ]);
  const curriculum = await openCurriculum(options, io);
  const door = openPanels(options, curriculum, io);
  await askAboutPanels(door, io);
  return { readLessons: async () => curriculum.lessons, panels: async () => door };
}

async function sayFarewell(options: SharedOptions, io: Io, journal: Journal): Promise<void> {
  const { farewell } = await import('./farewell.ts');
  const lines = await farewell(options, io, journal, (io.stdout.columns ?? 80) - 1);
  io.stdout.write(`${lines.join('\n')}\n`);
}
