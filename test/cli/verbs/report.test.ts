import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { commandLine } from '../command-line.ts';
import { fakeIo } from '../fake-io.ts';

describe('report', () => {
  test('shows what it writes, and writes it beside the journal', async () => {
    const home = temporaryFolder('report');
    const { exitCode, out } = await commandLine(
      ['report', '--severity', 'wrong', '--text', 'It says 1.57.', '--yes'],
      { env: { NEURON_CALC_HOME: home } },
    );
    expect(exitCode).toBe(0);
    const [file = ''] = readdirSync(home).filter((name) => name.startsWith('report-'));
    const written = readFileSync(join(home, file), 'utf8');
    expect(written).toMatch(/^# It says 1\.57\.\n\nSeverity: wrong\n/);
    expect(written).toMatch(/node: \d+\.\d+/);
    expect(written).toMatch(/engine: TensorFlow\.js .+ \(JavaScript kernels\)/);
    expect(out).toContain(written.trim());
    expect(out).toContain(`Written to ${join(home, file)}\nNothing was sent.\n`);
  });

  test('names neither the home folder nor what a variable keeps there', async () => {
    const { io, out } = fakeIo({ env: { NEURON_CALC_ENGINE: 'js', TMUX: '/tmp/tmux-1000/default,1,0' } });
    const text = `It cannot write ${io.home}/work, nor ${io.home}.`;
    expect(await run(['report', '--text', text, '--yes'], io)).toBe(0);
    const [markdown = ''] = out().split('Written to');
    expect(markdown).toContain('# It cannot write ~/work, nor ~.');
    expect(markdown).toContain('variables: TMUX=set');
    expect(markdown).not.toContain(io.home);
  });

  test.each<[string[], string]>([
    [['--text', 'x'], 'report asks what happened and shows what it writes, and here it cannot'],
    [['--yes'], 'report asks what happened'],
    [['--yes', '--text', '  '], 'the report says nothing'],
    [['--yes', '--text', 'é'.repeat(2001)], 'the text has 2001 characters; at most 2000'],
    [['--yes', '--text', 'x', '--severity', 'bad'], "argument 'bad' is invalid"],
  ])('%j is refused, and nothing is written', async (words, message) => {
    const home = temporaryFolder('report');
    const { exitCode, err } = await commandLine(['report', ...words], { env: { NEURON_CALC_HOME: home } });
    expect(err).toContain(message);
    expect(exitCode).toBe(2);
    expect(readdirSync(home)).toEqual([]);
  });

  test('a folder that cannot be written to is said to be', async () => {
    const home = join(temporaryFolder('report'), 'file');
    writeFileSync(home, '');
    const { exitCode, err } = await commandLine(['report', '--text', 'x', '--yes'], {
      env: { NEURON_CALC_HOME: join(home, 'below') },
    });
    expect(exitCode).toBe(2);
    expect(err).toMatch(/NEURON_CALC_HOME/);
  });
});
