import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Lesson } from '../lesson.ts';
import { type Fault, inReadingOrder, namesHint } from './fault.ts';
import { diskFiles, type LessonFiles, UnfitFile } from './lesson-files.ts';
import { isLessonFile } from './lesson-source.ts';
import { limits } from './limits.ts';
import type { Places } from './places.ts';
import { type LessonReading, readLesson } from './read-lesson.ts';
import type { Path } from './yaml-body.ts';

/** A folder of lesson files, read in the order of their numbers. */
export interface Curriculum {
  readonly lessons: readonly Lesson[];
  /** The same lessons with the places of their parts, for `lintLessons`. */
  readonly entries: readonly { readonly lesson: Lesson; readonly places: Places }[];
  readonly faults: readonly Fault[];
  /** SHA-256 of the files as they were read: what somebody agreed to is just these. */
  readonly fingerprint: string;
}

/**
 * Reads every `NN-name.md` of a folder. Lessons with faults of their own are left out; other Markdown but a README is
 * a fault. Never throws for what the files say, nor for a folder that is not there.
 * @param nameLesson from the id in a file to the lesson's name in the journal.
 */
export function readCurriculum(
  directory: string,
  files: LessonFiles = diskFiles,
  nameLesson?: (id: string) => string,
): Curriculum {
  const listing = listLessons(directory, files);
  const hash = createHash('sha256');
  let bytes = 0;
  const readings = listing.names.map((name): FileReading => {
    const file = join(directory, name);
    if (bytes > limits.folderBytes) return { faults: [tooMuch(file)] };
    const text = textOf(file, files);
    if (typeof text !== 'string') return { faults: [text] };
    bytes += text.length;
    hash.update(JSON.stringify([name, text]));
    return readLesson(text, file, nameLesson);
  });
  const entries = readings.flatMap(({ lesson, places }) => (lesson && places ? [{ lesson, places }] : []));
  const faults = [
    ...listing.faults,
    ...readings.flatMap((reading) => reading.faults),
    ...readings.flatMap((reading, index) => between(reading, index, readings)),
  ];
  return {
    lessons: entries.map(({ lesson }) => lesson),
    entries,
    faults: inReadingOrder(faults),
    fingerprint: hash.digest('hex'),
  };
}

type FileReading = Partial<LessonReading> & { readonly faults: readonly Fault[] };

function listLessons(directory: string, files: LessonFiles): { names: string[]; faults: Fault[] } {
  const whole = (message: string, suggestion: string) => ({
    names: [],
    faults: [{ file: directory, line: 1, column: 1, message, suggestion }],
  });
  let names: string[];
  try {
    names = files.list(directory).filter(isLessonFile);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return whole(`this folder cannot be read: ${why}`, 'Name a folder of lesson files.');
  }
  if (names.length === 0) return whole('there are no lessons in this folder', 'Name them NN-name.md.');
  names.sort();
  const left = names.splice(limits.lessons);
  const faults = names.flatMap((name, index) => {
    const before = names[index - 1];
    const number = /^\d\d-/.exec(name)?.[0];
    if (number === undefined || before === undefined || !before.startsWith(number)) return [];
    const message = `${before} has the same number`;
    return [
      {
        file: join(directory, name),
        line: 1,
        column: 1,
        message,
        suggestion: 'Give each lesson its own number.',
      },
    ];
  });
  if (left[0] !== undefined) {
    const message = `a folder has at most ${limits.lessons} lessons; from here on they are left out`;
    const suggestion = 'Make several folders of it.';
    faults.push({ file: join(directory, left[0]), line: 1, column: 1, message, suggestion });
  }
  return { names, faults };
}

/** The text of a file, or the fault that it cannot be read. */
function textOf(file: string, files: LessonFiles): string | Fault {
  try {
    return files.read(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const { message, suggestion } =
      error instanceof UnfitFile
        ? error
        : { message: `this file cannot be read: ${error.message}`, suggestion: 'Check its permissions.' };
    return { file, line: 1, column: 1, message, suggestion };
  }
}

const tooMuch = (file: string): Fault => ({
  file,
  line: 1,
  column: 1,
  message: `the files before this one have more than ${limits.folderBytes / 1024 / 1024} MB`,
  suggestion: 'Make several folders of it.',
});

/** What is wrong between a lesson and the others: an id taken twice, a requirement that does not come before it. */
function between(
  { lesson, places, id: own }: FileReading,
  index: number,
  readings: readonly FileReading[],
): Fault[] {
  if (!lesson || !places || own === undefined) return [];
  const ids = readings.map((reading) => reading.id);
  const faults: Fault[] = [];
  const fault = (path: Path, message: string, suggestion: string) =>
    faults.push({ file: lesson.file, ...places.of(lesson, path), message, suggestion });
  if (ids.indexOf(own) < index) {
    fault(['id'], `“${own}” is already the id of an earlier lesson`, 'Give this lesson an id of its own.');
  }
  // A lesson whose front matter cannot be read may be the one that is asked for.
  const someUnknown = ids.includes(undefined);
  for (const [entry, id] of lesson.requires.entries()) {
    const at = ids.indexOf(id);
    if (at >= index) {
      const what = at === index ? 'this lesson itself' : 'a later lesson';
      fault(['requires', entry], `“${id}” is ${what}`, 'Require lessons that come before it.');
    } else if (at < 0 && !someUnknown) {
      const known = ids.slice(0, index).flatMap((each) => each ?? []);
      fault(['requires', entry], `there is no lesson “${id}”`, namesHint(id, known));
    }
  }
  return faults;
}
