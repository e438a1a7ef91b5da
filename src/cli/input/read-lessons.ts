import type { Lesson } from '../../lesson/lesson.ts';
import { preparedLessons } from '../../lesson/reading/prepared-lessons.ts';

/** Beside the bundle; run from the sources there is none, and lessons are read from their texts. */
const PREPARED = new URL('lessons.bin', import.meta.url);

/** The lessons of a folder that could be read, in order. For their faults, `readCurriculum`. */
export async function readLessons(directory: string): Promise<readonly Lesson[]> {
  const prepared = preparedLessons(PREPARED, directory);
  if (prepared) return prepared;
  const { readCurriculum } = await import('../../lesson/reading/read-curriculum.ts');
  return readCurriculum(directory).lessons;
}
