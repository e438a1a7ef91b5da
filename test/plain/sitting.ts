import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import type { Autograd } from '../../src/autograd/autograd.ts';
import { loadJavaScriptEngine } from '../../src/autograd/javascript-engine.ts';
import type { Glyphs } from '../../src/drawing/glyphs.ts';
import type { Lesson } from '../../src/lesson/lesson.ts';
import { readCurriculum } from '../../src/lesson/reading/read-curriculum.ts';
import type { LineInput } from '../../src/plain/console.ts';
import { plainTutor } from '../../src/plain/plain-tutor.ts';
import { plainPractice } from '../../src/plain/practice.ts';
import type { JournalEvent, NewEvent } from '../../src/progress/event.ts';
import { openJournal } from '../../src/progress/journal.ts';
import { progressOf } from '../../src/progress/progress.ts';
import { readable, screen } from '../lesson/lesson-text.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export const newHome = (): string => temporaryFolder('home');

export const lessons: readonly Lesson[] = readCurriculum(join(import.meta.dirname, '../../lessons')).lessons;

export const javaScriptEngine = (): Promise<Autograd> => loadJavaScriptEngine('the tests ask for it');

interface SittingOptions {
  /** What is typed, a line each. The input ends after the last. */
  readonly typed?: readonly string[];
  /** The state directory; a new one unless given. */
  readonly home?: string;
  /** What the journal holds before the sitting. */
  readonly before?: readonly NewEvent[];
  readonly session?: string;
  readonly lessons?: readonly Lesson[];
  readonly width?: number;
  readonly glyphs?: Glyphs;
  readonly seed?: number;
  /** Whether the input is a terminal, which shows what is typed by itself. */
  readonly terminal?: boolean;
  readonly autograd?: () => Promise<Autograd>;
  /** Milliseconds that pass each time the clock is looked at. */
  readonly tick?: number;
  /** A line editor in place of the input. */
  readonly lines?: LineInput;
  /** Called with each piece of output, before the next is written. */
  readonly onOutput?: (text: string) => void;
}

export interface Sitting {
  readonly out: string;
  readonly exitCode: number;
  /** What this sitting added to the journal. */
  readonly events: readonly JournalEvent[];
  readonly home: string;
}

export const tutorSitting = (options: SittingOptions & { readonly startAt?: string }): Promise<Sitting> =>
  sitting(
    options,
    ({ startAt }, common) => plainTutor({ ...common, ...(startAt === undefined ? {} : { startAt }) }),
    options,
  );

export const practiceSitting = (
  options: SittingOptions & { readonly skill?: string; readonly count?: number },
): Promise<Sitting> =>
  sitting(
    options,
    ({ skill, count }, common) =>
      plainPractice({
        ...common,
        ...(skill === undefined ? {} : { skill }),
        ...(count === undefined ? {} : { count }),
      }),
    options,
  );

type Common = Parameters<typeof plainTutor>[0];

async function sitting<O>(
  options: SittingOptions,
  start: (own: O, common: Common) => Promise<number>,
  own: O,
): Promise<Sitting> {
  const { home = newHome(), session = 'now', typed = [], tick = 0, before = [] } = options;
  let time = Date.parse('2026-03-02T12:00:00.000Z');
  const clock = () => {
    time += tick;
    return new Date(time);
  };
  const earlier = openJournal({ directory: home, clock, session: 'earlier' });
  for (const event of before) earlier.append(event);
  const journal = openJournal({ directory: home, clock, session });
  const known = journal.events().length;
  let out = '';
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      out += chunk;
      options.onOutput?.(String(chunk));
      done();
    },
  });
  const stdin = Object.assign(new PassThrough(), options.terminal ? { isTTY: true } : {});
  stdin.end(typed.map((line) => `${line}\n`).join(''));
  const exitCode = await start(own, {
    io: { stdin, stdout, clock, ...(options.lines ? { lines: options.lines } : {}) },
    lessons: options.lessons ?? lessons,
    journal,
    progress: progressOf(journal.events()),
    autograd: options.autograd ?? javaScriptEngine,
    ...(options.width === undefined ? {} : { width: options.width }),
    ...(options.glyphs === undefined ? {} : { glyphs: options.glyphs }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  });
  return { out, exitCode, events: journal.events().slice(known), home };
}

/** The journal on disk, an event a line. */
export const journalOnDisk = (home: string): string => {
  try {
    return readFileSync(join(home, 'journal.jsonl'), 'utf8');
  } catch {
    return '';
  }
};

/** A learner who is at this screen of this lesson. */
export const at = (lesson: string, screen: string): NewEvent[] => [
  { type: 'lesson', lesson, state: 'started' },
  { type: 'screen', lesson, screen },
];

/** A wrong answer on an earlier visit. */
export const missed = (question: string, skills: readonly string[] = ['chain']): NewEvent => ({
  type: 'answer',
  question,
  skills: [...skills],
  typed: '0',
  verdict: 'incorrect',
  mistakes: [],
  ambiguous: [],
  hints: 0,
  milliseconds: 0,
});

/** What was said after the nth line typed (0-based) and before the next prompt. */
export const replies = (out: string): string[] =>
  out
    .split(/^[a-z][^\n]*?> .*\n/m)
    .slice(1)
    .map((reply) => reply.trim());

/** What is on the screen that holds these blocks, from its heading to the farewell. */
export async function shown(
  content: string,
  typed: readonly string[] = [],
  last = '\n\n## Last\n\nThe end.\n',
) {
  const lesson = readable(screen(content) + last);
  const sitting = await tutorSitting({ lessons: [lesson], startAt: lesson.id, typed });
  const [, body = ''] = sitting.out.split(/^\[1\/\d\] First\n\n/m);
  return { ...sitting, body: body.replace(/\n\n(?:The input ends here|This time|Your place)[\s\S]*$/, '') };
}
