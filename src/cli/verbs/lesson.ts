import { didYouMean } from '../../expression/reading/closest-name.ts';
import { lessonId, shortLessonId } from '../../progress/question-ids.ts';
import { openCurriculum, readLessons } from '../input/lessons.ts';
import type { OptionsOf } from '../input/options.ts';
import { UsageError } from '../input/usage-error.ts';
import type { Io } from '../io.ts';
import { openInkTutor, settingsOf } from '../opening/ink-tutor.ts';

/** The tutor, where the learner left off or at the lesson named; linear text where there is no terminal to draw on. */
export async function lesson(options: OptionsOf<'lesson'>, io: Io): Promise<number> {
  const id = options.id === undefined ? undefined : await lessonNamed(options, options.id, io);
  if (!settingsOf(options, io).plain)
    return openInkTutor(options, io, id === undefined ? undefined : { kind: 'lesson', id });
  const { openPlainTutor } = await import('../opening/plain-tutor.ts');
  return openPlainTutor({ ...options, ...(id === undefined ? {} : { id }) }, io);
}

/** The lesson's name in the journal. */
async function lessonNamed(options: OptionsOf<'lesson'>, typed: string, io: Io): Promise<string> {
  // Reading a whole curriculum takes as long as the first frame, and ours lie ready.
  if (options.lessons === undefined && (await readLessons(options, io)).some(({ id }) => id === typed))
    return typed;
  const { lessons, faults, pack } = await openCurriculum(options, io);
  const names = lessons.map((each) => each.id);
  const named = [typed, lessonId(typed, pack)].find((name) => names.includes(name));
  if (named !== undefined) return named;
  const ids = names.map(shortLessonId);
  const broken = faults.length > 0 ? " Some could not be read: 'neuron-calc lint' tells why." : '';
  const next = didYouMean(typed, ids) ?? `The lessons are ${ids.join(', ')}.`;
  throw new UsageError(`there is no lesson ${typed}`, next + broken);
}
