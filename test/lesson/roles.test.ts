import { describe, expect, it } from 'vitest';
import { isActive, roleOf } from '../../src/lesson/blocks/block.ts';
import { readBlock } from './lesson-text.ts';

describe('what a block wants of the learner', () => {
  it.each([
    ['graph', 'id: g\ngraph: network', 'reads'],
    ['graph', 'id: g\ngraph: network\nshow: none', 'hidden'],
    ['graph', 'id: g\ngraph: network\nwalk: forward', 'does'],
    ['graph', 'id: g\ngraph: network\nshow: none\nwalk: backward', 'does'],
    ['derive', 'of: x^2\nwrt: x', 'does'],
    ['derive', 'of: x^2\nwrt: x\nreveal: all', 'reads'],
    ['nudge', 'graph: network\ninputs: [w1]\nstep: 0.1', 'does'],
    ['motion', 'from: 0\nto: 1\nseconds: 1\nreadouts: [position]', 'does'],
    ['challenge', 'id: c', 'does'],
    ['quiz', 'id: q\ngraph: network\nnodes: all', 'asks'],
    ['ask', 'id: q\nof: x^2\nwrt: x\nprompt: Which?', 'asks'],
    ['number', 'id: q\nprompt: How much?\nanswer: 1', 'asks'],
    ['choice', 'id: q\nprompt: p\noptions: [{text: a, right: true, why: b}, {text: c, why: d}]', 'asks'],
    ['bet', 'id: q\ngraph: network\nnudge: {w1: 0.01}', 'asks'],
    ['drill', 'skill: chain\ncount: 3', 'asks'],
    ['plot', 'of: x^2\nover: {x: [0, 1]}', 'reads'],
    ['bars', 'graph: network\nnodes: [w1]', 'reads'],
    ['code', 'run: false\nsource: let a', 'reads'],
    ['bridge', 'left: {title: a, source: b}\nright: {title: c, source: d}\nbreaks: e', 'reads'],
    ['recap', 'points: [a]', 'reads'],
  ])('%s: %s', (kind, body, role) => {
    const block = readBlock(kind, body);
    expect(roleOf(block)).toBe(role);
    expect(isActive(block)).toBe(role === 'does' || role === 'asks');
  });

  it('prose: a look', () => {
    expect(roleOf({ kind: 'prose' })).toBe('reads');
  });
});
