import { expect, test } from 'vitest';
import { commandLine } from '../command-line.ts';
import { lessonPack } from '../lesson-pack.ts';

const opened = (out: string): string | undefined => /^Lesson .*$/m.exec(out)?.[0];

test.each([
  ['4', 'Lesson 4: '],
  ['04', 'Lesson 4: '],
  ['chain-rule', 'Lesson 3: '],
])('lesson %s opens it', async (typed, heading) => {
  const { exitCode, out } = await commandLine(['lesson', typed, '--plain']);
  expect([exitCode, opened(out)?.startsWith(heading)]).toEqual([0, true]);
});

test('a number is that of the file in a pack too', async () => {
  const text = '---\nid: two\ntitle: Two\nobjective: Two.\nminutes: 5\n---\n\n## A\n\nText.\n';
  const pack = lessonPack({ '07-two.md': text });
  for (const [typed, heading] of [
    ['2', 'Lesson 2: The chain rule'],
    ['7', 'Lesson 7: Two'],
  ] as const)
    expect(opened((await commandLine(['lesson', typed, '--lessons', pack])).out)).toBe(heading);
});

test.each([
  [
    '9',
    'The lessons are 1 rates-of-change, 2 partial-derivatives, 3 chain-rule, 4 graph-backward, 5 challenge.',
  ],
  ['chain-rul', 'Did you mean chain-rule?'],
])('lesson %s is none, and the lessons are named', async (typed, next) => {
  const { exitCode, out, err } = await commandLine(['lesson', typed]);
  expect({ exitCode, out, err }).toEqual({
    exitCode: 2,
    out: '',
    err: `neuron-calc: there is no lesson ${typed}\n${next}\n`,
  });
});
