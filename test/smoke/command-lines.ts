/** For every verb, command lines that run it as documented; together they take every argument and every option. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tiers } from '../../src/challenge/tiers/tier.ts';
import { solutionText } from '../../src/challenge/workshop/scaffold.ts';
import type { VerbName } from '../../src/cli/input/options.ts';
import { lessonPack } from '../cli/lesson-pack.ts';
import { temporaryFolder } from '../temporary-folder.ts';

export interface CommandLine {
  readonly words: readonly string[];
  /** What standard input holds. */
  readonly input?: string;
  readonly exitCode: 0 | 1 | 2;
  /** Something of what it says, on either stream. */
  readonly says: RegExp;
  /** Where it goes on from an earlier one: they share a state folder, in which they are also run. */
  readonly after?: readonly (readonly string[])[];
}

const network = 'x = 2; y = 3; w1 = 0.5; z = w1*x; loss = (z - y)^2';

/** A folder in which everything that command lines name is there. */
export function workingFolder(): string {
  const folder = temporaryFolder('smoke');
  writeFileSync(join(folder, 'network.txt'), network.replaceAll('; ', '\n'));
  mkdirSync(join(folder, 'solved'));
  writeFileSync(join(folder, 'solved', 'gradients.ts'), solutionText(tiers.slice(0, 1)));
  mkdirSync(join(folder, 'wrong'));
  writeFileSync(
    join(folder, 'wrong', 'gradients.ts'),
    solutionText(tiers.slice(0, 1)).replace('2 * (z2 - y)', '2 * (y - z2)'),
  );
  return folder;
}

export const pack = lessonPack();

/** By verb: one without a line is missing in the eyes of the compiler. */
export const commandLines: { readonly [Name in VerbName]: readonly CommandLine[] } = {
  lesson: [
    { words: ['lesson'], exitCode: 0, says: /Lesson 1/ },
    { words: ['lesson', 'chain-rule'], input: '\n:help\n:quit\n', exitCode: 0, says: /Lesson 3/ },
    { words: ['lesson', '3'], exitCode: 0, says: /Lesson 3/ },
    { words: ['lesson', 'nothing'], exitCode: 2, says: /The lessons are/ },
  ],
  lessons: [
    { words: ['lessons'], exitCode: 0, says: /Rates of change/ },
    { words: ['lessons', '--json'], exitCode: 0, says: /"rates-of-change"/ },
  ],
  practice: [
    { words: ['practice'], exitCode: 0, says: /To go on/ },
    {
      words: ['practice', 'relu', '--seed', '1', '--count', '1'],
      input: '0\n:hint\n:skip\n',
      exitCode: 0,
      says: /1 question, 0 right/,
    },
    { words: ['practice', 'nothing'], exitCode: 2, says: /The skills are rate/ },
  ],
  derive: [
    { words: ['derive', '(w2*a1 - y)^2', '--wrt', 'w2'], exitCode: 0, says: /a1/ },
    { words: ['derive', 'x^2*y', '--wrt', 'x', '--at', 'x=2,y=3'], exitCode: 0, says: /12/ },
    { words: ['derive', 'loss', '--wrt', 'w1', '--graph', 'network.txt'], exitCode: 0, says: /dloss\/dz/ },
    { words: ['derive', '-x^2', '--wrt', 'x', '--json'], exitCode: 0, says: /"derivative"/ },
  ],
  grad: [
    { words: ['grad', 'x = 2; y = 3; f = x^2*y + y^3'], exitCode: 0, says: /31/ },
    { words: ['grad', 'network.txt', '--loss', 'z', '--json'], exitCode: 0, says: /"loss":\s*"z"/ },
    { words: ['grad', '-'], input: network, exitCode: 0, says: /w1 +0\.5 +-8/ },
    {
      words: ['grad', '-', '--json'],
      input: '{"nodes":[{"name":"f","expr":"x^2"}],"inputs":{"x":3}}\nno\n',
      exitCode: 2,
      says: /"error"/,
    },
  ],
  check: [
    { words: ['check', '--of', 'x^2', '--wrt', 'x', '--answer', '2x'], exitCode: 0, says: /correct/ },
    {
      words: ['check', '--of', 'x^2', '--wrt', 'x', '--answer', '5', '--at', 'x=3', '--explain'],
      exitCode: 1,
      says: /incorrect/,
    },
    {
      words: [
        'check',
        '--of',
        'loss',
        '--wrt',
        'w1',
        '--answer',
        '2(z-y)x',
        '--graph',
        'network.txt',
        '--task',
        'total',
        '--json',
      ],
      exitCode: 0,
      says: /"correct"/,
    },
    {
      words: [
        'check',
        '--of',
        'loss',
        '--wrt',
        'w1',
        '--answer',
        '2(z-y)x',
        '--graph',
        network,
        '--task',
        'path',
      ],
      exitCode: 0,
      says: /correct/,
    },
    {
      words: [
        'check',
        '--of',
        'loss',
        '--wrt',
        'z',
        '--answer',
        '2(z-y)',
        '--graph',
        network,
        '--task',
        'local',
      ],
      exitCode: 0,
      says: /correct/,
    },
    {
      words: ['check', '--jsonl', '--explain'],
      input: '{"of":"x^2","wrt":"x","answer":"2x"}\n',
      exitCode: 0,
      says: /"points"/,
    },
  ],
  challenge: [
    { words: ['challenge', 'new'], exitCode: 0, says: /Your file/ },
    { words: ['challenge', 'solved', '--check', '--seed', '3'], exitCode: 0, says: /Next comes/ },
    { words: ['challenge', 'wrong', '--check', '--json'], exitCode: 1, says: /"passed":\s*false/ },
    { words: ['challenge', '--hint'], exitCode: 0, says: /\w/ },
    { words: ['challenge', '--solution'], exitCode: 1, says: /try|attempt/i },
    {
      words: ['challenge', '--next'],
      exitCode: 0,
      says: /Added/,
      after: [['challenge', 'solved', '--check']],
    },
    { words: ['challenge', 'wrong', '--force', '--yes'], exitCode: 0, says: /Your file/ },
  ],
  progress: [
    { words: ['progress'], exitCode: 0, says: /\w/ },
    { words: ['progress', '--json'], exitCode: 0, says: /"skills"/ },
    {
      words: ['progress', '--csv'],
      exitCode: 0,
      says: /question/,
      after: [['practice', 'power', '--count', '1']],
    },
  ],
  reset: [
    { words: ['reset', '--yes'], exitCode: 0, says: /\w/ },
    {
      words: ['reset'],
      exitCode: 2,
      says: /reset --yes/,
      after: [
        ['practice', 'power', '--count', '1'],
        ['challenge', '--hint'],
      ],
    },
  ],
  lint: [{ words: ['lint', pack], exitCode: 1, says: /2 lessons, 4 screens/ }],
  doctor: [
    { words: ['doctor'], exitCode: 0, says: /node/ },
    { words: ['doctor', '--json'], exitCode: 0, says: /"node"/ },
  ],
  report: [
    {
      words: ['report', '--severity', 'wrong', '--text', 'what happened', '--yes'],
      exitCode: 0,
      says: /Nothing was sent/,
    },
  ],
};

/** What only ends by a signal is run in a terminal: `terminal.test.ts` beside this. */
export const onlyInTerminal: readonly string[] = ['--watch'];
