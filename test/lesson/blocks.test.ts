import { describe, expect, it } from 'vitest';
import { print } from '../../src/expression/print.ts';
import { fence, network, readable, readBlock, screen } from './lesson-text.ts';

const onNetwork = { graph: expect.objectContaining({ loss: 'loss' }) };

describe('a quiz', () => {
  it('asks the factors along a path and then their product', () => {
    const block = readBlock('quiz', 'id: w1\ngraph: network\npath: [loss, z2, a1, z1, w1]\nthen: product');
    expect(block).toEqual({
      kind: 'quiz',
      id: 'w1',
      ...onNetwork,
      task: { kind: 'path', names: ['loss', 'z2', 'a1', 'z1', 'w1'], product: true },
      given: [],
      hints: [],
    });
  });

  it('asks for no product unless it is told to', () => {
    expect(readBlock('quiz', 'id: w1\ngraph: network\npath: [loss, z2]')).toMatchObject({
      task: { product: false },
    });
  });

  it('takes edges solved earlier and hints of its own', () => {
    const block = readBlock(
      'quiz',
      'id: w1\ngraph: network\npath: [loss, z2, w2]\ngiven: [[loss, z2]]\nhints: [look up]',
    );
    expect(block).toMatchObject({ given: [{ of: 'loss', wrt: 'z2' }], hints: ['look up'] });
  });

  it('expands all nodes to every name but the loss, from the loss backward', () => {
    const block = readBlock('quiz', 'id: ninja\ngraph: network\nnodes: all');
    expect(block).toMatchObject({ task: { kind: 'nodes', names: ['z2', 'a1', 'z1', 'x', 'y', 'w1', 'w2'] } });
  });

  it('asks single local derivatives and chosen nodes', () => {
    expect(readBlock('quiz', 'id: a\ngraph: network\nlocal: [[z2, a1]]')).toMatchObject({
      task: { kind: 'local', edges: [{ of: 'z2', wrt: 'a1' }] },
    });
    expect(readBlock('quiz', 'id: b\ngraph: network\nnodes: [w1, w2]')).toMatchObject({
      task: { kind: 'nodes', names: ['w1', 'w2'] },
    });
  });

  it('asks the contributions of a fork and then their sum', () => {
    const forked = fence('graph', 'id: forked\ndocument: "x = 2; a = x^2; b = 3*x; loss = a + b"');
    const lesson = readable(screen(forked + fence('quiz', 'id: q\ngraph: forked\nfork: x\nthen: sum')));
    expect(lesson.screens[0]?.parts[1]).toMatchObject({ task: { kind: 'fork', name: 'x', sum: true } });
  });
});

describe('a graph', () => {
  it('serves blocks that stand above it, on another screen', () => {
    const lesson = readable(
      screen(`${fence('bet', 'id: b\ngraph: network\nnudge: {w1: 0.01}')}\n## Second\n\n${network}`),
    );
    expect(lesson.screens[0]?.parts[0]).toMatchObject({ kind: 'bet', graph: lesson.graphs.get('network') });
  });

  it('is drawn again under an id of its own', () => {
    const again = readBlock('graph', 'id: again\ngraph: network\nshow: gradients\nwalk: backward');
    expect(again).toMatchObject({
      kind: 'graph',
      id: 'again',
      ...onNetwork,
      show: 'gradients',
      walk: 'backward',
    });
  });

  it('shows values unless told otherwise', () => {
    const lesson = readable(screen(fence('graph', 'id: tiny\ndocument: |\n  x = 2\n  y = x^2')));
    expect(lesson.screens[0]?.parts).toEqual([
      { kind: 'graph', id: 'tiny', graph: lesson.graphs.get('tiny'), show: 'values' },
    ]);
    expect([...lesson.graphs.keys()]).toEqual(['tiny']);
  });
});

