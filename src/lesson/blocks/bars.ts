import { z } from 'zod';
import type { Graph } from '../../graph/graph.ts';
import { blockEntry } from './block-entry.ts';
import { knownNames } from './graph-names.ts';
import { graphId, names } from './values.ts';

/** The gradients of a graph's nodes, side by side. */
export interface BarsBlock {
  readonly kind: 'bars';
  readonly graph: Graph;
  readonly nodes: readonly string[];
}

export const barsBlock = blockEntry({
  article: 'a bars block',
  schema: () => z.strictObject({ graph: graphId, nodes: names }),
  build(body, reader): BarsBlock | undefined {
    const graph = reader.graph(['graph']);
    if (!graph || !knownNames(reader, graph, body.nodes, ['nodes'])) return undefined;
    return { kind: 'bars', graph, nodes: body.nodes };
  },
  role: () => 'reads',
});
