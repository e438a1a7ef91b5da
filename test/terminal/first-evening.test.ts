import { afterEach, describe, expect, it } from 'vitest';
import { Learner } from './program.ts';

let learner: Learner;
afterEach(() => learner.dispose());

describe('the first evening', () => {
  it('goes from a welcome straight to a moving box and a first typed answer', async () => {
    learner = new Learner();
    const session = learner.start();
    await session.waitFor('begins lesson 1');
    session.send('\r');
    await session.waitFor('A box moves');
    await session.waitFor('position 1240 px');
    session.send('\r');
    await session.waitFor('How many px per ms?');
    session.send('0.75\r');
    await session.waitFor('correct');
    expect(learner.events().map(({ type }) => type)).toEqual(['lesson', 'screen', 'screen', 'answer']);
  });

  it('says goodbye on the main screen, with the way back', async () => {
    learner = new Learner({ lesson: 'rates-of-change', screen: 'how-fast' });
    const session = learner.start();
    await session.waitFor('Continue: Rates of change, How fast?');
    session.send('q');
    expect(await session.waitForExit()).toBe(0);
    expect(session.isOnAlternateScreen).toBe(false);
    expect(session.cursorIsVisible).toBe(true);
    expect(session.text()).toContain('Come back to the same place with: neuron-calc');
  });

  it('opens at home from the second run on', async () => {
    learner = new Learner({ lesson: 'rates-of-change', screen: 'how-fast' });
    const session = learner.start();
    await session.waitFor('screen 2 of 12');
    expect(session.text()).toContain('Last time');
  });

  it('opens the next visit with a question missed in a lesson left behind', async () => {
    learner = new Learner({ lesson: 'rates-of-change', screen: 'how-fast' });
    const first = learner.start();
    await first.waitFor('Continue');
    first.send('\r');
    await first.waitFor('How many px per ms?');
    first.send('12\r');
    await first.waitFor('incorrect');
    first.send('\x1b');
    await first.waitForQuiet();
    first.send('\x1b');
    await first.waitFor('Continue');
    first.send('jj\r');
    await first.waitFor('lesson 2/');
    first.send('\x03');
    await first.waitForExit();
    const second = learner.start();
    await second.waitFor('1 missed question comes first');
    second.send('\r');
    await second.waitFor('Missed last time');
    second.send('0.75\r');
    await second.waitFor('correct');
    second.send('\r');
    await second.waitFor('lesson 2/');
  });
});

describe('a screen of any size', () => {
  it('asks for a larger window below 40×12 and comes back', async () => {
    learner = new Learner({ lesson: 'chain-rule', screen: 'every-factor' });
    const session = learner.start({ args: ['lesson', 'chain-rule'] });
    await session.waitFor('dloss/dz2 = ?');
    session.resize(30, 10);
    await session.waitFor('enlarge');
    session.resize(40, 12);
    await session.waitFor('dloss/dz2 = ?');
    session.send('2(z2-y)\r');
    await session.waitFor('correct');
    expect(session.scrolledLines).toBe(0);
  });

  it('keeps a question on screen, and its keys typing, when the window shrinks under it', async () => {
    learner = new Learner({ lesson: 'rates-of-change', screen: 'how-fast' });
    const session = learner.start({ args: ['lesson', 'rates-of-change'] });
    await session.waitFor('How many px per ms?');
    session.send('0.7');
    await session.waitFor('> 0.7');
    session.resize(44, 14);
    await session.waitFor('> 0.7');
    session.send('5\r');
    await session.waitFor('correct');
  });

  it('speaks without colour and without Unicode', async () => {
    learner = new Learner({ lesson: 'chain-rule', screen: 'every-factor' });
    const session = learner.start({
      args: ['lesson', 'chain-rule'],
      environment: { NO_COLOR: '1', LANG: 'C', LC_ALL: 'C' },
    });
    await session.waitFor('dloss/dz2 = ?');
    session.send('-2(z2-y)\r');
    await session.waitFor('incorrect');
    expect(session.text()).toMatch(/^[\x20-\x7e\n]*$/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what must not be there
    expect(session.output).not.toMatch(/\x1b\[[0-9;]*3[0-9]m/);
  });
});
