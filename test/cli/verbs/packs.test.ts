/** Lessons that are not ours: what they are called, whether their programs run, and what becomes of the answer. */

import { appendFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { readJournal } from '../../../src/progress/read-journal.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { fakeIo, stateFolder } from '../fake-io.ts';

const lesson = (id: string, source = "console.log('it', 'ran')"): string => `---
id: ${id}
title: Panels
objective: See a panel.
minutes: 5
---

## First {#first}

\`\`\`code
run: true
source: |
  ${source}
\`\`\`

## Second {#second}

\`\`\`ask
id: square
of: x^2
wrt: x
prompt: Differentiate it.
\`\`\`
`;

function packOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder('pack');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** One learner at one computer. */
class Learner {
  private readonly world = fakeIo({ env: { NEURON_CALC_ENGINE: 'js' } });

  /** What a command line says, with these lines typed into it. */
  async types(
    words: readonly string[],
    input = '',
    terminal = false,
  ): Promise<{ said: string; code: number }> {
    const { io, out, err } = fakeIo({ input, terminal, env: { NEURON_CALC_ENGINE: 'js' } });
    const code = await run(words, { ...io, home: this.world.io.home, cwd: this.world.io.home });
    return { said: out() + err(), code };
  }

  get events() {
    return readJournal(stateFolder(this.world.io)).events;
  }

  get settings(): string[] {
    return this.events.flatMap((each) => (each.type === 'setting' ? [`${each.name}=${each.value}`] : []));
  }
}

const plain = (pack: string, ...words: string[]): string[] => [
  '--plain',
  '--lessons',
  pack,
  'lesson',
  'panels',
  ...words,
];
const asked = 'Let them run?';
const ran = 'it ran';

describe('the programs of a folder that is not ours', () => {
  test('run after a yes, which is kept for just these files', async () => {
    const pack = packOf({ '01-panels.md': lesson('panels') });
    const learner = new Learner();
    const first = await learner.types(plain(pack), 'yes\n');
    expect(first.said).toContain(asked);
    expect(first.said).toContain(ran);
    expect(learner.settings).toEqual([expect.stringMatching(/^trust:[0-9a-f]{64}=yes$/)]);
    const second = await learner.types(plain(pack), '');
    expect(second.said).not.toContain(asked);
    expect(second.said).toContain(ran);
    appendFileSync(join(pack, '01-panels.md'), '\nMore.\n');
    const changed = await learner.types(plain(pack), '');
    expect(changed.said).toContain(asked);
    expect(changed.said).not.toContain(ran);
  });

  test('do not run after a no, nor without an answer; a no is kept, too', async () => {
    const pack = packOf({ '01-panels.md': lesson('panels') });
    const learner = new Learner();
    const open = await learner.types(plain(pack), '');
    expect([open.said.includes(asked), open.said.includes(ran)]).toEqual([true, false]);
    expect(learner.settings).toEqual([]);
    const refused = await learner.types(plain(pack), 'no\n');
    expect(refused.said).toContain('(not run: you said no');
    const later = await learner.types(plain(pack), '');
    expect([later.said.includes(asked), later.said.includes(ran)]).toEqual([false, false]);
    const told = await learner.types(plain(pack, '--trust'), '');
    expect(told.said).toContain(ran);
  });

  test('are no reason to stay: :quit leaves at the question', async () => {
    const pack = packOf({ '01-panels.md': lesson('panels') });
    const learner = new Learner();
    const { said, code } = await learner.types(plain(pack), ':quit\n');
    expect([said.includes(asked), said.includes('First'), code]).toEqual([true, false, 0]);
    expect(learner.settings).toEqual([]);
  });

  test('never run with --no-run, whatever was said before', async () => {
    const pack = packOf({ '01-panels.md': lesson('panels') });
    const learner = new Learner();
    await learner.types(plain(pack, '--trust'), '');
    const { said } = await learner.types(plain(pack, '--no-run'), '');
    expect([said.includes(asked), said.includes(ran), said.includes('(not run: --no-run)')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('are asked about by lint at a terminal; elsewhere it says that it did not run them', async () => {
    const pack = packOf({ '01-panels.md': lesson('panels', 'throw new Error("broken")') });
    const learner = new Learner();
    const unasked = await learner.types(['lint', pack]);
    expect(unasked.said).toMatch(
      /01-panels\.md:12:\d+: warning: this program was not run\. Nobody was there/,
    );
    expect(unasked.said).not.toContain('broken');
    const refused = await learner.types(['lint', pack, '--no-run'], 'yes\n', true);
    expect(refused.said).toContain('this program was not run. Leave --no-run out');
    expect(refused.said).not.toContain(asked);
    const agreed = await learner.types(['lint', pack], 'yes\n', true);
    expect(agreed.said).toContain(asked);
    expect(agreed.said).toContain('this program fails: Error: broken');
    expect((await learner.types(['lint', pack])).said).toContain('this program fails: Error: broken');
  });

  test('stay trusted after a reset', async () => {
    const pack = packOf({ '01-panels.md': lesson('panels') });
    const learner = new Learner();
    await learner.types(plain(pack, '--trust'), '');
    await learner.types(['reset', '--yes']);
    expect((await learner.types(plain(pack), '')).said).toContain(ran);
    expect((await learner.types(['reset', '--yes'])).code).toBe(0);
  });

  test('our own are never asked about', async () => {
    const learner = new Learner();
    const { said } = await learner.types(['--plain', 'lesson', 'rates-of-change'], '');
    expect(said).not.toContain(asked);
    expect(
      (await learner.types(['--plain', '--lessons', join(import.meta.dirname, '../../../lessons')], '')).said,
    ).not.toContain(asked);
  });
});

describe('a pack that calls its lesson as one of ours is called', () => {
  const id = 'rates-of-change';
  const answered = ['--plain', '--lessons', '', 'lesson', id, '--no-run'];

  async function finished(files: Readonly<Record<string, string>>) {
    const pack = packOf({ '01-x.md': lesson(id), ...files });
    const learner = new Learner();
    const words = answered.map((word) => (word === '' ? pack : word));
    await learner.types(words, '\n3x\n3x\n3x\n:show\n\n\n\n');
    return { pack, learner };
  }

  test('finishes its own, and what was missed in it comes up there only', async () => {
    const { learner, pack } = await finished({ 'pack.yaml': 'name: my-pack\n' });
    const lessons = learner.events.flatMap((each) =>
      each.type === 'lesson' ? [`${each.lesson} ${each.state}`] : [],
    );
    expect(lessons).toEqual([`my-pack:${id} started`, `my-pack:${id} finished`]);
    const questions = learner.events.flatMap((each) => (each.type === 'answer' ? [each.question] : []));
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions) expect(question).toMatch(/^my-pack:rates-of-change\/square\//);
    const ours = await learner.types(['lessons']);
    expect(ours.said).toContain('0 of ');
    expect((await learner.types(['lessons', '--lessons', pack])).said).toContain('1 of 1 finished');
    expect((await learner.types(['--plain'], ':quit\n')).said).not.toContain('missed question');
  });

  test('is named by its folder where it has no name', async () => {
    const { learner, pack } = await finished({});
    const base = basename(pack)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-');
    const [first] = learner.events.flatMap((each) => (each.type === 'lesson' ? [each.lesson] : []));
    expect(first).toMatch(new RegExp(`^${base}-[0-9a-f]{6}:${id}$`));
  });

  test.each([
    'name: Not A Name',
    'name: [a]',
    'title: x',
    'name: "a',
    'name: ../../x',
    '- a',
  ])('a manifest that says %j is a fault, and costs nothing else', async (text) => {
    const pack = packOf({ '01-x.md': lesson('panels'), 'pack.yaml': `${text}\n` });
    const learner = new Learner();
    const { said } = await learner.types(['lint', pack, '--no-run']);
    expect(said).toMatch(/pack\.yaml:1:\d+: /);
    expect((await learner.types(['lessons', '--lessons', pack])).said).toContain('0 of 1 finished');
  });
});
