/** The dialogue for screen readers in a real terminal: the main screen, a key a byte, the cursor at the caret. */

import { afterEach, expect, it } from 'vitest';
import { Learner } from './program.ts';
import type { TerminalSession } from './terminal-session.ts';

let learner: Learner;
afterEach(() => learner.dispose());

const atQuiz = { lesson: 'chain-rule', screen: 'every-factor' } as const;

async function expectDialogue(session: TerminalSession): Promise<void> {
  await session.waitFor('dloss/dz2 = ?');
  await session.waitFor(/answer>$/);
  expect(session.isOnAlternateScreen).toBe(false);
  expect(session.output).not.toMatch(/\[\?1049h|[─│┌█]/);
}

it('writes at most four bytes for a key, and leaves the cursor at the caret', async () => {
  learner = new Learner(atQuiz);
  const session = learner.start({ args: ['lesson', 'chain-rule', '--screen-reader'] });
  await expectDialogue(session);
  await session.waitForQuiet(60);
  let typed = '';
  for (const character of '2*(z2-y)') {
    const before = session.bytes;
    typed += character;
    session.send(character);
    await session.waitFor(`answer> ${typed}`);
    expect(session.bytes - before).toBeLessThanOrEqual(4);
    expect(session.cursor[1]).toBe('answer> '.length + typed.length);
  }
  expect(session.cursorIsVisible).toBe(true);
  session.send('\x1b[D\x7f\x1b[Fy)');
  await session.waitFor('answer> 2*(z2-)y)');
  session.send('\x1b2(z2-y)\r');
  await session.waitFor('correct. TensorFlow.js: −2.6');
  session.send('\x03');
  expect(await session.waitForExit()).toBe(0);
  expect(session.text()).toContain('Your place is kept');
});

it('is remembered, until screens are asked for', async () => {
  learner = new Learner(atQuiz);
  const first = learner.start({ args: ['lesson', 'chain-rule', '--screen-reader'] });
  await expectDialogue(first);
  first.send('\x03');
  await first.waitForExit();
  await expectDialogue(learner.start());
  const screens = learner.start({ args: ['--no-screen-reader'] });
  await screens.waitFor('Continue: The chain rule');
  expect(screens.isOnAlternateScreen).toBe(true);
  screens.send('\x03');
  await screens.waitForExit();
  const later = learner.start();
  await later.waitFor('Continue: The chain rule');
  expect(later.isOnAlternateScreen).toBe(true);
});

it('INK_SCREEN_READER asks for it as the option does', async () => {
  learner = new Learner(atQuiz);
  await expectDialogue(learner.start({ environment: { INK_SCREEN_READER: 'true' } }));
});

it('is offered on the first screen of all', async () => {
  learner = new Learner();
  const session = learner.start();
  await session.waitFor('With a screen reader, press r');
  session.send('r');
  await session.waitFor('Lesson 1:');
  expect(session.isOnAlternateScreen).toBe(false);
  expect(learner.events()).toContainEqual(
    expect.objectContaining({ type: 'setting', name: 'screen-reader', value: 'on' }),
  );
});

it('drops answers typed ahead of one that is wrong', async () => {
  learner = new Learner(atQuiz);
  const session = learner.start({ args: ['--screen-reader'] });
  await expectDialogue(session);
  session.send('2(z2)\rw2\r1\r');
  await session.waitFor('Typed ahead: not used.');
  session.send('2(z2-y)\rw2\r1\r');
  await session.waitFor('So once more, as a formula.');
  const booked = learner.events().filter(({ type }) => type === 'answer');
  expect(booked.map(({ typed }) => typed)).toEqual(['2(z2)', '2(z2-y)', 'w2', '1']);
});
