import { relative } from 'node:path';
import { loadAutograd } from '../../autograd/load.ts';
import { type Fault, isError } from '../../lesson/reading/fault.ts';
import { lintLessons } from '../../lint/lint-lessons.ts';
import { openCurriculum } from '../input/lessons.ts';
import type { OptionsOf } from '../input/options.ts';
import type { Io } from '../io.ts';
import { askAboutPanels, openPanels } from '../opening/panels.ts';

/** Checks a folder of lesson files by rules of reading and by all oracles; 1 when there are faults. */
export async function lint(options: OptionsOf<'lint'>, io: Io): Promise<number> {
  const lessons = options.directory ?? options.lessons;
  const curriculum = await openCurriculum(lessons === undefined ? {} : { lessons }, io);
  const panels = openPanels(options, curriculum, io);
  await askAboutPanels(panels, io);
  const consent = panels.consent();
  const notRun = consent === 'needless' || consent === 'given' ? undefined : reasons[consent];
  const autograd = await loadAutograd({ environment: io.env });
  const say = (line: string): void => void io.stdout.write(`${line}\n`);
  const { faults, ambiguous, questions } = await lintLessons(curriculum, autograd, undefined, notRun);
  for (const fault of faults) say(faultLine(fault, io.cwd));

  for (const { placed, number, mistakes } of ambiguous) {
    const { question, file, line } = placed;
    say(
      `${shortPath(file, io.cwd)}:${line}: ambiguous: ${question.label} = ${number} is also ${mistakes.join(', ')}`,
    );
  }

  const errors = faults.filter(isError).length;
  const screens = curriculum.lessons.flatMap((lesson) => lesson.screens);
  say(
    [
      count(curriculum.lessons.length, 'lesson'),
      count(screens.length, 'screen'),
      `${count(questions, 'answer')} checked by ${autograd.engine.label}`,
      `${ambiguous.length} ambiguous as a number`,
      errors === 0 ? 'no faults' : count(errors, 'fault'),
    ].join(', '),
  );
  return errors === 0 ? 0 : 1;
}

const reasons = {
  refused: 'You said no to the programs of this folder; --trust lets them run.',
  unasked: 'Nobody was there to ask: --trust lets them run.',
  never: 'Leave --no-run out to see what it prints.',
};

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
