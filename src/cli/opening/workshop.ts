import { join } from 'node:path';
import { loadAutograd } from '../../autograd/load.ts';
import { FOLDER_SETTING, Workshop, workshopFolder } from '../../challenge/workshop/workshop.ts';
import type { Journal } from '../../progress/journal.ts';
import type { Progress } from '../../progress/progress.ts';
import type { Io } from '../io.ts';
import { programRoot } from '../machine/paths.ts';

const SEEDS = 1_000_000;

/** @param directory as named on the command line; absent: the folder used last, or the usual one. */
export function openWorkshop(
  directory: string | undefined,
  seed: number | undefined,
  progress: Progress,
  io: Io,
): Workshop {
  return new Workshop({
    folder: workshopFolder(directory, progress, io.cwd),
    runner: join(programRoot(), 'dist', 'sandbox-runner.js'),
    autograd: () => loadAutograd({ environment: io.env }),
    seed: () => seed ?? io.clock().getTime() % SEEDS,
  });
}

/** The folder is where the tutor and later commands look. */
export function rememberFolder({ folder }: Workshop, progress: Progress, journal: Journal): void {
  if (progress.settings.get(FOLDER_SETTING) === folder) return;
  journal.append({ type: 'setting', name: FOLDER_SETTING, value: folder });
}
