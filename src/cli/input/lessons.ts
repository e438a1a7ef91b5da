/** Where the lessons are, and the lessons. What it takes to read their texts is loaded when they are read. */

import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Lesson } from '../../lesson/lesson.ts';
import { preparedLessons } from '../../lesson/reading/prepared-lessons.ts';
import type { Curriculum } from '../../lesson/reading/read-curriculum.ts';
import { lessonId } from '../../progress/question-ids.ts';
import type { Io } from '../io.ts';
import { programRoot } from '../machine/paths.ts';
import { lookAt } from './look-at.ts';
import type { SharedOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

type LessonsOption = Pick<SharedOptions, 'lessons'>;

/**
 * The folder of lesson files: what `--lessons` names, else the program's own.
 * @throws UsageError when there is no such folder.
 */
export function lessonsDirectory({ lessons }: LessonsOption, io: Io): string {
  if (lessons === undefined) return join(programRoot(), 'lessons');
  const directory = resolve(io.cwd, lessons);
  const found = lookAt(directory);
  if (found.kind === 'folder') return directory;
  if (found.kind === 'refused')
    throw new UsageError(`${lessons} cannot be read (${found.code})`, 'Give another folder.');
  throw new UsageError(`there is no folder ${lessons}`, 'Give a folder of lesson files such as 01-name.md.');
}

export interface OpenedCurriculum extends Curriculum {
  readonly directory: string;
  /** The name of the pack; absent: the lessons are ours. */
  readonly pack?: string;
}

/** The lessons with the faults found in them; lessons without faults can be used whatever is wrong with others. */
export async function openCurriculum(options: LessonsOption, io: Io): Promise<OpenedCurriculum> {
  const directory = lessonsDirectory(options, io);
  const { readCurriculum } = await import('../../lesson/reading/read-curriculum.ts');
  if (isOurs(directory)) return { ...readCurriculum(directory), directory };
  const [{ packOf }, { diskFiles }] = await Promise.all([
    import('../../lesson/reading/pack.ts'),
    import('../../lesson/reading/lesson-files.ts'),
  ]);
  const { name: pack, faults } = packOf(directory, diskFiles);
  const curriculum = readCurriculum(directory, diskFiles, (id) => lessonId(id, pack));
  return { ...curriculum, faults: [...faults, ...curriculum.faults], directory, pack };
}

/** By the folder itself, whatever way leads to it. */
function isOurs(directory: string): boolean {
  try {
    return realpathSync(directory) === realpathSync(join(programRoot(), 'lessons'));
  } catch {
    return false;
  }
}

/** Beside the bundle; run from the sources there is none, and lessons are read from their texts. */
const PREPARED = new URL('lessons.bin', import.meta.url);

/** The lessons that could be read, in order, without a word on their faults. */
export async function readLessons(options: LessonsOption, io: Io): Promise<readonly Lesson[]> {
  const directory = lessonsDirectory(options, io);
  const prepared = isOurs(directory) ? preparedLessons(PREPARED, directory) : undefined;
  return prepared ?? (await openCurriculum(options, io)).lessons;
}
