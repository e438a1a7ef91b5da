/** What a screen reader reads: line by line, each whole by itself. */

import { describe, expect, it } from 'vitest';
import { bridgeLines } from '../../src/drawing/bridge-panel.ts';
import { chainLines } from '../../src/drawing/chain-line.ts';
import { glyphsFor } from '../../src/drawing/glyphs.ts';
import { graphLines } from '../../src/drawing/graph/graph-drawing.ts';
import { plotLines } from '../../src/drawing/plot/plot.ts';
import { forwardPass } from '../../src/graph/forward-pass.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { shown } from './shown.ts';

const glyphs = glyphsFor({ ascii: false, screenReader: true });
const graph = readGraph('x = 2; w = 3; z = w*x; loss = (z - 1)^2');

describe('read aloud', () => {
  it('a network is a list of its nodes, the one asked about marked', () => {
    const drawing = {
      graph,
      values: forwardPass(graph),
      gradients: new Map([['z', 10]]),
      focus: { kind: 'node' as const, name: 'z' },
    };
    expect(shown(graphLines(drawing, 76, 10, glyphs))).toMatchInlineSnapshot(`
      "  x = 2, used by z.
        w = 3, used by z.
      > z = w·x = 6, used by loss, dloss/dz = 10.
        loss = (z − 1)² = 25."
    `);
  });

  it('a chain has each value behind its name', () => {
    const chain = {
      of: 'loss',
      wrt: 'w',
      factors: [{ edge: { of: 'loss', wrt: 'z' }, value: 10 }, { edge: { of: 'z', wrt: 'w' } }],
      current: 1,
    };
    expect(shown(chainLines(chain, 76, glyphs))).toBe('dloss/dw = dloss/dz (10) · dz/dw (asked)');
  });

  it('two panels stand one below the other', () => {
    const bridge = {
      left: { title: 'Left', source: 'a = 1' },
      right: { title: 'Right', source: 'b = 2' },
      breaks: 'nowhere.',
    };
    expect(shown(bridgeLines(bridge, 76, glyphs))).toMatchInlineSnapshot(`
      "Left
        a = 1

      Right
        b = 2

      where it breaks: nowhere."
    `);
  });

  it('a curve is its values, and its slope in words', () => {
    const plot = {
      f: (x: number) => x * x,
      name: 'x',
      over: { from: 0, to: 6 },
      tangent: { at: 3, slope: 6 },
    };
    expect(shown(plotLines(plot, 76, 10, glyphs))).toMatchInlineSnapshot(`
      "The curve, by x: 0 gives 0, 1 gives 1, 2 gives 4, 3 gives 9, 4 gives 16, 5
      gives 25, 6 gives 36.
      at x = 3 the value is 9, the slope 6"
    `);
  });
});
