import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Io } from '../io.ts';
import { programRoot } from '../machine/program-root.ts';
import type { SharedOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

/**
 * The folder of lesson files: what `--lessons` names, else the program's own.
 * @throws UsageError when there is no such folder.
 */
export function lessonsDirectory({ lessons }: Pick<SharedOptions, 'lessons'>, io: Io): string {
  if (lessons === undefined) return join(programRoot(), 'lessons');
  const directory = resolve(io.cwd, lessons);
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return directory;
  throw new UsageError(`there is no folder ${lessons}`, 'Give a folder of lesson files such as 01-name.md.');
}
