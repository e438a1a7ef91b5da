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
  const id = options.id === undefined ? undefined : await lessonNamed(options, options.id, io);
  if (drawsScreens(options, io))
    return openInkTutor(options, io, id === undefined ? undefined : { kind: 'lesson', id });
  const { openPlainTutor } = await import('../opening/plain-tutor.ts');
  return openPlainTutor({ ...options, ...(id === undefined ? {} : { id }) }, io);
}

/**
 * The id of the lesson meant, by its id or by the number that screens show. Reading the whole curriculum takes as long as
 * the first frame, so a lesson that is plainly there is not looked up twice.
 * @throws UsageError where there is none.
 */
async function lessonNamed(options: OptionsOf<'lesson'>, typed: string, io: Io): Promise<string> {
  const found = idOf(lessonsDirectory(options, io), typed);
  if (found !== undefined) return found;
  const { lessons, faults } = await openCurriculum(options, io);
  const named =
    lessons.find(({ id }) => id === typed) ?? lessons.find(({ number }) => isNumber(typed, number));
  if (named) return named.id;
  const ids = lessons.map(({ id }) => id);
  const broken = faults.length > 0 ? " Some could not be read: 'neuron-calc lint' tells why." : '';
  const listed = lessons.map(({ number, id }) => `${number} ${id}`);
  const next = didYouMean(typed, ids) ?? `The lessons are ${listed.join(', ')}.`;
  throw new UsageError(`there is no lesson ${typed}`, next + broken);
}

const isNumber = (typed: string, number: number): boolean => /^\d+$/.test(typed) && Number(typed) === number;

/** By the front matter of the files, read as text: the one with this id, else the one with this number. */
function idOf(directory: string, typed: string): string | undefined {
  const heads = readdirSync(directory)
    .filter(isLessonFile)
    .map((name) => ({ name, head: readFileSync(join(directory, name), 'utf8').split(/\r?\n/, 20) }));
  if (heads.some(({ head }) => head.includes(`id: ${typed}`))) return typed;
  const numbered = heads.find(({ name }) => isNumber(typed, Number.parseInt(name, 10)));
  return numbered?.head.flatMap((line) => /^id: ([a-z0-9-]+)$/.exec(line)?.[1] ?? [])[0];
}
