import { CommanderError } from 'commander';
import { cleanText, visibleLines } from '../expression/visible-text.ts';
import { verbTable } from './input/options.ts';
import { messageOf, UsageError } from './input/usage-error.ts';
import type { Io } from './io.ts';
import { cleanStreams } from './output/clean-streams.ts';
import { createProgram } from './program.ts';
import { verbs as allVerbs, type Verbs } from './verbs.ts';

/**
 * Runs one command line and resolves to its exit code: 0 fine, 1 a negative answer, 2 a command or an input that
 * cannot be used. Never throws, never shows a stack trace unless NEURON_CALC_DEBUG is set.
 * @param typed the arguments behind `neuron-calc`.
 */
export async function run(typed: readonly string[], world: Io, verbs: Verbs = allVerbs): Promise<number> {
  const io = cleanStreams(world);
  let exitCode = 0;
  const finish = (code: number) => {
    exitCode = code;
  };
  try {
    const functions = await functionsFor(typed);
    const opensTutor =
      createProgram(verbs, io, functions, finish).parseOptions([...typed]).operands.length === 0;
    const asksHelp = typed.includes('--help') || typed.includes('-h');
    const words = opensTutor && !asksHelp ? ['lesson', ...typed] : shieldExpression(typed);
    await createProgram(verbs, io, functions, finish).parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    complain(error, io);
    return 2;
  }
}

/** What the help of a verb lists of them; loaded only where a verb that lists them is named. */
async function functionsFor(typed: readonly string[]): Promise<readonly string[]> {
  if (!verbTable.some((verb) => 'listsFunctions' in verb && typed.includes(verb.name))) return [];
  const { functionList } = await import('../expression/primitives/table.ts');
  return functionList();
}

/** `derive -x^2` is an expression and no option: a blank in front says so, and means nothing to its reader. */
const shieldExpression = (words: readonly string[]): string[] =>
  words.map((word) => (words[0] === 'derive' && /^-[^-]/.test(word) && word !== '-h' ? ` ${word}` : word));

/** One readable line, and one on what to type next where that is known. */
export function complain(error: unknown, io: Pick<Io, 'stderr' | 'env'>): void {
  io.stderr.write(`neuron-calc: ${visibleLines(messageOf(error))}\n`);
  if (error instanceof UsageError) {
    if (error.next) io.stderr.write(`${visibleLines(error.next)}\n`);
  } else {
    io.stderr.write("This should not have happened; 'neuron-calc doctor' describes your installation.\n");
  }
  if (io.env.NEURON_CALC_DEBUG && error instanceof Error)
    io.stderr.write(`${cleanText(String(error.stack))}\n`);
}
