import type { Lesson } from '../../lesson/lesson.ts';
import { isError } from '../../lesson/reading/fault.ts';
import type { Progress } from '../../progress/progress.ts';
import { shortLessonId } from '../../progress/question-ids.ts';
import { openCurriculum } from '../input/lessons.ts';
import type { OptionsOf } from '../input/options.ts';
import { readProgress } from '../input/progress.ts';
import type { Io } from '../io.ts';
import { writeJson } from '../output/json.ts';

/** Lists the curriculum with how far the learner is. Faulty lessons are left out and counted on stderr. */
export async function lessons(options: OptionsOf<'lessons'>, io: Io): Promise<number> {
  const curriculum = await openCurriculum(options, io);
  const { progress } = readProgress(io);
  const listed = curriculum.lessons.map((lesson) => describe(lesson, progress));
  const finished = listed.filter(({ state }) => state === 'finished').length;
  if (options.json) {
    const { pack } = curriculum;
    writeJson(io.stdout, {
      ...(pack === undefined ? {} : { pack }),
      lessons: listed,
      finished,
      total: listed.length,
    });
  } else {
    for (const lesson of listed) io.stdout.write(`${lines(lesson)}\n`);
    io.stdout.write(`${finished} of ${listed.length} finished.\n`);
  }
  const faults = curriculum.faults.filter(isError).length;
  if (faults > 0) {
    const count = faults === 1 ? '1 fault' : `${faults} faults`;
    const where = options.lessons === undefined ? '' : ` ${options.lessons}`;
    io.stderr.write(`neuron-calc: ${count} in the lesson files; see 'neuron-calc lint${where}'.\n`);
  }
  return 0;
}

interface ListedLesson
  extends Pick<Lesson, 'number' | 'id' | 'title' | 'objective' | 'minutes' | 'requires' | 'skills'> {
  readonly screens: number;
  readonly state: 'new' | 'started' | 'finished';
  /** 1-based number of the screen last seen. */
  readonly screen?: number;
}

function describe(lesson: Lesson, progress: Progress): ListedLesson {
  const { number, id, title, objective, minutes, requires, skills } = lesson;
  const reached = progress.lessons.get(id);
  const screen = lesson.screens.findIndex((candidate) => candidate.id === reached?.screen) + 1;
  return {
    ...{
      number,
      id: shortLessonId(id),
      title,
      objective,
      minutes,
      requires,
      skills,
      screens: lesson.screens.length,
    },
    state: reached?.state ?? 'new',
    ...(screen > 0 ? { screen } : {}),
  };
}

function lines(lesson: ListedLesson): string {
  const heading = `${String(lesson.number).padStart(2)}  ${lesson.title}  (${shortLessonId(lesson.id)}, ${lesson.minutes} min)`;
  return [`${heading}  ${stateWords(lesson)}`.trimEnd(), `    ${lesson.objective}`].join('\n');
}

function stateWords({ state, screen, screens }: ListedLesson): string {
  if (state === 'finished') return '[finished]';
  return state === 'new' ? '' : `[screen ${screen ?? 1} of ${screens}]`;
}
