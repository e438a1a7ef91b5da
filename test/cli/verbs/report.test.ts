import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bugsUrl, discreet, savedLines, tutorReports } from '../../../src/cli/machine/report-surroundings.ts';
import { run } from '../../../src/cli/run.ts';
import type { ReportDraft } from '../../../src/progress/report.ts';
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

  test('neither does one from the tutor, nor the link to an issue', () => {
    const { io } = fakeIo();
    const draft: ReportDraft = { severity: 'wrong', text: 'x', screen: [` File: ${io.home}/gradients.ts`] };
    const markdown = tutorReports(io).compose(draft, [], 'an engine');
    expect(markdown).toContain(' File: ~/gradients.ts');
    expect(markdown).toContain('engine: an engine');
    expect(discreet({ ...draft, text: `in ${io.home}` }, io).text).toBe('in ~');
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

describe('where an issue is opened', () => {
  const rootWith = (manifest: object): string => {
    const root = join(temporaryFolder('report'), 'package');
    mkdirSync(root);
    writeFileSync(join(root, 'package.json'), JSON.stringify(manifest));
    return root;
  };

  test('is what the package says, if it says so', () => {
    expect(bugsUrl(rootWith({ bugs: { url: 'https://example.org/issues' } }))).toBe(
      'https://example.org/issues',
    );
    expect(bugsUrl(rootWith({}))).toBeUndefined();
    expect(bugsUrl(rootWith({ bugs: { url: 'nowhere' } }))).toBeUndefined();
    expect(bugsUrl('/nowhere')).toBeUndefined();
  });

  test('a report too long for a link is attached by hand', () => {
    const draft = { severity: 'wrong', text: 'x', screen: [] } as const;
    const saved = { kind: 'saved', file: '/r.md' } as const;
    const bugs = 'https://example.org/issues';
    expect(savedLines(saved, draft, '# x\n\nshort', bugs).at(-1)).toBe(
      'To open an issue with it: https://example.org/issues/new?title=x&body=short',
    );
    expect(savedLines(saved, draft, `# x\n${'y'.repeat(7000)}`, bugs).at(-1)).toBe(
      'It is too long for a link. Attach the file at https://example.org/issues',
    );
    expect(savedLines(saved, draft, '# x', undefined)).toEqual(['Written to /r.md', 'Nothing was sent.']);
  });
});
