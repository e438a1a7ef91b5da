import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lesson } from '../lesson.ts';
import { type Fault, inReadingOrder, namesHint } from './fault.ts';
import { isLessonFile } from './lesson-source.ts';
import type { Places } from './places.ts';
import { type LessonReading, readLesson } from './read-lesson.ts';
import type { Path } from './yaml-body.ts';

/** A folder of lesson files, read in the order of their numbers. */
export interface Curriculum {
  readonly lessons: readonly Lesson[];
  /** The same lessons with the places of their parts, for `lintLessons`. */
  readonly entries: readonly { readonly lesson: Lesson; readonly places: Places }[];
  readonly faults: readonly Fault[];
}

/** What reading needs of the file system. Both throw as `node:fs` does. */
export interface LessonFiles {
  /** The names in a folder. */
  list(directory: string): readonly string[];
  read(path: string): string;
}

const diskFiles: LessonFiles = {
  list: (directory) => readdirSync(directory),
  read: (path) => readFileSync(path, 'utf8'),
};

/**
 * Reads every `NN-name.md` of a folder. Lessons with faults of their own are left out; other Markdown but a README is
 * a fault. Never throws for what the files say, nor for a folder that is not there.
 */
export function readCurriculum(directory: string, files: LessonFiles = diskFiles): Curriculum {
  const listing = listLessons(directory, files);
  const readings = listing.names.map((name) => readFile(join(directory, name), files));
  const entries = readings.flatMap(({ lesson, places }) => (lesson && places ? [{ lesson, places }] : []));
  const faults = [
    ...listing.faults,
    ...readings.flatMap((reading) => reading.faults),
    ...readings.flatMap((reading, index) => between(reading, index, readings)),
  ];
  return { lessons: entries.map(({ lesson }) => lesson), entries, faults: inReadingOrder(faults) };
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
  return { names, faults };
}

function readFile(path: string, files: LessonFiles): FileReading {
  try {
    return readLesson(files.read(path), path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const message = `this file cannot be read: ${error.message}`;
    return { faults: [{ file: path, line: 1, column: 1, message, suggestion: 'Check its permissions.' }] };
  }
}

/** What is wrong between a lesson and the others: an id taken twice, a requirement that does not come before it. */
function between({ lesson, places }: FileReading, index: number, readings: readonly FileReading[]): Fault[] {
  if (!lesson || !places) return [];
  const ids = readings.map((reading) => reading.id);
  const faults: Fault[] = [];
  const fault = (path: Path, message: string, suggestion: string) =>
    faults.push({ file: lesson.file, ...places.of(lesson, path), message, suggestion });
  if (ids.indexOf(lesson.id) < index) {
    fault(
      ['id'],
      `“${lesson.id}” is already the id of an earlier lesson`,
      'Give this lesson an id of its own.',
    );
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
