/** Reports and crashes as files beside the journal, which only their owner can read. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { makeFolder } from '../../progress/make-folder.ts';
import { stateDirectory } from '../../progress/state-directory.ts';
import { messageOf } from '../input/usage-error.ts';
import type { Io } from '../io.ts';

/** Why nothing is kept where there is neither a home nor a folder named, and what to do. */
export const NO_FOLDER = 'there is no home folder; set NEURON_CALC_HOME to the folder for it';

export type Kept =
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'failed'; readonly message: string };

/** @param name of the file: the moment stands in the place of `*`. */
function keep(name: string, text: string, io: Io): Kept {
  const directory = stateDirectory(io);
  if (directory === undefined) return { kind: 'failed', message: NO_FOLDER };
  const file = join(directory, name.replace('*', io.clock().toISOString().replace(/[:.]/g, '-')));
  try {
    makeFolder(directory, 0o700);
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    return { kind: 'saved', file };
  } catch (error) {
    return { kind: 'failed', message: messageOf(error) };
  }
}

/**
 * Keeps what is known of a crash.
 * @returns the file, or undefined when it could not be written.
 */
export function keepCrash(error: unknown, output: string, io: Io): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const facts = [
    `neuron-calc ${version}`,
    `Node ${process.version} on ${process.platform} ${process.arch}`,
    io.clock().toISOString(),
  ];
  const kept = keep('crash-*.txt', `${[...facts, '', stack, '', output].join('\n').trimEnd()}\n`, io);
  return kept.kind === 'saved' ? kept.file : undefined;
}

export const keepReport = (markdown: string, io: Io): Kept => keep('report-*.md', markdown, io);
