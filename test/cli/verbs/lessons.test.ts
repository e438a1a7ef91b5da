import { expect, test } from 'vitest';
import { lessons } from '../../../src/cli/verbs/lessons.ts';
import type { NewEvent } from '../../../src/progress/event.ts';
import { openJournal } from '../../../src/progress/journal.ts';
import { fakeIo, stateFolder } from '../fake-io.ts';
import { lessonPack } from '../lesson-pack.ts';

const shared = { color: true, animation: true };

async function listed(events: readonly NewEvent[], json: boolean, pack = lessonPack()) {
  const { io, out, err } = fakeIo();
  const journal = openJournal({ directory: stateFolder(io), clock: io.clock, session: 'before' });
  for (const event of events) journal.append(event);
  const exitCode = await lessons({ ...shared, lessons: pack, ...(json ? { json } : {}) }, io);
  return { exitCode, out: out(), err: err() };
}

const begun: NewEvent[] = [
  { type: 'lesson', lesson: 'tried:rates', state: 'finished' },
  { type: 'screen', lesson: 'tried:chain', screen: 'second' },
];

test('lists the lessons in order, with how far the learner is', async () => {
  const { exitCode, out, err } = await listed(begun, false);
  expect(out.split('\n')).toEqual([
    ' 1  Rates  (rates, 5 min)  [finished]',
    '    Know Rates.',
    ' 2  The chain rule  (chain, 5 min)  [screen 2 of 2]',
    '    Know The chain rule.',
    '1 of 2 finished.',
    '',
  ]);
  expect([exitCode, err]).toEqual([0, '']);
});

test('--json is one object on one line', async () => {
  const { out } = await listed(begun, true);
  expect(out.trimEnd()).not.toContain('\n');
  expect(JSON.parse(out)).toMatchObject({
    lessons: [
      { number: 1, id: 'rates', state: 'finished', screens: 2 },
      { number: 2, id: 'chain', state: 'started', screen: 2, skills: ['chain'] },
    ],
    finished: 1,
    total: 2,
  });
});

test('a faulty lesson file is counted on stderr and the others are listed', async () => {
  const pack = lessonPack({ '03-bad.md': '---\nid: bad\n---\n' });
  const { exitCode, out, err } = await listed([], false, pack);
  expect(out).toContain('0 of 2 finished.');
  expect(err).toMatch(/^neuron-calc: \d+ faults? in the lesson files; see 'neuron-calc lint .*'\.\n$/);
  expect(exitCode).toBe(0);
});

test('a folder that is not there is an error of use', async () => {
  await expect(lessons({ ...shared, lessons: 'nowhere' }, fakeIo().io)).rejects.toThrow(
    'there is no folder nowhere',
  );
});
