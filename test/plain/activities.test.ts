import { describe, expect, it } from 'vitest';
import { fence, network } from '../lesson/lesson-text.ts';
import { shown } from './sitting.ts';

it('tells a motion as a table of frames', async () => {
  const body = 'from: 0\nto: 100\nseconds: 0.8\neasing: ease-in\nreadouts: [position, delta, time, velocity]';
  expect((await shown(fence('motion', body))).body).toMatchInlineSnapshot(`
    "A few of its frames. Each Δ counts from the frame before, 16 ms earlier:
      at (ms)  position (px)  Δposition (px)  Δtime (ms)  velocity (px/ms)
            0              0               -           -                 -
          160              4            0.76          16            0.0475
          320             16            1.56          16            0.0975
          480             36            2.36          16            0.1475
          640             64            3.16          16            0.1975
          800            100            3.96          16            0.2475
    enter> "
  `);
});

describe('a walk', () => {
  const walk = (direction: string) =>
    `${network}\n${fence('graph', `id: again\ngraph: network\nshow: both\nwalk: ${direction}`)}`;

  it('computes a node at each Enter, then shows the whole', async () => {
    expect((await shown(walk('forward'), ['', '', '', ''])).body).toMatchInlineSnapshot(`
      "  x = 2, used by z1.
        y = 1, used by loss.
        w1 = 0.5, used by z1.
        w2 = −0.3, used by z2.
        z1 = w1·x, used by a1.
        a1 = relu(z1), used by z2.
        z2 = w2·a1, used by loss.
        loss = (z2 − y)².

      The inputs are given. Enter computes the next node, :skip all of them.
      enter> 
      z1 = w1·x = 1 (w1 = 0.5, x = 2)
      enter> 
      a1 = relu(z1) = 1 (z1 = 1)
      enter> 
      z2 = w2·a1 = −0.3 (w2 = −0.3, a1 = 1)
      enter> 
      loss = (z2 − y)² = 1.69 (z2 = −0.3, y = 1)

        x = 2, used by z1.
        y = 1, used by loss.
        w1 = 0.5, used by z1.
        w2 = −0.3, used by z2.
        z1 = w1·x = 1, used by a1.
        a1 = relu(z1) = 1, used by z2.
        z2 = w2·a1 = −0.3, used by loss.
        loss = (z2 − y)² = 1.69.
      enter> "
    `);
  });

  it('goes back from the loss, and :skip shows the rest', async () => {
    expect((await shown(walk('backward'), ['', '', ':skip'])).body).toMatchInlineSnapshot(`
      "  x = 2, used by z1.
        y = 1, used by loss.
        w1 = 0.5, used by z1.
        w2 = −0.3, used by z2.
        z1 = w1·x = 1, used by a1.
        a1 = relu(z1) = 1, used by z2.
        z2 = w2·a1 = −0.3, used by loss.
        loss = (z2 − y)² = 1.69.

      Enter starts at the loss and walks back, a node at a time; :skip shows all of
      it.
      enter> 
      dloss/dloss = 1: it moves one for one with itself.
      enter> 
      dloss/dz2 = dloss/dloss · dloss/dz2 = 1 · (−2.6) = −2.6
      enter> :skip
      dloss/dw2 = dloss/dz2 · dz2/dw2 = (−2.6) · 1 = −2.6
      dloss/da1 = dloss/dz2 · dz2/da1 = (−2.6) · (−0.3) = 0.78
      dloss/dz1 = dloss/da1 · da1/dz1 = 0.78 · 1 = 0.78
      dloss/dw1 = dloss/dz1 · dz1/dw1 = 0.78 · 2 = 1.56
      dloss/dx = dloss/dz1 · dz1/dx = 0.78 · 0.5 = 0.39
      dloss/dy = dloss/dloss · dloss/dy = 1 · 2.6 = 2.6

        x = 2, used by z1, dloss/dx = 0.39.
        y = 1, used by loss, dloss/dy = 2.6.
        w1 = 0.5, used by z1, dloss/dw1 = 1.56.
        w2 = −0.3, used by z2, dloss/dw2 = −2.6.
        z1 = w1·x = 1, used by a1, dz1/dw1 = 2, dz1/dx = 0.5, dloss/dz1 = 0.78.
        a1 = relu(z1) = 1, used by z2, da1/dz1 = 1, dloss/da1 = 0.78.
        z2 = w2·a1 = −0.3, used by loss, dz2/dw2 = 1, dz2/da1 = −0.3, dloss/dz2 =
        −2.6.
        loss = (z2 − y)² = 1.69, dloss/dz2 = −2.6, dloss/dy = 2.6, dloss/dloss = 1.
      enter> "
    `);
  });

  it('goes a step back, and from its start to the screen before', async () => {
    const { out, events } = await shown(walk('forward'), ['', ':back', ':back']);
    expect(out.match(/^\[1\/2\] First$/gm)).toHaveLength(2);
    const screens = events.flatMap((event) => (event.type === 'screen' ? [event.screen] : []));
    expect(screens).toEqual(['first']);
  });
});

