/** What the tutor is given on every path that opens it: where things are stored, time, and fresh seeds. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stateDirectory } from '../../progress/state-directory.ts';
import type { RunTutorOptions } from '../../ui/run-tutor.tsx';
import type { TerminalSettings } from '../../ui/terminal/terminal-settings.ts';
import { lessonsDirectory } from '../input/lessons-directory.ts';
import type { SharedOptions } from '../input/options.ts';
import { readLessons } from '../input/read-lessons.ts';
import type { Io } from '../io.ts';
import { writeCrashReport } from './crash-report.ts';
import { withoutHome } from './without-home.ts';

export interface TutorSurroundings extends RunTutorOptions {
  readonly lessonsDirectory: string;
}

export function tutorSurroundings(
  options: SharedOptions,
  settings: TerminalSettings,
  io: Io,
): TutorSurroundings {
  const directory = stateDirectory(io);
  const lessons = lessonsDirectory(options, io);
  let seeds = 0;
  return {
    settings,
    lessonsDirectory: lessons,
    readLessons: () => readLessons(lessons),
    // Asked of the file system alone: the journal's reader loads after the first frame.
    isFirstRun: !existsSync(join(directory, 'journal.jsonl')),
    openJournal: async () => {
      const { openJournal } = await import('../../progress/journal.ts');
      return openJournal({ directory, clock: io.clock, session: io.session });
    },
    session: io.session,
    clock: io.clock,
    seed: () => {
      seeds += 1;
      return (io.clock().getTime() + seeds * 97) % 1_000_000;
    },
    // With the heavy parts, behind the first frame.
    reports: async () => (await import('./report-surroundings.ts')).tutorReports(io),
    solutions: async (progress) => {
      const [{ openWorkshop }, { openEditor }] = await Promise.all([
        import('./open-workshop.ts'),
        import('../../challenge/workshop/editor.ts'),
      ]);
      const workshop = openWorkshop(undefined, undefined, progress, io);
      return {
        workshop,
        shownFile: withoutHome(workshop.file, io),
        edit: (file) => openEditor(file, { env: io.env, platform: io.platform }),
      };
    },
    reportCrash: (error, output) => writeCrashReport(directory, error, output, io.clock()),
  };
}
