/**
 * Lessons as they were read when the program was built. Reading them anew, with every graph and formula in them, takes
 * some tenths of a second, which a learner would wait at every start.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Lesson } from '../lesson.ts';
import { diskFiles } from './lesson-files.ts';
import { isLessonFile } from './lesson-source.ts';

interface Prepared {
  readonly fingerprint: string;
  readonly lessons: readonly Lesson[];
}

export const prepareLessons = (directory: string, lessons: readonly Lesson[]): Buffer =>
  serialize({ fingerprint: fingerprintOf(directory), lessons } satisfies Prepared);

/**
 * The lessons of a folder, when they were prepared from just these texts; undefined otherwise, also when a newer Node
 * wrote what this one cannot read.
 */
export function preparedLessons(file: string | URL, directory: string): readonly Lesson[] | undefined {
  try {
    const { fingerprint, lessons } = deserialize(readFileSync(file)) as Prepared;
    return fingerprint === fingerprintOf(directory) ? lessons : undefined;
  } catch {
    return undefined;
  }
}

function fingerprintOf(directory: string): string {
  const hash = createHash('sha256');
  for (const name of diskFiles.list(directory).filter(isLessonFile).sort())
    hash.update(`\0${name}\0`).update(diskFiles.read(join(directory, name)));
  return hash.digest('hex');
}
