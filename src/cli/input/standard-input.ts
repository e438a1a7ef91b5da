/** Standard input that cannot be read, or that holds nothing because there is none. */

import { fstatSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { Readable } from 'node:stream';
import { systemCode } from '../../progress/journal-error.ts';
import { UsageError } from './usage-error.ts';

const next = 'Give it a file or a pipe: neuron-calc … < file.';

/** Standard input; one that is a folder, which Node would show as empty, fails when it is read. */
export const standardInput = (): NodeJS.ReadStream => (isFolder(0) ? unreadable() : process.stdin);

/** @throws UsageError for a folder, before anything is shown to somebody who cannot answer. */
export function refuseFolder(stdin: Readable): void {
  if ('fd' in stdin && typeof stdin.fd === 'number' && isFolder(stdin.fd)) throw folderRefused();
}

const folderRefused = (): UsageError => new UsageError('standard input is a folder', next);

function isFolder(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isDirectory();
  } catch {
    return false; // What is wrong with it shows when it is read.
  }
}

function unreadable(): NodeJS.ReadStream {
  const stream = new Readable({
    read() {
      this.destroy(folderRefused());
    },
  });
  return Object.assign(stream, { isTTY: false, fd: 0 }) as unknown as NodeJS.ReadStream;
}

/**
 * The chunks of a stream.
 * @throws UsageError for whatever the system has against reading it.
 */
export async function* readable(source: Readable, name: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of source) yield Buffer.from(chunk);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${name} cannot be read (${systemCode(error) ?? String(error)})`);
  }
}

/**
 * Whether a stream that ended at once could never have held anything: Node opens the null device in the place of a
 * standard input that was closed (`<&-`). A file or a pipe that is merely empty is another matter.
 */
export function isNullDevice(stream: Readable): boolean {
  if (!('fd' in stream) || typeof stream.fd !== 'number') return false;
  try {
    const found = fstatSync(stream.fd);
    return found.isCharacterDevice() && found.rdev === statSync(devNull).rdev;
  } catch {
    return false;
  }
}

export const noInput = (): UsageError =>
  new UsageError('standard input is closed, or the null device: there is nothing to read', next);
