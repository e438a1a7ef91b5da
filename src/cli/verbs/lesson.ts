import { didYouMean } from '../../expression/reading/closest-name.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import { lessonId, shortLessonId } from '../../progress/question-ids.ts';
import { openCurriculum, readLessons } from '../input/lessons.ts';
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
 * The lesson's name in the journal, by its id or by the number that screens show.
 * @throws UsageError where there is none.
 */
async function lessonNamed(options: OptionsOf<'lesson'>, typed: string, io: Io): Promise<string> {
  // Reading a whole curriculum takes as long as the first frame, and ours lie ready.
  const ready = options.lessons === undefined ? named(await readLessons(options, io), typed) : undefined;
  if (ready !== undefined) return ready;
  const { lessons, faults, pack } = await openCurriculum(options, io);
  const found = named(lessons, lessonId(typed, pack)) ?? named(lessons, typed);
  if (found !== undefined) return found;
  const broken = faults.length > 0 ? " Some could not be read: 'neuron-calc lint' tells why." : '';
  const ids = lessons.map(({ id }) => shortLessonId(id));
  const listed = lessons.map(({ number, id }) => `${number} ${shortLessonId(id)}`);
  const next = didYouMean(typed, ids) ?? `The lessons are ${listed.join(', ')}.`;
  throw new UsageError(`there is no lesson ${typed}`, next + broken);
}

const named = (lessons: readonly Pick<Lesson, 'id' | 'number'>[], typed: string): string | undefined =>
  (
    lessons.find(({ id }) => id === typed) ??
    lessons.find(({ number }) => /^\d+$/.test(typed) && Number(typed) === number)
  )?.id;
