import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/drawing/fit-line.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../src/drawing/glyphs.ts';
import { drawnGraph, graphLines } from '../../src/drawing/graph/graph-drawing.ts';
import type { Line } from '../../src/drawing/styled.ts';
import { allNames } from '../../src/graph/graph.ts';
import { readGraph } from '../../src/graph/read-graph.ts';

/** Networks in which a node may use any input and any node before it. */
const networks = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.array(fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 9 }),
  )
  .map(([inputs, nodes]) => {
    const names = Array.from({ length: inputs }, (_, index) => `x${index}`);
    const lines = names.map((name, index) => `${name} = ${index + 1}`);
    nodes.forEach((uses, index) => {
      const used = [...new Set(uses.map((use) => names[use % names.length] as string))];
      lines.push(`n${index} = ${used.length === 1 ? `relu(${used[0]})` : used.join(' + ')}`);
      names.push(`n${index}`);
    });
    return readGraph(lines.join('\n'));
  });

const namesIn = (lines: readonly Line[]): string[] =>
  lines.flatMap((line) =>
    line.filter((run) => run.strong === true && run.tone === undefined).map((run) => run.text),
  );

describe('any network', () => {
  it('keeps to the width and height it is given', () => {
    fc.assert(
      fc.property(
        networks,
        fc.integer({ min: 38, max: 120 }),
        fc.integer({ min: 3, max: 24 }),
        fc.boolean(),
        (graph, width, height, ascii) => {
          const drawing = { graph, values: graph.inputs, gradients: new Map([[graph.loss, 1]]) };
          const lines = graphLines(drawing, width, height, ascii ? asciiGlyphs : unicodeGlyphs);
          expect(lines.length).toBeLessThanOrEqual(height);
          expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has every name exactly once in a drawing', () => {
    let drawn = 0;
    fc.assert(
      fc.property(networks, (graph) => {
        const lines = drawnGraph({ graph, values: graph.inputs }, 400, 200, unicodeGlyphs);
        if (lines === undefined) return;
        drawn++;
        expect(namesIn(lines).sort()).toEqual(allNames(graph).sort());
      }),
      { numRuns: 300 },
    );
    expect(drawn).toBeGreaterThan(250);
  });
});
