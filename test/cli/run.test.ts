import { expect, test } from 'vitest';
import { version } from '../../package.json';
import { UsageError } from '../../src/cli/input/usage-error.ts';
import { run } from '../../src/cli/run.ts';
import type { Verb, Verbs } from '../../src/cli/verbs.ts';
import { fakeIo } from './fake-io.ts';

type Outcome = number | Error;

/** Runs a command line whose verbs only note what they were given. */
async function typed(line: readonly string[], outcome: Outcome = 0, env: Record<string, string> = {}) {
  const calls: { verb: string; options: object }[] = [];
  const verbs = new Proxy({} as Verbs, {
    get: (_, verb: string) => async (): Promise<Verb<object>> => async (options) => {
      calls.push({ verb, options });
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
  });
  const { io, out, err } = fakeIo({ env });
  const exitCode = await run(line, io, verbs);
  return { exitCode, calls, out: out(), err: err() };
}

const shared = { color: true, animation: true, run: true };

test.each<[string[], string, object]>([
  [[], 'lesson', {}],
  [['--plain', '--lessons', 'pack'], 'lesson', { plain: true, lessons: 'pack' }],
  [['lesson'], 'lesson', {}],
  [
    ['lesson', 'chain-rule', '--ascii', '--no-color'],
    'lesson',
    { id: 'chain-rule', ascii: true, color: false },
  ],
  [['--no-animation', '--screen-reader'], 'lesson', { animation: false, screenReader: true }],
  [['lessons', '--json', '--lessons', 'pack'], 'lessons', { json: true, lessons: 'pack' }],
  [['practice'], 'practice', {}],
  [['practice', 'chain', '--seed', '0', '--count', '3'], 'practice', { skill: 'chain', seed: 0, count: 3 }],
  [
    ['derive', 'x^2', '--wrt', 'x', '--at', 'x=2', '--json'],
    'derive',
    { expression: 'x^2', wrt: 'x', at: 'x=2', json: true },
  ],
  [['derive', '-x^2', '--wrt', 'x'], 'derive', { expression: ' -x^2', wrt: 'x' }],
  [['derive', '--wrt', 'x', '-2'], 'derive', { expression: ' -2', wrt: 'x' }],
  [['grad', '-', '--loss', 'E'], 'grad', { document: '-', loss: 'E' }],
  [['check', '--jsonl'], 'check', { jsonl: true }],
  [
    ['check', '--of', 'x^2', '--wrt', 'x', '--answer', '-2*x', '--task', 'total'],
    'check',
    { of: 'x^2', wrt: 'x', answer: '-2*x', task: 'total' },
  ],
  [['progress', '--csv'], 'progress', { csv: true }],
  [['reset', '--yes'], 'reset', { yes: true }],
  [['lint', 'pack'], 'lint', { directory: 'pack' }],
  [['doctor', '--json'], 'doctor', { json: true }],
  [['challenge'], 'challenge', {}],
  [['challenge', 'work', '--check', '--seed', '3'], 'challenge', { directory: 'work', check: true, seed: 3 }],
  [['report', '--severity', 'wrong', '--yes'], 'report', { severity: 'wrong', yes: true }],
])('%j runs %s', async (line, verb, options) => {
  const { exitCode, calls, err } = await typed(line);
  expect(calls).toEqual([{ verb, options: { ...shared, ...options } }]);
  expect([exitCode, err]).toEqual([0, '']);
});

test.each([0, 1, 2])('the exit code of a verb (%i) is the program’s', async (code) => {
  expect((await typed(['lint'], code)).exitCode).toBe(code);
});

test.each<[string[], string]>([
  [
    ['lesosn'],
    "neuron-calc: unknown command 'lesosn'\n(Did you mean lesson?)\nType 'neuron-calc --help' for the verbs",
  ],
  [['explain', 'x'], "neuron-calc: unknown command 'explain'"],
  [['--ascci'], "neuron-calc: unknown option '--ascci'\n(Did you mean --ascii?)"],
  [
    ['derive', 'x', '--wtr', 'x'],
    "neuron-calc: unknown option '--wtr'\n(Did you mean --wrt?)\nType 'neuron-calc derive --help'",
  ],
  [['derive', '--wrt', 'x'], "neuron-calc: missing required argument 'expression'"],
  [['derive', 'x^2'], "neuron-calc: derive needs --wrt\nType 'neuron-calc derive --help'"],
  [['derive', 'x', '+', 'y', '--wrt', 'x'], 'neuron-calc: too many arguments'],
  [['grad'], "neuron-calc: missing required argument 'document'"],
  [['check'], 'neuron-calc: check needs --of, --wrt, --answer\n'],
  [['check', '--of', 'x', '--answer', '1'], 'neuron-calc: check needs --wrt\n'],
  [['report', '--severity', 'bad'], 'Allowed choices are wording, confusing, wrong, blocking.'],
  [['check', '--jsonl', '--task', 'sum'], 'Allowed choices are local, path, total.'],
  [['progress', '--csv', '--json'], "neuron-calc: option '--csv' cannot be used with option '--json'"],
  [['practice', '--seed', 'seven'], 'It is a whole number, 0 or more.'],
  [['practice', '--seed', '99999999999999999999'], 'It is a whole number, 0 or more.'],
  [['practice', '--count', '0'], 'It is a whole number, 1 or more.'],
  [['lesson', 'a', 'b'], 'neuron-calc: too many arguments'],
  [['lessons', '--lessons'], "neuron-calc: option '--lessons <dir>' argument missing"],
])('%j is refused with what to type next, exit code 2, and nothing runs', async (line, message) => {
  const { exitCode, calls, out, err } = await typed(line);
  expect(err).toContain(message);
  expect({ exitCode, calls, out }).toEqual({ exitCode: 2, calls: [], out: '' });
});

test.each([
  ['--help'],
  ['-h'],
  ['help'],
])('%s lists every verb and option on standard output', async (...line) => {
  const { exitCode, out, err } = await typed(line);
  for (const word of [
    'lesson',
    'lessons',
    'practice',
    'derive',
    'grad',
    'check',
    'challenge',
    'progress',
    'reset',
    'lint',
    'doctor',
    'report',
  ]) {
    expect(out).toMatch(new RegExp(`^  ${word} `, 'm'));
  }
  for (const option of [
    '--lessons <dir>',
    '--plain',
    '--ascii',
    '--no-color',
    '--no-animation',
    '--screen-reader',
  ]) {
    expect(out).toContain(option);
  }
  expect([exitCode, err]).toEqual([0, '']);
});

test('the help of a verb names its options and the shared ones', async () => {
  const { exitCode, out, calls } = await typed(['derive', '--help']);
  expect(out).toMatch(/--wrt <name>[\s\S]*--at <point>[\s\S]*--no-color/);
  expect([exitCode, calls]).toEqual([0, []]);
});

test.each([
  ['--version'],
  ['-V'],
  ['derive', '--version'],
])('%s prints the version alone', async (...line) => {
  const { exitCode, out, err } = await typed(line);
  expect([exitCode, out, err]).toEqual([0, `${version}\n`, '']);
});

test('an error of use shows its message and what to type next', async () => {
  const { exitCode, err } = await typed(['lint'], new UsageError('there is no folder x', 'Give another.'));
  expect([exitCode, err]).toEqual([2, 'neuron-calc: there is no folder x\nGive another.\n']);
});

test('an unforeseen error is one readable line and no stack trace, unless NEURON_CALC_DEBUG asks for it', async () => {
  const quiet = await typed(['lint'], new TypeError('undefined is not a graph'));
  expect(quiet.exitCode).toBe(2);
  expect(quiet.err).toMatch(/^neuron-calc: undefined is not a graph\n.*doctor.*\n$/);
  const debugging = await typed(['lint'], new TypeError('undefined is not a graph'), {
    NEURON_CALC_DEBUG: '1',
  });
  expect(debugging.err).toContain('    at ');
});