describe('questions on expressions', () => {
  it('reads any name as a variable, and e and pi as constants', () => {
    const block = readBlock('ask', 'id: q\nof: e^(wx) + pi\nwrt: wx\nprompt: Which?');
    expect(block.kind === 'ask' && print(block.of)).toBe('exp(wx) + pi');
    expect(block).toMatchObject({ wrt: 'wx', prompt: 'Which?', hints: [] });
    expect(block).not.toHaveProperty('at');
  });

  it('takes the point and hints', () => {
    const block = readBlock(
      'ask',
      'id: q\nof: x^2*y\nwrt: x\nat: {x: 2, y: -3.5}\nprompt: Which?\nhints: [one, two]',
    );
    expect(block).toMatchObject({
      at: new Map([
        ['x', 2],
        ['y', -3.5],
      ]),
      hints: ['one', 'two'],
    });
  });

  it('may ask how a constant moves', () => {
    expect(readBlock('ask', 'id: q\nof: 12\nwrt: x\nat: {x: 3}\nprompt: Which?')).toMatchObject({ wrt: 'x' });
  });

  it('reads a derivation, revealed step by step unless told otherwise', () => {
    expect(readBlock('derive', 'of: (z2 - y)^2\nwrt: z2')).toMatchObject({
      kind: 'derive',
      wrt: 'z2',
      reveal: 'steps',
    });
    expect(readBlock('derive', 'of: x^2\nwrt: x\nat: {x: 3}\nreveal: all')).toMatchObject({
      at: new Map([['x', 3]]),
      reveal: 'all',
    });
  });

  it('reads the answer of a plain quantity as a formula', () => {
    const block = readBlock('number', 'id: v\nprompt: px per ms?\nanswer: (52 - 40) / 16\ndigits: 2');
    expect(block).toMatchObject({ kind: 'number', id: 'v', prompt: 'px per ms?', digits: 2 });
    expect(block.kind === 'number' && print(block.answer)).toBe('(52 - 40)/16');
  });

  it('takes a bare number as an answer', () => {
    const block = readBlock('number', 'id: v\nprompt: How much?\nanswer: -0.75');
    expect(block.kind === 'number' && print(block.answer)).toBe('-0.75');
  });
});

describe('a plot', () => {
  it('has a tangent and a secant', () => {
    const block = readBlock('plot', 'of: x^2\nover: {x: [0, 5]}\ntangent: {x: 3}\nsecant: {x: [3, 4]}');
    expect(block).toMatchObject({
      kind: 'plot',
      over: { name: 'x', from: 0, to: 5 },
      tangent: 3,
      secant: [3, 4],
    });
  });
});

describe('the other blocks', () => {
  it('reads code with its indentation', () => {
    const block = readBlock('code', 'run: true\nsource: |\n  if (x) {\n    console.log(x)\n  }\n');
    expect(block).toEqual({ kind: 'code', run: true, source: 'if (x) {\n  console.log(x)\n}' });
  });

  it('reads the gradients of a graph as bars', () => {
    const block = readBlock('bars', 'graph: network\nnodes: [w1, w2]');
    expect(block).toEqual({ kind: 'bars', ...onNetwork, nodes: ['w1', 'w2'] });
  });

  it('reads a bridge', () => {
    const block = readBlock(
      'bridge',
      'left: {title: CSS, source: scale(2)}\nright: {title: ML, source: w2}\nbreaks: scale is constant',
    );
    expect(block).toEqual({
      kind: 'bridge',
      left: { title: 'CSS', source: 'scale(2)' },
      right: { title: 'ML', source: 'w2' },
      breaks: 'scale is constant',
    });
  });

  it('reads a choice', () => {
    const block = readBlock(
      'choice',
      'id: c\nprompt: Which?\noptions:\n  - {text: a, why: no}\n  - {text: b, right: true, why: "yes"}',
    );
    expect(block).toEqual({
      kind: 'choice',
      id: 'c',
      prompt: 'Which?',
      options: [
        { text: 'a', right: false, why: 'no' },
        { text: 'b', right: true, why: 'yes' },
      ],
    });
  });

  it('bets and nudges on the loss unless told otherwise', () => {
    expect(readBlock('bet', 'id: b\ngraph: network\nnudge: {w1: 0.01, w2: -0.02}\non: z2')).toEqual({
      kind: 'bet',
      id: 'b',
      ...onNetwork,
      nudge: new Map([
        ['w1', 0.01],
        ['w2', -0.02],
      ]),
      on: 'z2',
    });
    expect(readBlock('nudge', 'graph: network\ninputs: [w1]\nstep: 0.05')).toEqual({
      kind: 'nudge',
      ...onNetwork,
      inputs: ['w1'],
      step: 0.05,
      on: 'loss',
    });
  });

  it('reads a motion', () => {
    expect(readBlock('motion', 'from: 40\nto: 1240\nseconds: 1.6\nreadouts: [position, velocity]')).toEqual({
      kind: 'motion',
      from: 40,
      to: 1240,
      seconds: 1.6,
      easing: 'linear',
      readouts: ['position', 'velocity'],
    });
  });

  it('reads a drill, recorded under its skill unless it has an id', () => {
    expect(readBlock('drill', 'skill: chain\ncount: 3')).toEqual({
      kind: 'drill',
      id: 'drill-chain',
      skill: 'chain',
      count: 3,
    });
    expect(readBlock('drill', 'id: last\nskill: chain\ncount: 3')).toMatchObject({ id: 'last' });
  });

  it('reads a recap', () => {
    expect(readBlock('recap', 'points:\n  - One thing.\n  - "Another: this."')).toEqual({
      kind: 'recap',
      points: ['One thing.', 'Another: this.'],
    });
  });
});
