import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { progress } from '../../../src/cli/verbs/progress.ts';
import type { NewEvent } from '../../../src/progress/event.ts';
import { openJournal } from '../../../src/progress/journal.ts';
import { answer } from '../../progress/events.ts';
import { fakeIo, stateFolder } from '../fake-io.ts';
import { lessonPack } from '../lesson-pack.ts';

const pack = lessonPack();

async function shown(events: readonly NewEvent[], format: { json?: true; csv?: true } = {}, garbage = '') {
  const { io, out } = fakeIo();
  const clock = () => new Date('2026-03-01T12:00:00.000Z');
  const journal = openJournal({ directory: stateFolder(io), clock, session: 'before' });
  for (const event of events) journal.append(event);
  if (garbage) appendFileSync(journal.file, garbage);
  const exitCode = await progress({ color: true, animation: true, lessons: pack, ...format }, io);
  return { exitCode, out: out(), file: journal.file };
}

const learnt: NewEvent[] = [
  { type: 'lesson', lesson: 'tried:rates', state: 'finished' },
  { type: 'screen', lesson: 'tried:chain', screen: 'second' },
  answer('tried:chain/net/z2/a1', { skills: ['chain', 'relu'] }),
  answer('tried:rates/net/a1/z1', { verdict: 'incorrect', mistakes: ['sign'] }),
];

test('says how to begin when there is nothing', async () => {
  const { exitCode, out, file } = await shown([]);
  expect(out).toBe(`Nothing yet. Type 'neuron-calc' to begin.\n\nStored in ${file}\n`);
  expect(exitCode).toBe(0);
});

test('tells what was learnt, what was missed and where it is stored', async () => {
  const { out, file } = await shown(learnt, {}, 'torn');
  expect(out).toBe(`Last time, yesterday: 1 right, 1 wrong try on the way. You finished Rates.
You were in The chain rule, screen 2 of 2. 1 missed question comes first when you continue.

Lessons: 1 of 2 finished
  Rates: finished
  The chain rule: started

Answers: 1 right on your own, 1 wrong
  chain               1 right on your own, 1 wrong
  relu                1 right on your own

Missed, and asked again:
  tried:rates/net/a1/z1

Stored in ${file}
  lines left alone because they cannot be read: 1
`);
});

test('--json holds the same as data', async () => {
  const { out, file } = await shown(learnt, { json: true });
  expect(JSON.parse(out)).toMatchObject({
    file,
    events: 4,
    resume: { lesson: 'tried:chain', screen: 'second' },
    answers: { alone: 1, helped: 0, wrong: 1 },
    skills: { relu: { alone: 1, helped: 0, wrong: 0 } },
    questions: { 'tried:rates/net/a1/z1': { solved: 'no', wrongAttempts: 1, missed: true } },
    missed: ['tried:rates/net/a1/z1'],
    lessons: [
      { id: 'tried:rates', state: 'finished' },
      { id: 'tried:chain', state: 'started', screen: 'second' },
    ],
  });
});

test('--csv has a row for every answer since the last reset, and quotes what needs it', async () => {
  const { out } = await shown(
    [
      answer('old'),
      { type: 'reset' },
      answer('q', { typed: 'a,"b"', skills: ['chain', 'relu'], seed: 7 }),
      answer('r'),
    ],
    { csv: true },
  );
  expect(out.split('\n')).toEqual([
    'time,session,question,skills,typed,verdict,mistakes,ambiguous,hints,milliseconds,seed',
    '2026-03-01T12:00:00.000Z,before,q,chain relu,"a,""b""",correct,,,0,1000,7',
    '2026-03-01T12:00:00.000Z,before,r,chain,2,correct,,,0,1000,',
    '',
  ]);
});

test('a journal that cannot be read is an error of use that names it', async () => {
  const { io } = fakeIo();
  mkdirSync(join(stateFolder(io), 'journal.jsonl'), { recursive: true });
  const refused = progress({ color: true, animation: true, lessons: pack }, io);
  await expect(refused).rejects.toThrow(`earlier progress cannot be read: ${stateFolder(io)}`);
  await expect(refused).rejects.toMatchObject({ next: expect.stringContaining('NEURON_CALC_HOME') });
});
