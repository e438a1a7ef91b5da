import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLessonFile } from '../../lesson/reading/lesson-source.ts';
import { prepareForInk, terminalSettings } from '../../ui/terminal/terminal-settings.ts';
import { lessonsDirectory } from '../input/lessons-directory.ts';
import type { SharedOptions, TutorOptions } from '../input/options.ts';
import { UsageError } from '../input/usage-error.ts';
import type { Io } from '../io.ts';
import { tutorSurroundings } from '../machine/tutor-surroundings.ts';

/** The tutor, where the learner left off or at the lesson named; linear text where there is no terminal to draw on. */
export async function tutor(options: TutorOptions, io: Io): Promise<number> {
  const settings = settingsOf(options, io);
  if (options.id !== undefined) await requireLesson(options, options.id, io);
  if (settings.plain) {
    const { runPlainTutor } = await import('../machine/plain-surroundings.ts');
    return runPlainTutor(options, io);
  }
  prepareForInk(process.env, settings);
  const { runTutor } = await import('../../ui/run-tutor.tsx');
  const surroundings = tutorSurroundings(options, settings, io);
  const exitCode = await runTutor({
    ...surroundings,
    ...(options.id === undefined ? {} : { isFirstRun: false, start: { kind: 'lesson', id: options.id } }),
  });
  if (exitCode === 0) await sayFarewell(surroundings.lessonsDirectory, io);
  return exitCode;
}

/** Also after practice. A journal that cannot be read has been complained of on the home screen. */
export async function sayFarewell(lessonsDirectory: string, io: Io): Promise<void> {
  const [{ farewell }, { stateDirectory }] = await Promise.all([
    import('../output/farewell.ts'),
    import('../../progress/state-directory.ts'),
  ]);
  try {
    io.stdout.write(
      `${farewell(stateDirectory(io), lessonsDirectory, io.session, (io.stdout.columns ?? 80) - 1).join('\n')}\n`,
    );
  } catch {
    io.stdout.write('Come back with: neuron-calc\n');
  }
}

export const settingsOf = (options: SharedOptions, io: Io) =>
  terminalSettings(io.env, options, {
    inputIsTerminal: io.stdin.isTTY === true,
    outputIsTerminal: io.stdout.isTTY === true,
  });

/** Reading the whole curriculum takes as long as the first frame, so a lesson that is plainly there is not looked up twice. */
async function requireLesson(options: TutorOptions, id: string, io: Io): Promise<void> {
  if (namesLesson(lessonsDirectory(options, io), id)) return;
  const { openCurriculum } = await import('../machine/curriculum.ts');
  const { lessons, faults } = openCurriculum(options, io);
  if (lessons.some((lesson) => lesson.id === id)) return;
  const { didYouMean } = await import('../../expression/reading/closest-name.ts');
  const ids = lessons.map((lesson) => lesson.id);
  const next = didYouMean(id, ids) ?? `The lessons are ${ids.join(', ')}.`;
  const broken = faults.length > 0 ? " Some could not be read: 'neuron-calc lint' tells why." : '';
  throw new UsageError(`there is no lesson ${id}`, next + broken);
}

/** Whether the front matter of some file gives this id, read as text. */
function namesLesson(directory: string, id: string): boolean {
  const files = readdirSync(directory).filter(isLessonFile);
  return files.some((name) =>
    readFileSync(join(directory, name), 'utf8').split(/\r?\n/, 20).includes(`id: ${id}`),
  );
}
