/** 40×12 is a window one can learn in: what is asked, what is picked and what is judged stay in sight. */

import { describe, expect, it } from 'vitest';
import { play, standing } from './playing.tsx';

const small = { columns: 40, rows: 12 };
const body = (frame: string): string[] => frame.split('\n').slice(2, -3);

describe('a choice on 40×12', () => {
  it('shows the prompt whole with its first option, and the option at the cursor always', async () => {
    const { frame, press } = await play({
      events: standing('partial-derivatives', 'held-not-gone'),
      ...small,
    });
    await press('enter', 'enter');
    expect(body(frame()).join('\n')).toMatchInlineSnapshot(`
      " w moves from 3 to 3.01, and x is held
       at 4. What does w·x do?
       > 1/3 Moves by 0.01: x is held, so it
             drops out
         2/3 Stays: x is a constant, and
             constants have derivative 0"
    `);
    await press('down');
    expect(frame()).toContain('> 2/3 Stays');
    expect(frame()).toContain('w moves from 3 to 3.01');
    await press('down');
    expect(frame()).toContain('> 3/3 Moves by 0.04');
    expect(frame()).toContain('w moves from 3 to 3.01');
  });

  it('keeps the reason of what was picked whole, from its first word', async () => {
    const { frame, press } = await play({
      events: standing('partial-derivatives', 'held-not-gone'),
      ...small,
    });
    await press('enter', 'enter', 'enter');
    expect(body(frame()).join('\n')).toMatchInlineSnapshot(`
      " w moves from 3 to 3.01, and x is held…
       > 1/3 Moves by 0.01: x is held, so it
             drops out (no)
       not this one. 3.01 · 4 is 12.04.
       Holding x keeps it at 4; it still
       multiplies."
    `);
    await press('down');
    expect(frame()).toContain('at 4. What does w·x do?');
    expect(frame()).toContain('> 2/3 Stays');
  });

  it('has the whole question of the two boxes, and each option in turn', async () => {
    const { frame, press } = await play({
      events: standing('rates-of-change', 'rate-not-change'),
      ...small,
    });
    await press('enter', 'enter', 'enter');
    expect(frame()).toContain('Box A moves 12 px in 16 ms. Box B');
    expect(frame()).toContain('has the larger derivative?');
    expect(frame()).toContain('> 1/3 Box B');
    await press('down', 'down');
    expect(frame()).toContain('> 3/3 Nobody');
  });
});

describe('a typed question on 40×12', () => {
  it('begins with the beginning of what is asked', async () => {
    const { frame, press } = await play({ events: standing('chain-rule', 'scale-in-scale'), ...small });
    await press('enter', 'enter', 'enter', 'enter');
    expect(body(frame()).join('\n')).toMatch(/^ A box scaled by 2 sits.*\n(.*\n)+.*page\?\n >/);
  });

  it('keeps the head of a long verdict, and Enter shows the rest of it', async () => {
    const { frame, press, type, journal } = await play({
      events: standing('chain-rule', 'rates-multiply'),
      ...small,
    });
    await press('enter', 'enter', 'enter', 'enter', 'enter', 'enter');
    await type('2(5x-2)');
    await press('enter');
    expect(body(frame()).join('\n')).toMatchInlineSnapshot(`
      " > 2(5x-2)
       incorrect. More than one slip leads
       there:
       Either: Only the outside is
       differentiated. Multiply by how fast
       enter: the rest (1 of 2)"
    `);
    await press('enter');
    expect(frame()).toContain('Or: ');
    await press('enter');
    expect(frame()).toContain('incorrect.');
    expect(journal.events().filter(({ type: kind }) => kind === 'answer')).toHaveLength(1);
    await type('5');
    expect(frame()).toContain('reads as');
  });

  it('keeps a hint whole', async () => {
    const { frame, press } = await play({ events: standing('chain-rule', 'every-factor'), ...small });
    await press('enter', 'tab', 'enter');
    expect(frame()).toContain('hint  Use the chain rule');
    expect(frame()).toContain('then times the slope of u.');
  });

  it('shows the factors to be multiplied, and the figures that agree', async () => {
    const { frame, press, type } = await play({ events: standing('chain-rule', 'every-factor'), ...small });
    await press('enter');
    for (const answer of ['2(z2-y)', 'w2']) {
      await type(answer);
      await press('enter', 'enter');
    }
    expect(frame()).toContain('so far −2.6 · −0.3 = 0.78 = dloss/da1');
    for (const answer of ['step(z1)', 'x']) {
      await type(answer);
      await press('enter', 'enter');
    }
    expect(body(frame()).join('\n')).toMatchInlineSnapshot(`
      " 5 of 5
       Multiply the factors: what is
       dloss/dw1?
       dloss/dw1 = −2.6 · −0.3 · 1 · 2
       >
       a number or a formula, e.g. 3 or 2*x"
    `);
    await type('1.56');
    await press('enter');
    expect(frame()).toContain('by nudging');
    expect(frame()).toContain('correct. TensorFlow.js: 1.56');
  });
});

describe('other screens on 40×12', () => {
  it('welcome says its piece to the end', async () => {
    const { frame } = await play(small);
    expect(frame()).toContain('Enter begins lesson 1.');
    expect(frame()).toContain('by hand.');
  });

  it('a nudge keeps the ratio it is about', async () => {
    const { frame, press, type } = await play({ events: standing('rates-of-change', 'nudge'), ...small });
    await press('enter', 'enter', 'enter');
    await type('6.01');
    await press('enter', 'enter', 'up');
    expect(frame()).toContain('y = x²');
    expect(frame()).toContain('change / nudge = 6.01');
    expect(frame()).toContain('the slope predicted 0.06');
  });

  it('a first step keeps its result', async () => {
    const { frame, press } = await play({ events: standing('chain-rule', 'rates-multiply'), ...small });
    await press('enter', 'enter', 'enter');
    expect(frame()).toContain('d/dx((3·x + 1)²)');
    expect(frame()).toContain('= 2·(3·x + 1)·d/dx(3·x + 1)');
  });
});

describe('the quiz at 80×24', () => {
  it('keeps its graph under a verdict of four lines', async () => {
    const { frame, press, type } = await play({ events: standing('chain-rule', 'every-factor') });
    await press('enter');
    await type('2(z2-y)');
    await press('enter', 'enter');
    await type('1');
    await press('enter');
    expect(frame()).toContain('More than one slip leads there:');
    expect(frame()).toContain('Or: ');
    expect(frame()).toContain('a1 = relu(z1)');
    await type('0');
    await press('enter', 'backspace', 'enter');
    expect(frame()).toContain('a1 = relu(z1)');
  });
});
