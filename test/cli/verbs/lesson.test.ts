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

test('a number counts the files of a pack, and an id goes before a number', async () => {
  const pack = lessonPack();
  expect(opened((await commandLine(['lesson', '2', '--lessons', pack])).out)).toBe(
    'Lesson 2: The chain rule',
  );
  const other = lessonPack({
    '07-two.md': '---\nid: "2"\ntitle: Two\nobjective: Two.\nminutes: 5\n---\n\n## A\n\nText.\n',
  });
  expect(opened((await commandLine(['lesson', '2', '--lessons', other])).out)).toBe(
    'Lesson 2: The chain rule',
  );
  expect(opened((await commandLine(['lesson', '7', '--lessons', other])).out)).toBe('Lesson 7: Two');
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
