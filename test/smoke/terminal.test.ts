/** The built program in a real terminal: what only shows, or only ends, there. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { tiers } from '../../src/challenge/tiers/tier.ts';
import { solutionText } from '../../src/challenge/workshop/scaffold.ts';
import { sharedOptions } from '../../src/cli/input/options.ts';
import { Learner } from '../terminal/program.ts';
import { onlyInTerminal } from './command-lines.ts';

let learner: Learner;
afterEach(() => learner.dispose());

it('opens the tutor with every option that all verbs share', async () => {
  for (const { usage } of Object.values(sharedOptions)) {
    const [option = '', value] = usage.split(' ');
    learner = new Learner();
    const session = learner.start({ args: ['lesson', '1', option, ...(value ? ['lessons'] : [])] });
    await session.waitFor('A box moves');
    session.send(option === '--plain' ? ':quit\r' : '\x03');
    expect([option, await session.waitForExit()]).toEqual([option, 0]);
    learner.dispose();
  }
});

it('practises, takes a wrong answer, and goes on from home the day after', async () => {
  learner = new Learner();
  const first = learner.start({ args: ['practice', 'relu', '--seed', '1', '--count', '1'] });
  await first.waitFor('Type a formula.');
  first.send('7\r');
  await first.waitFor('incorrect');
  first.send('\x1b');
  await first.waitForQuiet();
  first.send(':hint\r');
  await first.waitFor('hint  ');
  first.send(':skip\r');
  await first.waitFor('Continue');
  first.send('q');
  expect(await first.waitForExit()).toBe(0);
  const second = learner.start();
  await second.waitFor('1 missed question comes first');
  second.send('\r');
  await second.waitFor('Missed last time');
  second.send('\x03');
  expect(await second.waitForExit()).toBe(0);
});

it('watches a file until it is told to end', async () => {
  expect(onlyInTerminal).toEqual(['--watch']);
  learner = new Learner();
  writeFileSync(join(learner.home, 'gradients.ts'), solutionText(tiers.slice(0, 1)));
  const session = learner.start({ args: ['challenge', learner.home, '--watch'] });
  await session.waitFor('Watching');
  session.send('\x03');
  expect(await session.waitForExit()).toBe(0);
});
