import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { discreet } from '../../../src/cli/machine/report-facts.ts';
import { savedLines, tutorReports } from '../../../src/cli/output/problem-report.ts';
import type { ReportDraft } from '../../../src/progress/report.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { fakeIo } from '../fake-io.ts';

const short: ReportDraft = { severity: 'wrong', text: 'x', screen: [] };

test('a report from the tutor names the home folder nowhere, nor does the link to an issue', () => {
  const { io } = fakeIo();
  const draft: ReportDraft = { ...short, screen: [` File: ${io.home}/gradients.ts`] };
  const markdown = tutorReports(io).compose(draft, [], 'an engine');
  expect(markdown).toContain(' File: ~/gradients.ts');
  expect(markdown).toContain('engine: an engine');
  expect(discreet({ ...draft, text: `in ${io.home}` }, io).text).toBe('in ~');
});

test('the tutor is told where a report was kept, or why not and what to do', () => {
  const home = temporaryFolder('report');
  const kept = tutorReports(fakeIo({ env: { NEURON_CALC_HOME: home } }).io).save(short, '# x');
  expect(kept[0]).toContain(`Written to ${join(home, 'report-')}`);
  const file = join(home, 'file');
  writeFileSync(file, '');
  const { io } = fakeIo({ env: { NEURON_CALC_HOME: join(file, 'below') } });
  expect(tutorReports(io).save(short, '# x')).toEqual([
    expect.stringMatching(/^the report could not be written: /),
    'Make its folder writable, or set NEURON_CALC_HOME to another folder.',
  ]);
});

test('a report too long for a link is attached by hand', () => {
  const bugs = 'https://example.org/issues';
  expect(savedLines('/r.md', short, '# x\n\nshort', bugs).at(-1)).toBe(
    'To open an issue with it: https://example.org/issues/new?title=x&body=short',
  );
  expect(savedLines('/r.md', short, `# x\n${'y'.repeat(7000)}`, bugs).at(-1)).toBe(
    'It is too long for a link. Attach the file at https://example.org/issues',
  );
  expect(savedLines('/r.md', short, '# x')).toEqual(['Written to /r.md', 'Nothing was sent.']);
});
