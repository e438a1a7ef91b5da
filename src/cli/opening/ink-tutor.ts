/** Opens the tutor on a terminal. React and Ink are loaded here, and only then. */

import type { RunTutorOptions } from '../../ui/run-tutor.tsx';
import {
  prepareForInk,
  type TerminalSettings,
  terminalSettings,
} from '../../ui/terminal/terminal-settings.ts';
import type { SharedOptions } from '../input/options.ts';
import type { Io } from '../io.ts';
import { tutorOptions } from './tutor-options.ts';

export const settingsOf = (options: SharedOptions, io: Io): TerminalSettings =>
  terminalSettings(io.env, options, {
    inputIsTerminal: io.stdin.isTTY === true,
    outputIsTerminal: io.stdout.isTTY === true,
  });

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
  const exitCode = await runTutor({
    ...tutorOptions(options, settings, io),
    ...foreign,
    ...(start === undefined ? {} : { isFirstRun: false, start }),
  });
  if (exitCode === 0) await sayFarewell(options, io);
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

/** A journal that cannot be read has been complained of on the home screen. */
async function sayFarewell(options: SharedOptions, io: Io): Promise<void> {
  const { farewell } = await import('./farewell.ts');
  try {
    const lines = await farewell(options, io, (io.stdout.columns ?? 80) - 1);
    io.stdout.write(`${lines.join('\n')}\n`);
  } catch {
    io.stdout.write('Come back with: neuron-calc\n');
  }
}
