import { expect, test } from 'vitest';
import { type PanelConsent, panelDoor, yesOrNo } from '../../src/tutor/panel-door.ts';

test('programs run one at a time, in the order they were met, also behind one that cannot be run', async () => {
  let running = 0;
  const most: number[] = [];
  const door = panelDoor({
    consent: 'given',
    run: async (source) => {
      running += 1;
      most.push(running);
      await new Promise((done) => setTimeout(done, 5));
      running -= 1;
      if (source === 'bad') throw new Error('no process');
      return [source];
    },
  });
  const runs = await Promise.allSettled(['a', 'bad', 'c'].map(door.run));
  expect(runs.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(most).toEqual([1, 1, 1]);
});

test.each<[PanelConsent, boolean]>([
  ['needless', true],
  ['given', true],
  ['refused', false],
  ['unasked', false],
  ['never', false],
])('%s: a program runs: %s', async (consent, runs) => {
  const door = panelDoor({ consent, run: async () => ['ran'] });
  expect((await door.run('1'))[0] === 'ran').toBe(runs);
});

test('an answer holds from now on, and is kept', async () => {
  const kept: boolean[] = [];
  const door = panelDoor({
    consent: 'unasked',
    run: async () => ['ran'],
    remember: (each) => kept.push(each),
  });
  door.answer(true);
  expect([door.consent(), await door.run('1')]).toEqual(['given', ['ran']]);
  door.answer(false);
  expect([door.consent(), kept]).toEqual(['refused', [true, false]]);
});

test.each([
  ['yes', true],
  [' Y ', true],
  ['no', false],
  ['n', false],
  ['', undefined],
  ['yes please', undefined],
])('%j is %s', (typed, means) => {
  expect(yesOrNo(typed)).toBe(means);
});
