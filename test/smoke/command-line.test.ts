/** Nothing is documented that nobody ran: every verb, argument and option that help lists, and every command that is quoted. */

import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { verbs } from '../../src/cli/verbs.ts';
import { commandLine } from '../cli/command-line.ts';
import { fakeIo } from '../cli/fake-io.ts';
import { type CommandLine, commandLines, onlyInTerminal, pack, workingFolder } from './command-lines.ts';
import { quotedCommands } from './quoted-commands.ts';

/** As commander has it: what help shows, and what is understood. */
const program: Command = createProgram(verbs, fakeIo().io, [], () => {});
const all = Object.values(commandLines).flat();

const trouble = /should not have happened|\n {4}at |\bundefined\b|\bNaN\b|\[object/;

async function ran({ words, input, after = [] }: Pick<CommandLine, 'words' | 'input' | 'after'>) {
  const folder = workingFolder();
  const world = { cwd: folder, env: { NEURON_CALC_HOME: folder } };
  for (const earlier of after) await commandLine(earlier, world);
  return commandLine(words, { ...world, ...(input === undefined ? {} : { input }) });
}

describe('every verb that help lists', () => {
  it.each(all.map((line): [string, CommandLine] => [line.words.join(' '), line]))('%s', async (_, line) => {
    const { exitCode, out, err } = await ran(line);
    expect([exitCode, `${out}${err}`]).toEqual([line.exitCode, expect.stringMatching(line.says)]);
    expect(`${out}${err}`).not.toMatch(trouble);
  });

  it('has a line of its own', () => {
    expect(Object.keys(commandLines).sort()).toEqual(program.commands.map((each) => each.name()).sort());
  });

  it.each(
    program.commands.map((each): [string, Command] => [each.name(), each]),
  )('%s is run with each of its arguments and options, and every choice of them', (name, command) => {
    const lines = commandLines[name as keyof typeof commandLines];
    const run = (option: string): boolean => lines.some(({ words }) => words.includes(option));
    for (const { long, argChoices = [] } of command.options) {
      if (long && !onlyInTerminal.includes(long)) expect([long, run(long)]).toEqual([long, true]);
      // How bad something is, is one word in a report; what is asked is not.
      if (long === '--task')
        for (const choice of argChoices) expect([choice, run(choice)]).toEqual([choice, true]);
    }
    const positions = (words: readonly string[]): number =>
      words.slice(1).filter((word, index) => !word.startsWith('--') && !takesValue(command, words[index]))
        .length;
    const most = Math.max(...lines.map(({ words }) => positions(words)));
    expect(most).toBeGreaterThanOrEqual(command.registeredArguments.length);
  });

  it.each(program.commands.map((each) => [each.name()]))('%s --help', async (name) => {
    const { exitCode, out, err } = await commandLine([name, '--help']);
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^Usage: neuron-calc ${name} `));
  });
});

const takesValue = (command: Command, option = ''): boolean =>
  command.options.some(({ long, required }) => long === option && required);

describe('every option that all verbs share', () => {
  const shared = program.options.filter(({ long }) => long !== '--version');
  const shortest = Object.values(commandLines).map(([line]) => line as CommandLine);

  it.each(shared.map(({ long = '', required }) => [long, required]))('%s', async (long, takesFolder) => {
    const option = takesFolder ? [long, pack] : [long];
    for (const { words, input, exitCode } of shortest) {
      const {
        exitCode: code,
        out,
        err,
      } = await ran({
        words: [...words, ...option],
        ...(input === undefined ? {} : { input }),
      });
      expect([words, code, err]).toEqual([words, exitCode, '']);
      expect(out).not.toMatch(trouble);
    }
  });
});

describe('every command that is quoted', () => {
  const quoted = quotedCommands();

  it.each(
    quoted.map(({ text, words, from }) => [text, from, words] as const),
  )('%s, in %s', async (_, __, words) => {
    const { exitCode, out, err } = await ran({ words, after: [['challenge', 'solved']] });
    expect(err).not.toMatch(/unknown|too many arguments|missing|cannot be used with/);
    expect(`${out}${err}`).not.toMatch(trouble);
    // A report is written from what somebody types, and here is nobody.
    expect(words.join() === 'report' ? [2] : [0, 1]).toContain(exitCode);
  });

  it('takes no option that is not there', () => {
    const options = [program, ...program.commands].flatMap((each) => each.options.map(({ long }) => long));
    // Of npm, npx and the scripts of this repository.
    const others = ['--omit', '--offline', '--against', '--help'];
    for (const page of ['README.md', 'lessons/README.md']) {
      for (const [option] of readFileSync(page, 'utf8').matchAll(/(?<![\w-])--[a-z][a-z-]*/g))
        expect([page, ...options, ...others]).toContain(option);
    }
  });

  it('was found where they are', () => {
    const places = new Set(quoted.map(({ from }) => from));
    for (const place of ['README.md', 'lessons/README.md', 'src/cli/program.ts', 'src/plain/words.ts'])
      expect(places).toContain(place);
    const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\| `neuron-calc/gm)];
    expect(quoted.filter(({ from }) => from === 'README.md').length).toBeGreaterThanOrEqual(rows.length);
  });
});
