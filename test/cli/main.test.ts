/** The built program among the streams, folders and variables that a shell may give it. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Tier, tiers } from '../../src/challenge/tiers/tier.ts';
import { solutionText } from '../../src/challenge/workshop/scaffold.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const program = resolve('bin/neuron-calc.js');

/** @param line of a shell, in which `calc` is the program. */
function shell(line: string, environment: Record<string, string> = {}) {
  const cwd = temporaryFolder('shell');
  const script = `calc() { "${process.execPath}" "${program}" "$@"; }; ${line}`;
  const env = { PATH: process.env.PATH, HOME: cwd, NEURON_CALC_ENGINE: 'js', ...environment };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd, env, encoding: 'utf8' });
  return { exitCode: status, out: stdout, err: stderr, cwd };
}

describe.skipIf(process.platform === 'win32')('a learner without a home', () => {
  test.each(['', 'here'])('HOME=%j: progress stays in memory, which is said once', (HOME) => {
    const { exitCode, out, err, cwd } = shell('calc --plain </dev/null', { HOME });
    expect(
      out.replace(/\s+/g, ' ').match(/in memory only: there is no home folder; set NEURON_CALC_HOME/g),
    ).toHaveLength(1);
    expect([exitCode, err, readdirSync(cwd)]).toEqual([0, '', []]);
  });

  test('progress and doctor say why nothing is kept; a report is not written', () => {
    const home = { HOME: '' };
    expect(shell('calc progress', home).out).toContain('Stored nowhere: there is no home folder;');
    const doctor = shell('calc doctor', home);
    expect(doctor.out).toContain('Problem: progress cannot be saved: there is no home folder;');
    expect(doctor.exitCode).toBe(1);
    const report = shell('calc report --text "it hums" --yes', home);
    expect(report.err).toContain('the report could not be written: there is no home folder;');
    expect([report.exitCode, readdirSync(report.cwd)]).toEqual([2, []]);
  });

  test('a folder that is named is used', () => {
    const { out, cwd } = shell('calc --plain </dev/null', { HOME: '', NEURON_CALC_HOME: 'kept' });
    expect(out).not.toContain('in memory');
    expect(existsSync(join(cwd, 'kept', 'journal.jsonl'))).toBe(true);
  });
});

describe.skipIf(process.platform === 'win32')('standard input', () => {
  test.each([
    ['calc grad - < .', 'standard input is a folder'],
    ['calc check --jsonl < .', 'standard input is a folder'],
    ['calc --plain < .', 'standard input is a folder'],
    ['calc practice < .', 'standard input is a folder'],
    ['calc grad - <&-', 'standard input is closed, or the null device'],
    ['calc check --jsonl <&-', 'standard input is closed, or the null device'],
    ['calc check --jsonl </dev/null', 'standard input is closed, or the null device'],
    ['calc check --jsonl 0>written', 'standard input cannot be read (EBADF)'],
  ])('that cannot be read is refused with a word: %s', (line, message) => {
    const { exitCode, out, err } = shell(line);
    expect(err).toContain(`neuron-calc: ${message}`);
    expect([exitCode, out]).toEqual([2, '']);
  });

  test('that is merely empty holds no question, and is no fault', () => {
    expect(shell(': | calc check --jsonl')).toMatchObject({ exitCode: 0, out: '', err: '' });
  });

  test('that nobody reads may be whatever it is', () => {
    expect(shell('calc derive x^2 --wrt x < .')).toMatchObject({ exitCode: 0, err: '' });
  });
});

describe.skipIf(process.platform !== 'linux')('standard output and error', () => {
  const full = 'neuron-calc: standard output cannot be written: the disk is full (ENOSPC)\n';

  test.each([
    'calc derive x^2 --wrt x',
    'calc progress',
    'calc --plain </dev/null',
    `echo '{"of":"x","wrt":"x","answer":"1"}' | calc check --jsonl`,
  ])('a full disk is one line and exit code 2: %s', (line) => {
    expect(shell(`${line} >/dev/full`)).toMatchObject({ exitCode: 2, err: full });
  });

  test('an error stream that cannot be written changes no outcome', () => {
    const line = 'calc check --of x --wrt x --answer';
    expect(shell(`${line} 1 2>/dev/full`).exitCode).toBe(0);
    expect(shell(`${line} 7 2>/dev/full`).exitCode).toBe(1);
    expect(shell('set -o pipefail; calc nothing 2>&1 >/dev/null | true').exitCode).toBe(2);
  });
});

test.each([
  `grad ${'x'.repeat(300)}`,
  `derive x --wrt x --graph ${'x'.repeat(300)}`,
  `check --of x --wrt x --answer 1 --graph ${'x'.repeat(300)}`,
  `lint ${'x'.repeat(300)}`,
])('a name too long for a file is no accident of the program: %s', (line) => {
  const { exitCode, err } = shell(`calc ${line}`);
  expect(err).not.toMatch(/should not have happened|ENAMETOOLONG/);
  expect(exitCode).toBe(2);
});

describe('challenge --watch, away from a terminal', () => {
  const right = solutionText(tiers.slice(0, 1) as [Tier]);
  let watching: ChildProcess | undefined;
  afterEach(() => watching?.kill('SIGKILL'));

  test('goes on until a signal, through a file that is deleted and comes back', async () => {
    const home = temporaryFolder('watch');
    const file = join(home, 'work', 'gradients.ts');
    mkdirSync(join(home, 'work'));
    writeFileSync(file, right);
    const env = { PATH: process.env.PATH, NEURON_CALC_HOME: home, NEURON_CALC_ENGINE: 'js' };
    const child = spawn(process.execPath, [program, 'challenge', join(home, 'work'), '--watch'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    watching = child;
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    /** Once, and not twice. */
    const said = (text: string) =>
      vi.waitFor(() => expect(out.replace(/\s+/g, ' ').split(text).length - 1).toBe(1), 20_000);
    await said('Ctrl+C ends it.');
    rmSync(file);
    await said('is gone, or cannot be read. Once it is back, watching goes on.');
    await new Promise((wait) => setTimeout(wait, 1000));
    expect(child.exitCode).toBeNull();
    writeFileSync(file, right.replace('2 * (z2 - y)', '2 * (y - z2)'));
    await said('gradients.ts is back.');
    await said('not yet');
    await said('is gone');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([1, null]);
  }, 60_000);
});
