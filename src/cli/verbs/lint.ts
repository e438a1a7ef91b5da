import { relative } from 'node:path';
import { loadAutograd } from '../../autograd/load.ts';
import { type Fault, isError } from '../../lesson/reading/fault.ts';
import { readCurriculum } from '../../lesson/reading/read-curriculum.ts';
import { lintLessons } from '../../lint/lint-lessons.ts';
import { oracleRules } from '../../lint/lint-oracles.ts';
import { ambiguousFactors } from '../../lint/oracles/mistakes-told-apart.ts';
import { readingRules } from '../../lint/rules/reading-rules.ts';
import { fitsScreen } from '../../lint/screen-fits.ts';
import { questionsOf } from '../../practice/questions/block-questions.ts';
import { lessonsDirectory } from '../input/lessons-directory.ts';
import type { LintOptions } from '../input/options.ts';
import type { Io } from '../io.ts';

/** Checks a folder of lesson files by rules of reading and by all oracles; 1 when there are faults. */
export async function lint(options: LintOptions, io: Io): Promise<number> {
  const lessons = options.directory ?? options.lessons;
  const directory = lessonsDirectory(lessons === undefined ? {} : { lessons }, io);
  const curriculum = readCurriculum(directory);
  const autograd = await loadAutograd({ environment: io.env });
  const say = (line: string): void => void io.stdout.write(`${line}\n`);
  const faults = await lintLessons(curriculum, [...readingRules, fitsScreen, ...oracleRules(autograd)]);
  for (const fault of faults) say(faultLine(fault, io.cwd));

  const ambiguous = curriculum.lessons.flatMap((lesson) =>
    ambiguousFactors(lesson, autograd).map((factor) => ({ file: lesson.file, ...factor })),
  );
  for (const { file, placed, number, mistakes } of ambiguous) {
    const { question, line } = placed;
    say(
      `${shortPath(file, io.cwd)}:${line}: ambiguous: ${question.label} = ${number} is also ${mistakes.join(', ')}`,
    );
  }

  const errors = faults.filter(isError).length;
  const screens = curriculum.lessons.flatMap((lesson) => lesson.screens);
  const questions = curriculum.lessons.flatMap((lesson) => questionsOf(lesson));
  say(
    [
      count(curriculum.lessons.length, 'lesson'),
      count(screens.length, 'screen'),
      `${count(questions.length, 'answer')} checked by ${autograd.engine.label}`,
      `${ambiguous.length} ambiguous as a number`,
      errors === 0 ? 'no faults' : count(errors, 'fault'),
    ].join(', '),
  );
  return errors === 0 ? 0 : 1;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

function faultLine({ file, line, column, message, suggestion, severity }: Fault, cwd: string): string {
  const kind = severity === 'warning' ? 'warning: ' : '';
  return `${shortPath(file, cwd)}:${line}:${column}: ${kind}${message}${suggestion ? `. ${suggestion}` : ''}`;
}

/** As it can be pasted: relative while it is below the working directory. */
function shortPath(file: string, cwd: string): string {
  const path = relative(cwd, file);
  return path.startsWith('..') ? file : path;
}
