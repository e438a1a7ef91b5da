/** What drawings look like, for tests to read. */

import { type Glyphs, unicodeGlyphs } from '../../src/drawing/glyphs.ts';
import type { GraphDrawing } from '../../src/drawing/graph/graph-labels.ts';
import { type Line, plainText } from '../../src/drawing/styled.ts';
import { backwardPass } from '../../src/graph/backward-pass.ts';
import { forwardPass } from '../../src/graph/forward-pass.ts';
import { edgeName } from '../../src/graph/graph.ts';
import { readGraph } from '../../src/graph/read-graph.ts';

export const shown = (lines: readonly Line[]): string =>
  lines.map((line) => plainText(line).trimEnd()).join('\n');

/** The network of the source page. */
export const sourceNetwork = `x = 2; y = 1; w1 = 0.5; w2 = -0.3
z1 = w1 * x
a1 = relu(z1)
z2 = w2 * a1
loss = (z2 - y)^2`;

/** A graph with everything there is to know about it. */
export function everything(text: string, glyphs: Glyphs = unicodeGlyphs) {
  const graph = readGraph(text);
  const values = forwardPass(graph);
  const { gradients, edges } = backwardPass(graph, values);
  return {
    graph,
    values,
    gradients,
    locals: new Map(edges.map((edge) => [edgeName(edge), glyphs.number(edge.local, 4)])),
    contributions: new Map(edges.map((edge) => [edgeName(edge), edge.contribution])),
  } satisfies GraphDrawing;
}

export const fieldOf = <K extends keyof GraphDrawing>(
  drawing: GraphDrawing,
  ...fields: K[]
): GraphDrawing => ({
  graph: drawing.graph,
  ...Object.fromEntries(fields.map((field) => [field, drawing[field]])),
});
