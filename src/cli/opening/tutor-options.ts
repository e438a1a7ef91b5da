/** What the tutor on a terminal is given on every path that opens it: where things are stored, time, fresh seeds. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stateDirectory } from '../../progress/state-directory.ts';
import type { RunTutorOptions } from '../../ui/run-tutor.tsx';
import type { TerminalSettings } from '../../ui/terminal/terminal-settings.ts';
import { readLessons } from '../input/lessons.ts';
import type { SharedOptions } from '../input/options.ts';
import type { Io } from '../io.ts';
import { withoutHome } from '../machine/paths.ts';
import { keepCrash } from '../output/evidence.ts';

export function tutorOptions(options: SharedOptions, settings: TerminalSettings, io: Io): RunTutorOptions {
  let seeds = 0;
  const directory = stateDirectory(io);
  return {
    settings,
    readLessons: () => readLessons(options, io),
    // Asked of the file system alone: the journal's reader loads after the first frame.
    isFirstRun: directory === undefined || !existsSync(join(directory, 'journal.jsonl')),
    openJournal: async () => (await import('../input/progress.ts')).openJournal(io),
    session: io.session,
    clock: io.clock,
    seed: () => {
      seeds += 1;
      return (io.clock().getTime() + seeds * 97) % 1_000_000;
    },
    // With the heavy parts, behind the first frame.
    reports: async () => (await import('../output/problem-report.ts')).tutorReports(io),
    solutions: async (progress) => {
      const [{ openWorkshop }, { openEditor }] = await Promise.all([
        import('./workshop.ts'),
        import('../../challenge/workshop/editor.ts'),
      ]);
      const workshop = openWorkshop(undefined, undefined, progress, io);
      return {
        workshop,
        shownFile: withoutHome(workshop.file, io),
        edit: (file) => openEditor(file, { env: io.env, platform: io.platform }),
      };
    },
    reportCrash: (error, output) => keepCrash(error, output, io),
  };
}
