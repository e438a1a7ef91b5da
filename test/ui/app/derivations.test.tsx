import { describe, expect, it } from 'vitest';
import { play, standing } from './playing.tsx';

const atDerivation = standing('chain-rule', 'rates-multiply');

describe('a derivation on the screen', () => {
  it('goes a step on and a step back, and marks below the line what a step changed', async () => {
    const { frame, press } = await play({ events: atDerivation });
    await press('enter');
    expect(frame()).toContain('= 2·(3·x + 1)·d/dx(3·x + 1)');
    expect(frame()).not.toContain('sum:');
    await press('enter');
    expect(frame()).toContain(' = 2·(3·x + 1)·(d/dx(3·x) + d/dx(1))\n               ─────────────────────');
    await press('left');
    expect(frame()).not.toContain('sum:');
  });

  it('keeps small steps folded until asked for, and folds them away again', async () => {
    const { frame, press, type } = await play({ events: atDerivation });
    await press('enter', 'enter', 'enter');
    expect(frame()).toContain('3 small steps: constant multiple, identity, constant.');
    expect(frame()).toContain('d small steps');
    await type('d');
    expect(frame()).not.toContain('3 small steps:');
    expect(frame()).toContain('constant: A plain number does not move.');
    await press('left');
    expect(frame()).not.toContain('A plain number');
    await type('d');
    expect(frame()).toContain('3 small steps:');
  });

  it('goes on to the question only when the last step is shown', async () => {
    const { frame, press } = await play({ events: atDerivation });
    await press('enter', 'enter', 'enter');
    expect(frame()).toContain('= 6·(3·x + 1)');
    await press('enter');
    expect(frame()).toContain('d/dx (5·x − 2)² = ?');
  });

  it('folds the steps laid over a question too', async () => {
    const { frame, press, type } = await play({ events: standing('chain-rule', 'every-factor') });
    await press('enter');
    await type('2(z2-y)');
    await press('enter');
    await type('s');
    expect(frame()).toContain('2 small steps: identity, constant.');
    await type('d');
    expect(frame()).toContain('identity: z2 moves one for one with itself.');
    await type('d');
    expect(frame()).toContain('2 small steps: identity, constant.');
  });

  it('offers no folding where there is nothing to fold', async () => {
    const { frame, press, type } = await play({ events: standing('chain-rule', 'every-factor') });
    await press('enter');
    for (const answer of ['2(z2-y)', 'w2', 'step(z1)']) {
      await type(answer);
      await press('enter');
      if (answer !== 'step(z1)') await press('enter');
    }
    await type('s');
    expect(frame()).toContain('Steps: da1/dz1');
    expect(frame()).not.toContain('small steps');
  });
});
