/** The built program among the streams, folders and variables that a shell may give it. */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
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
    expect(out.replace(/\s+/g, ' ').match(/in memory only: there is no home folder; set NEURON_CALC_HOME/g)).toHaveLength(1);
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