it('reveals a derivation a step at each Enter', async () => {
  const { body } = await shown(fence('derive', 'of: 3*x + x^2\nwrt: x\nreveal: steps'), ['', ':skip']);
  expect(body).toMatchInlineSnapshot(`
    "  d/dx(3·x + x²)
      sum: Take the derivative term by term, and add.
    = d/dx(3·x) + d/dx(x²)

    Enter shows the next step, :skip all of them.
    enter> 

      constant multiple: 3 is held fixed: as a factor it stays.
    = 3·d/dx(x) + d/dx(x²)
    enter> :skip

      identity: x moves one for one with itself.
    = 3 + d/dx(x²)

      power: The exponent 2 comes down in front and drops by one.
    = 3 + 2·x
    enter> "
  `);
});

describe('a nudge', () => {
  const nudge = (inputs: string) =>
    `${network}\n${fence('nudge', `graph: network\ninputs: ${inputs}\nstep: 0.01\non: loss`)}`;

  it('moves by + and -, tells what the slope predicted, and goes on at Enter', async () => {
    const { body } = await shown(nudge('[w1]'), ['+', '++', 'sideways', '0', '-']);
    expect(body).toMatchInlineSnapshot(`
      "loss = (z2 − y)²

      Nudge w1 by 0.01 and watch loss. Type + or -; Enter goes on.
      w1 = 0.5, loss = 1.69.
      nudge (+ - enter)> +
      w1 = 0.51, loss = 1.70564. loss moved by 0.015636; the slope predicted 0.0156.
      Change / nudge = 1.5636.
      nudge (+ - enter)> ++
      w1 = 0.53, loss = 1.73712. loss moved by 0.047124; the slope predicted 0.0468.
      Change / nudge = 1.5708.
      nudge (+ - enter)> sideways
      Type + or - to move by 0.01, +++ for three steps, 0 to start again. Enter goes
      on.
      nudge (+ - enter)> 0
      w1 = 0.5, loss = 1.69.
      nudge (+ - enter)> -
      w1 = 0.49, loss = 1.67444. loss moved by −0.015564; the slope predicted −0.0156.
      Change / nudge = 1.5564.
      nudge (+ - enter)> "
    `);
  });

  it('moves the input that is named, and keeps to it', async () => {
    const { out } = await shown(nudge('[w1, w2]'), ['w2 +', '+', 'w1', '-']);
    const states = out.match(/^w1 = .*?, w2 = [^,]*/gm);
    expect(states).toEqual([
      'w1 = 0.5, w2 = −0.3',
      'w1 = 0.5, w2 = −0.29',
      'w1 = 0.5, w2 = −0.28',
      'w1 = 0.5, w2 = −0.28',
      'w1 = 0.49, w2 = −0.28',
    ]);
  });
});

describe('a choice', () => {
  const choice = fence(
    'choice',
    'id: which\nprompt: Which?\noptions:\n  - {text: This, why: No.}\n  - {text: That, right: true, why: Yes.}',
  );

  it('is made by number or letter, gives its reason, and asks until it is right', async () => {
    const { body, events } = await shown(choice, ['1', '7', 'b']);
    expect(body).toMatchInlineSnapshot(`
      "Which?

        1  This
        2  That
      choice (1-2)> 1
      not this one. No.
      choice (1-2)> 7
      Type a number from 1 to 2.
      choice (1-2)> b
      right. Yes.
      enter> "
    `);
    expect(events.filter(({ type }) => type === 'answer')).toMatchObject([
      { question: 'chain-rule/which/choice', typed: 'This', verdict: 'incorrect' },
      { question: 'chain-rule/which/choice', typed: 'That', verdict: 'correct' },
    ]);
  });

  it('is not asked again once it was right', async () => {
    const { out } = await shown(
      choice,
      ['2', '', ':back'],
      '\n\n## Second\n\nText.\n\n## Last\n\nThe end.\n',
    );
    expect(out).toContain('Answered before: 2. Yes.');
  });
});

describe('a bet', () => {
  const bet = `${network}\n${fence('bet', 'id: guess\ngraph: network\nnudge: {w1: 0.01}\non: loss')}`;

  it('is placed in a word, and journaled when it is right', async () => {
    const { body, events } = await shown(bet, ['up']);
    expect(body).toMatchInlineSnapshot(`
      "w1 goes from 0.5 to 0.51. Will loss go up, down, or do nothing?
      up, down or nothing> up
      right. loss goes from 1.69 to 1.70564: up.
      enter> "
    `);
    expect(events.at(-1)).toMatchObject({
      question: 'chain-rule/guess/choice',
      typed: 'up',
      verdict: 'correct',
    });
  });

  it('is a guess: a wrong one is not held against the learner', async () => {
    const { out, events } = await shown(bet, ['d']);
    expect(out).toContain('not this time. loss goes from 1.69 to 1.70564: up.');
    expect(events.some(({ type }) => type === 'answer')).toBe(false);
  });
});
