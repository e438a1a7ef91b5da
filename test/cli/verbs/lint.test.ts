import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { commandLine } from '../command-line.ts';

const body = `---
id: rates
title: Rates
objective: Know rates.
minutes: 2
requires: []
skills: [rate]
covers: []
terms: {}
---

## First {#first}

How fast does it move?

\`\`\`ask
id: square
of: w*x
wrt: w
at: {w: 2, x: 2}
prompt: Differentiate it.
hints:
  - Look beside w.
\`\`\`

## Second {#second}

\`\`\`recap
points:
  - A point.
\`\`\`
`;

/** A working directory with a folder of lessons. */
function holding(lessons: Record<string, string>): { cwd: string; pack: string } {
  const cwd = temporaryFolder('lint');
  const pack = temporaryFolder('pack');
  for (const [name, text] of Object.entries(lessons)) writeFileSync(join(pack, name), text);
  return { cwd, pack };
}

test('the lessons that ship pass, by every oracle', { timeout: 180_000 }, async () => {
  const { exitCode, out, err } = await commandLine(['lint']);
  expect(out).not.toMatch(/^.*:\d+:\d+: (?!warning)/m);
  expect(out).toMatch(
    /\n\d+ lessons, \d+ screens, \d+ answers checked by TensorFlow\.js .*, \d+ ambiguous as a number, no faults\n$/,
  );
  expect([exitCode, err]).toEqual([0, '']);
});

test('faults are printed where an editor finds them, in order, then what was checked: exit code 1', async () => {
  const { pack } = holding({
    '01-rates.md': body.replace('Look beside w.', 'x + 1'),
    '02-bad.md': '---\nid: bad\n---\n',
  });
  const { exitCode, out } = await commandLine(['lint', pack]);
  const lines = out.trimEnd().split('\n');
  const faults = lines.filter((line) => /:\d+:\d+: /.test(line));
  expect(faults.length).toBeGreaterThan(1);
  expect(faults[0]).toContain('01-rates.md:');
  expect(faults.at(-1)).toContain('02-bad.md:3:4: this lesson has no screen. Write “## Title”');
  expect(lines).toContain(
    `${join(pack, '01-rates.md')}:12: ambiguous: d/dw w·x = 2 is also own-value, wrong-variable`,
  );
  expect(lines.at(-1)).toMatch(
    /^1 lesson, 2 screens, 1 answer checked by TensorFlow\.js .*, 1 ambiguous as a number, \d+ faults$/,
  );
  expect(exitCode).toBe(1);
});

test('files below the working directory are named from there; --lessons names the folder too', async () => {
  const { pack } = holding({ '02-bad.md': '---\nid: bad\n---\n' });
  const inside = await commandLine(['lint', '.'], { cwd: pack });
  expect(inside.out).toMatch(/^02-bad\.md:\d+:\d+: /);
  const named = await commandLine(['lint', '--lessons', pack]);
  expect(named.out).toContain(`${join(pack, '02-bad.md')}:`);
});

test('a folder that is not there: exit code 2, with what to give', async () => {
  const { exitCode, out, err } = await commandLine(['lint', 'nowhere']);
  expect(err).toBe(
    'neuron-calc: there is no folder nowhere\nGive a folder of lesson files such as 01-name.md.\n',
  );
  expect([exitCode, out]).toEqual([2, '']);
});
