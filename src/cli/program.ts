/** The verbs and options of the command line, declared. What a verb does is in its own file, loaded when asked for. */

import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { functionList } from '../expression/primitives/table.ts';
import { visibleLines } from '../expression/visible-text.ts';
import type { Io } from './io.ts';
import { wrapWords } from './output/wrap-words.ts';
import type { Verb, Verbs } from './verbs.ts';

const examples = `
Examples:
  $ neuron-calc                                        where you left off
  $ neuron-calc derive "(w2*a1 - y)^2" --wrt w2        every step
  $ neuron-calc grad "x = 2; y = 1; z = x*y"           every gradient, three ways
  $ neuron-calc check --of "x^2" --wrt x --answer 2x   is it right?`;

/** @param finish is told the exit code of the verb that ran. */
export function createProgram(verbs: Verbs, io: Io, finish: (exitCode: number) => void): Command {
  const program = new Command('neuron-calc')
    .description('Learn the calculus of neural networks: every step shown, every answer checked by autograd.')
    .usage('[verb] [options]')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help, or that of a verb')
    .addHelpText('after', examples)
    .configureHelp({ showGlobalOptions: true, helpWidth: io.stdout.columns ?? 80 })
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => write(visibleLines(text).replace(/^error: /, 'neuron-calc: ')),
    })
    .exitOverride()
    .option('--lessons <dir>', 'use the lesson files of this folder')
    .option('--plain', 'plain text, line by line')
    .option('--ascii', 'draw with ASCII characters only')
    .option('--no-color', 'no colours')
    .option('--no-animation', 'nothing moves')
    .option('--screen-reader', 'linear text with labels')
    .showHelpAfterError("Type 'neuron-calc --help' for the verbs and options.");

  const verb = (usage: string, description: string): Command => {
    const command = program.command(usage).description(description);
    return command.showHelpAfterError(`Type 'neuron-calc ${command.name()} --help' for what it takes.`);
  };

  /**
   * Runs the verb with its options, the shared ones and its arguments, which are named as its options type names them.
   * @param needed the options it cannot do without. Commander would complain of them before it looks for misspellings.
   */
  const runs = <Options>(
    load: () => Promise<Verb<Options>>,
    named: (...values: string[]) => object = () => ({}),
    needed: (given: Readonly<Record<string, unknown>>) => readonly string[] = () => [],
  ) =>
    async function action(this: Command): Promise<void> {
      const given = this.optsWithGlobals();
      const missing = needed(given).filter((name) => given[name] === undefined);
      if (missing.length > 0) {
        const names = missing.map((name) => `--${name}`).join(', ');
        this.error(`error: ${this.name()} needs ${names}`);
      }
      const run = await load();
      finish(await run({ ...given, ...named(...(this.processedArgs as string[])) } as Options, io));
    };

  verb('lesson [id]', 'open the tutor, at a lesson when one is named').action(
    runs(verbs.tutor, (id) => (id === undefined ? {} : { id })),
  );
  verb('lessons', 'list the lessons and how far you are')
    .option('--json', 'as JSON')
    .action(runs(verbs.lessons));
  verb('practice [skill]', 'fresh questions without end')
    .option('--seed <n>', 'the same questions each time', wholeNumber(0))
    .option('--count <n>', 'stop after so many', wholeNumber(1))
    .action(runs(verbs.practice, (skill) => (skill === undefined ? {} : { skill })));
  verb('derive <expression>', 'differentiate, showing every step')
    .option('--wrt <name>', 'the variable to differentiate by')
    .option('--at <point>', 'a point to evaluate at, such as x=2,y=3')
    .option('--graph <document>', 'a file or the assignments of a network; the expression is then its loss')
    .option('--json', 'as JSON')
    .addHelpText('after', () => `\n${wrapWords(`Functions: ${functionList().join(', ')}.`).join('\n')}`)
    .action(
      runs(
        verbs.derive,
        (expression) => ({ expression }),
        () => ['wrt'],
      ),
    );
  verb('grad <document>', 'every gradient of a network: a file, - for standard input, or "x = 2; y = x^2"')
    .option('--loss <name>', 'the node whose gradients are asked for')
    .option('--json', 'as JSON')
    .action(runs(verbs.grad, (document) => ({ document })));
  verb('check', 'grade one answer, or a stream of them')
    .option('--of <expression>', 'what is differentiated')
    .option('--wrt <name>', 'the variable to differentiate by')
    .option('--answer <text>', 'the answer to grade')
    .option('--at <point>', 'the point of a number, such as x=2,y=3')
    .option('--graph <document>', 'a file or the assignments of a network; --of and --wrt are then its names')
    .addOption(
      new Option('--task <task>', 'what the answer is, in a network').choices(['local', 'path', 'total']),
    )
    .option('--explain', 'also the points, what each oracle says there, and the mistakes tried')
    .option('--json', 'as JSON')
    .option('--jsonl', 'one question a line on standard input, one verdict a line on standard output')
    .action(
      runs(
        verbs.check,
        () => ({}),
        ({ jsonl }) => (jsonl ? [] : ['of', 'wrt', 'answer']),
      ),
    );
  verb('challenge [dir]', 'write the gradient yourself, in your own editor; DIR holds the file')
    .option('--check', 'check the file once')
    .option('--watch', 'check it at every save, until Ctrl+C')
    .option('--json', 'what --check finds, as JSON')
    .option('--hint', 'guidance, then a hint at a time')
    .option('--solution', 'a solution, after a try of your own')
    .option('--next', 'add the next part, once everything before it has passed')
    .option('--seed <n>', 'the same cases each time', wholeNumber(0))
    .option('--force', 'begin the file again; asks first')
    .option('--yes', 'with --force: without asking')
    .action(runs(verbs.challenge, (directory) => (directory === undefined ? {} : { directory })));
  verb('progress', 'what you have learnt, and where that is stored')
    .option('--json', 'as JSON')
    .addOption(new Option('--csv', 'every answer, as CSV').conflicts('json'))
    .action(runs(verbs.progress));
  verb('reset', 'begin again from nothing').option('--yes', 'without asking').action(runs(verbs.reset));
  verb('lint [dir]', 'check lesson files').action(
    runs(verbs.lint, (directory) => (directory === undefined ? {} : { directory })),
  );
  verb('doctor', 'describe this machine, terminal and installation')
    .option('--json', 'as JSON')
    .action(runs(verbs.doctor));
  verb('report', 'write a problem down with its evidence; nothing is sent')
    .addOption(
      new Option('--severity <severity>', 'how bad it is').choices([
        'wording',
        'confusing',
        'wrong',
        'blocking',
      ]),
    )
    .option('--text <text>', 'what happened, up to 2,000 characters')
    .option('--yes', 'write it without asking')
    .action(runs(verbs.report));
  return program;
}

const wholeNumber = (least: number) => (text: string) => {
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= least) return value;
  throw new InvalidArgumentError(`It is a whole number, ${least} or more.`);
};
