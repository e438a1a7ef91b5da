/** A course in a made-up language, through both faces: what is still in ASCII letters is no sentence of the program. */

import { expect, it } from 'vitest';
import type { VisitSetting } from '../sittings/sitting.ts';
import { escapes } from './escapes.ts';
import { speakAnotherLanguage, tables } from './other-language.ts';
import { missed, typedLines, visits } from './visits.ts';

speakAnotherLanguage();
// Only now: what is loaded before another language is spoken does not speak it.
const { drilled, fifth, fourth, other, typed } = await import('./lessons.ts');
const { choose, closeAll, inkFace } = await import('../sittings/ink-face.ts');
const { plainFace } = await import('../sittings/plain-face.ts');
const { played } = await import('../sittings/sitting.ts');
const { play, standing } = await import('../../ui/app/playing.tsx');
const { tutorSitting } = await import('../../plain/sitting.ts');
const { drillSkills } = await import('../../../src/lesson/skills.ts');
const { words } = await import('../../../src/ui/words.ts');

const lessons = [typed, other, drilled, fourth, fifth];

it('is spoken by every table of words', () => {
  expect(tables.length).toBeGreaterThanOrEqual(11);
  expect(words.does.next).toBe('неът');
});

it('is told from a sentence that escaped its table, and names are no sentence', () => {
  expect(escapes(['  Степс: w1 is held fixed', 'dloss/dw1 = −2.6·w2'], lessons)).toEqual([
    'is held fixed  ←  Степс: w1 is held fixed',
  ]);
});

it.each([
  ['the Ink face', inkFace],
  ['the plain face', plainFace],
])(
  'is all that %s speaks in a sitting',
  async (_face, driver) => {
    const heard: string[] = [];
    const listening = (setting: VisitSetting) =>
      driver({ ...setting, heard: (text) => void heard.push(text) });
    const { journal } = await played({ name: 'a course', lessons, visits }, listening);
    for (const { id } of [typed, other, fourth])
      expect(journal).toContainEqual(expect.objectContaining({ lesson: id, state: 'finished' }));
    await played(
      { name: 'missed first', lessons, before: missed, visits: [{ steps: ['answer 2x'] }] },
      listening,
    );
    expect(escapes(heard, lessons, drillSkills)).toEqual([]);
  },
  120_000,
);

it('is spoken by all that lies over a screen', async () => {
  const learner = await play({ lessons, events: standing('typed', 'chain') });
  const { press, type, state } = learner;
  const pages = async () => {
    while (state().overlays.length > 0) await press('enter');
  };
  await type('?');
  await pages();
  await press('enter');
  for (const choice of ['hint', 'graph', 'help'] as const) {
    await choose(choice, learner);
    await pages();
  }
  const answer = async (text: string) => {
    if (state().desk.field.text !== '') await press('escape');
    await type(text);
    await press('enter');
    await learner.settle();
  };
  await answer('5');
  await answer('6');
  await choose('example', learner);
  await pages();
  await answer('2(z2-y)');
  await press('tab', 'escape');
  await type('s');
  await type('d');
  await closeAll(learner);
  await press('escape');
  await type('p');
  await press('escape');
  expect(state().sitting.stage.kind).toBe('home');
  expect(escapes(learner.frames(), lessons)).toEqual([]);
});

it.each([
  { columns: 40, rows: 12 },
  { columns: 60, rows: 16 },
])('is spoken in a window of $columns×$rows', async (size) => {
  const { press, type, frames } = await play({ lessons, ...size });
  await press('enter');
  for (const answer of ['2*(', '5', '6']) {
    await type(answer);
    await press('enter', 'enter', 'escape');
  }
  expect(escapes(frames(), lessons)).toEqual([]);
});

it('is spoken in a report but for what it keeps as it was', async () => {
  const { press, type, frame } = await play({ lessons });
  const said: string[] = [];
  const step = async (...keys: Parameters<typeof press>) => {
    await press(...keys);
    said.push(frame());
  };
  await type('!');
  said.push(frame());
  await step('down');
  await step('enter');
  await type('1');
  said.push(frame());
  expect(escapes(said, lessons)).toEqual([]);
  await press('enter');
  const [note = ''] = frame().split('\n').slice(-3);
  expect(note).toMatch(/[а-я]{4,}/);
  expect(escapes([note], lessons)).toEqual([]);
});

it('is spoken while the engine loads', async () => {
  const learner = await play({
    lessons,
    autograd: new Promise(() => {}),
    events: standing('typed', 'chain'),
  });
  await learner.press('enter');
  await learner.type('w1');
  await learner.press('enter');
  expect(learner.frame()).toContain(words.quiz.waiting);
  expect(escapes(learner.frames(), lessons)).toEqual([]);
});

it.each(typedLines)('is spoken by help on paper, and about what is not understood, in $lesson', async ({
  lesson,
  lines,
}) => {
  const { out } = await tutorSitting({ lessons, startAt: lesson, typed: lines });
  expect(out).toContain('хелп');
  expect(escapes([out], lessons)).toEqual([]);
});
