import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../../expression/reading/closest-name.ts';
import { isLessonFile } from '../../lesson/reading/lesson-source.ts';
import { lessonsDirectory, openCurriculum } from '../input/lessons.ts';
import type { OptionsOf } from '../input/options.ts';
import { UsageError } from '../input/usage-error.ts';
import type { Io } from '../io.ts';
import { openInkTutor } from '../opening/ink-tutor.ts';
import { drawsScreens } from '../opening/settings.ts';

/** The tutor, where the learner left off or at the lesson named; linear text where there is no terminal to draw on. */
export async function lesson(options: OptionsOf<'lesson'>, io: Io): Promise<number> {
  const { id } = options;
  if (id !== undefined) await requireLesson(options, id, io);
  if (drawsScreens(options, io))
    return openInkTutor(options, io, id === undefined ? undefined : { kind: 'lesson', id });
  const { openPlainTutor } = await import('../opening/plain-tutor.ts');
  return openPlainTutor(options, io);
}

/** Reading the whole curriculum takes as long as the first frame, so a lesson that is plainly there is not looked up twice. */
async function requireLesson(options: OptionsOf<'lesson'>, id: string, io: Io): Promise<void> {
  if (namesLesson(lessonsDirectory(options, io), id)) return;
  const { lessons, faults } = await openCurriculum(options, io);
  const ids = lessons.map((each) => each.id);
  if (ids.includes(id)) return;
  const broken = faults.length > 0 ? " Some could not be read: 'neuron-calc lint' tells why." : '';
  const next = didYouMean(id, ids) ?? `The lessons are ${ids.join(', ')}.`;
  throw new UsageError(`there is no lesson ${id}`, next + broken);
}

/** Whether the front matter of some file gives this id, read as text. */
function namesLesson(directory: string, id: string): boolean {
  const files = readdirSync(directory).filter(isLessonFile);
  return files.some((name) =>
    readFileSync(join(directory, name), 'utf8').split(/\r?\n/, 20).includes(`id: ${id}`),
  );
}
