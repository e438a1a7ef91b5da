/** Progress that cannot be saved is told where the learner is, and nobody is promised to come back to it. */

import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Learner } from './program.ts';

let learner: Learner;
let folder: string;
beforeEach(() => {
  learner = new Learner();
  folder = mkdtempSync(join(tmpdir(), 'neuron-calc-unsaved-'));
});
afterEach(() => {
  learner.dispose();
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

/** A disk that is full, for this one file. */
function fullDisk(): string {
  mkdirSync(join(folder, 'state'));
  symlinkSync('/dev/full', join(folder, 'state', 'journal.jsonl'));
  return join(folder, 'state');
}

const places: readonly (readonly [string, () => Record<string, string>, RegExp])[] = [
  [
    'a full disk',
    () => ({ NEURON_CALC_HOME: fullDisk() }),
    /Not saved: progress is not being saved: the disk/,
  ],
  [
    'no folder to be made',
    () => ({ NEURON_CALC_HOME: '/dev/null/state' }),
    /Not saved: .* cannot be\s+written/,
  ],
  ['no home', () => ({ NEURON_CALC_HOME: '', HOME: '' }), /Not saved: progress is kept in memory only/],
];

describe.each(places)('%s', (_name, environment, told) => {
  it('is told in the lesson and at the end', async () => {
    const session = learner.start({ args: ['lesson', 'chain-rule'], environment: environment() });
    await session.waitFor('not saved · lesson 3');
    session.send('\x03');
    expect(await session.waitForExit()).toBe(0);
    expect(session.text()).toMatch(told);
    expect(session.text()).toContain('To go on: neuron-calc lesson chain-rule');
    expect(session.text()).not.toContain('same place');
  });

  it('is told in plain text', async () => {
    const session = learner.start({ args: ['lesson', 'chain-rule', '--plain'], environment: environment() });
    await session.waitFor(/(not being saved|kept in memory only)/);
    session.send(':quit\r');
    expect(await session.waitForExit()).toBe(0);
    expect(session.text()).toContain('To come back: neuron-calc lesson chain-rule');
    expect(session.text()).not.toContain('is kept:');
  });
});

it('a write that fails in the middle is told from there on, and no longer once it has succeeded', async () => {
  const session = learner.start({ args: ['lesson', 'chain-rule'] });
  await session.waitFor('lesson 3');
  expect(session.text()).not.toContain('not saved');
  const journal = join(learner.home, 'journal.jsonl');
  unlinkSync(journal);
  symlinkSync('/dev/full', journal);
  session.send('\x1b');
  await session.waitFor('> Continue');
  session.send('\r');
  await session.waitFor('not saved');
  unlinkSync(journal);
  session.send('\x1b');
  await session.waitFor('> Continue');
  session.send('\r');
  await session.waitFor(({ text }) => !text.call(session).includes('not saved'));
  expect(learner.events().length).toBeGreaterThan(1);
});
