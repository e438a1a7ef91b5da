import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reset } from '../../../src/cli/verbs/reset.ts';
import { openJournal } from '../../../src/progress/journal.ts';
import { isFirstRun, progressOf } from '../../../src/progress/progress.ts';
import { readJournal } from '../../../src/progress/read-journal.ts';
import { answer } from '../../progress/events.ts';
import { fakeIo, stateFolder } from '../fake-io.ts';

const shared = { color: true, animation: true };

/** A world in which one question was answered. */
function begun(options: Parameters<typeof fakeIo>[0]) {
  const world = fakeIo(options);
  const journal = openJournal({
    directory: stateFolder(world.io),
    clock: world.io.clock,
    session: 'before',
  });
  journal.append(answer('q'));
  return {
    ...world,
    file: journal.file,
    startsAnew: () => isFirstRun(progressOf(readJournal(stateFolder(world.io)).events)),
  };
}

test('--yes begins again, deletes nothing and says where the old answers are', async () => {
  const { io, out, file, startsAnew } = begun({});
  const before = readFileSync(file, 'utf8');
  expect(await reset({ ...shared, yes: true }, io)).toBe(0);
  expect(startsAnew()).toBe(true);
  expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true);
  expect(out()).toContain(file);
});

test('without a terminal and without --yes it is refused', async () => {
  const { io, startsAnew } = begun({ input: 'yes\n' });
  await expect(reset(shared, io)).rejects.toMatchObject({ next: "Type 'neuron-calc reset --yes'." });
  expect(startsAnew()).toBe(false);
});

test('on a terminal it says what is at stake, and the whole word goes on', async () => {
  const { io, out, startsAnew } = begun({ terminal: true, input: ' Yes \n' });
  expect(await reset(shared, io)).toBe(0);
  expect(out()).toContain('1 right on your own');
  expect(startsAnew()).toBe(true);
});

test.each([['y\n'], ['no\n'], ['\n'], ['']])('on a terminal the answer %j changes nothing', async (input) => {
  const { io, out, startsAnew } = begun({ terminal: true, input });
  expect(await reset(shared, io)).toBe(1);
  expect(out()).toContain('Nothing was changed.');
  expect(startsAnew()).toBe(false);
});

test('where nothing was learnt there is nothing to reset, and no journal is begun', async () => {
  const { io, out } = fakeIo();
  expect(await reset({ ...shared, yes: true }, io)).toBe(0);
  expect(out()).toBe('There is nothing to reset.\n');
  expect(existsSync(stateFolder(io))).toBe(false);
});
