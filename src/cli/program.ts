/** The command line, made of the table of verbs. What a verb does is in its own file, loaded when asked for. */

import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { visibleLines } from '../expression/visible-text.ts';
import { type OptionsOf, sharedOptions, type Taken, type VerbName, verbTable } from './input/options.ts';
import type { Io } from './io.ts';
import type { Verbs } from './verbs.ts';

const examples = `
Examples:
  $ neuron-calc                                        where you left off
  $ neuron-calc derive "(w2*a1 - y)^2" --wrt w2        every step
  $ neuron-calc grad "x = 2; y = 1; z = x*y"           every gradient, three ways
  $ neuron-calc check --of "x^2" --wrt x --answer 2x   is it right?`;

/**
 * @param functions what can be typed as a function, for the help of the verbs that list them.
 * @param finish is told the exit code of the verb that ran.
 */
export function createProgram(
  verbs: Verbs,
  io: Io,
  functions: readonly string[],
  finish: (exitCode: number) => void,
): Command {
  const helpWidth = io.stdout.columns ?? 80;
  const program = new Command('neuron-calc')
    .description('Learn the calculus of neural networks: every step shown, every answer checked by autograd.')
    .usage('[verb] [options]')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help, or that of a verb')
    .addHelpText('after', examples)
    .configureHelp({ showGlobalOptions: true, helpWidth })
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => write(visibleLines(text).replace(/^error: /, 'neuron-calc: ')),
    })
    .exitOverride()
    .showHelpAfterError("Type 'neuron-calc --help' for the verbs and options.");
  for (const taken of Object.values(sharedOptions)) program.addOption(optionOf(taken));

  const perform = async <Name extends VerbName>(name: Name, command: Command): Promise<void> => {
    const verb = await verbs[name]();
    finish(await verb(command.optsWithGlobals<OptionsOf<Name>>(), io));
  };
  for (const { name, says, takes, ...more } of verbTable) {
    const command = declared(program, name, says, takes);
    if ('listsFunctions' in more)
      command.addHelpText(
        'after',
        () => `\n${command.createHelp().boxWrap(`Functions: ${functions.join(', ')}.`, helpWidth)}`,
      );
    command.action(async () => {
      keepArguments(command, takes);
      requireNeeded(command, takes);
      await perform(name, command);
    });
  }
  return program;
}

type Takes = Readonly<Record<string, Taken>>;

const isOption = ({ usage }: Taken): boolean => usage.startsWith('--');

function declared(program: Command, name: string, says: string, takes: Takes): Command {
  const all = Object.values(takes);
  const positions = all.filter((taken) => !isOption(taken)).map(({ usage }) => usage);
  const command = program.command([name, ...positions].join(' ')).description(says);
  for (const taken of all.filter(isOption)) command.addOption(optionOf(taken));
  return command.showHelpAfterError(`Type 'neuron-calc ${name} --help' for what it takes.`);
}

function optionOf({ usage, says, choices, least, conflicts }: Taken): Option {
  const option = new Option(usage, says);
  if (choices) option.choices(choices);
  if (least !== undefined) option.argParser(wholeNumber(least));
  if (conflicts !== undefined) option.conflicts(conflicts);
  return option;
}

const wholeNumber = (least: number) => (text: string) => {
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value;
  throw new InvalidArgumentError(`It is a whole number, ${least} or more.`);
};

/** A verb is given its arguments by name, as it is given its options. */
function keepArguments(command: Command, takes: Takes): void {
  const names = Object.keys(takes).filter((name) => takes[name] && !isOption(takes[name]));
  for (const [index, name] of names.entries()) {
    const value: unknown = command.processedArgs[index];
    if (value !== undefined) command.setOptionValue(name, value);
  }
}

/** Commander would complain of what is missing before it looks for misspellings. */
function requireNeeded(command: Command, takes: Takes): void {
  const given = command.opts();
  const missing = Object.entries(takes).filter(
    ([name, { isNeeded, neededWithout }]) =>
      given[name] === undefined && (isNeeded || (neededWithout !== undefined && !given[neededWithout])),
  );
  if (missing.length === 0) return;
  command.error(`error: ${command.name()} needs ${missing.map(([name]) => `--${name}`).join(', ')}`);
}
