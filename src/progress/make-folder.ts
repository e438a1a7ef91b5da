import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { systemCode } from './journal-error.ts';
import { words } from './words.ts';

/**
 * Makes a folder and those it stands in. One step at a time: where a file system makes no folders at all, such as
 * `/proc`, Node's own `recursive` tries the same two steps for ever.
 * @param mode of the folders that are made.
 * @throws the system's error of the first step that fails.
 */
export function makeFolder(folder: string, mode?: number): void {
  for (const step of missingSteps(resolve(folder))) {
    try {
      mkdirSync(step, { mode });
    } catch (error) {
      const code = systemCode(error);
      // Another process may have been quicker.
      if (code === 'EEXIST' && statSync(step, { throwIfNoEntry: false })?.isDirectory()) continue;
      if (code !== 'ENOENT') throw error;
      throw Object.assign(new Error(words.journal.noFolder(dirname(step)), { cause: error }), { code });
    }
  }
}

/** What is not there yet, the outermost first; a drive that does not exist ends the way up as a root does. */
function missingSteps(folder: string): string[] {
  const steps: string[] = [];
  for (let step = folder; !existsSync(step); step = dirname(step)) {
    steps.unshift(step);
    if (dirname(step) === step) break;
  }
  return steps;
}
