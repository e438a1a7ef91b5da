import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { makeFolder } from '../../progress/make-folder.ts';

/**
 * Keeps what is known of a crash beside the journal.
 * @returns the file, or undefined when it could not be written.
 */
export function writeCrashReport(
  directory: string,
  error: unknown,
  output: string,
  at: Date,
): string | undefined {
  const file = join(directory, `crash-${at.toISOString().replace(/[:.]/g, '-')}.txt`);
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const facts = [
    `neuron-calc ${version}`,
    `Node ${process.version} on ${process.platform} ${process.arch}`,
    at.toISOString(),
  ];
  try {
    makeFolder(directory, 0o700);
    writeFileSync(file, `${[...facts, '', stack, '', output].join('\n').trimEnd()}\n`, { mode: 0o600 });
    return file;
  } catch {
    return undefined;
  }
}
