/** The files of a lesson folder, which may be anybody's: nothing is waited for, and nothing is read without an end. */

import { closeSync, constants, fstatSync, opendirSync, openSync, readSync } from 'node:fs';
import { isLessonFile } from './lesson-source.ts';
import { limits } from './limits.ts';

/** What reading needs of the file system. Both throw as `node:fs` does. */
export interface LessonFiles {
  /** The names in a folder, of lessons at least. */
  list(directory: string): readonly string[];
  /** @throws UnfitFile for what is no text file of a lesson's size. */
  read(path: string): string;
}

export class UnfitFile extends Error {
  readonly code = 'UNFIT';

  constructor(
    message: string,
    readonly suggestion: string,
  ) {
    super(message);
  }
}

/**
 * The text of a regular file. A pipe, a device or a socket is refused before anything is read.
 * @param most in bytes.
 * @throws UnfitFile, and what `node:fs` throws.
 */
export function readRegularFile(path: string, most: number): string {
  // Opening a pipe waits for somebody to write into it, unless it is told not to.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(file).isFile())
      throw new UnfitFile('this is no regular file', 'Put the text itself there: no folder, pipe or device.');
    const bytes = Buffer.alloc(most + 1);
    let length = 0;
    // By what is read, not by the size it claims.
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null);
    if (length > most) {
      const kilobytes = Math.round(most / 1024);
      throw new UnfitFile(`this file has more than ${kilobytes} KB`, 'Split it into several files.');
    }
    return bytes.toString('utf8', 0, length);
  } finally {
    closeSync(file);
  }
}

/** The lessons of a folder among whatever else lies there. It may hold millions of names: not all are looked at. */
function listFolder(directory: string): string[] {
  const folder = opendirSync(directory);
  try {
    const names: string[] = [];
    let entry = folder.readSync();
    for (let seen = 0; entry !== null && seen < limits.names; seen++) {
      if (isLessonFile(entry.name)) names.push(entry.name);
      entry = folder.readSync();
    }
    return names;
  } finally {
    folder.closeSync();
  }
}

export const diskFiles: LessonFiles = {
  list: listFolder,
  read: (path) => readRegularFile(path, limits.bytes),
};
