import { z } from 'zod';
import type { Graph } from '../../graph/graph.ts';
import { blockEntry } from './block-entry.ts';
import { graphId, identifier, source } from './values.ts';

/** A network, drawn: its own `document`, or with `graph: id` another block's once more. */
export interface GraphBlock {
  readonly kind: 'graph';
  readonly id: string;
  readonly graph: Graph;
  readonly show: 'values' | 'gradients' | 'both' | 'none';
  readonly walk?: 'forward' | 'backward';
}

const schema = () =>
  z.strictObject({
    id: identifier,
    document: source.optional(),
    graph: graphId.optional(),
    show: z
      .enum(['values', 'gradients', 'both', 'none'])
      .default('values')
      .describe('values, gradients, both or none'),
    walk: z.enum(['forward', 'backward']).optional().describe('forward or backward'),
  });

export const graphBlock = blockEntry({
  article: 'a graph',
  schema,
  build(body, reader): GraphBlock | undefined {
    if (body.document !== undefined && body.graph !== undefined) {
      return reader.faultAtKey(
        ['graph'],
        'a graph has a “document” or draws another “graph”, not both',
        'Keep one of them.',
      );
    }
    if (body.document === undefined && body.graph === undefined) {
      return reader.fault(
        [],
        'a graph needs “document”',
        'Add “document: |” and the assignments below it, indented.',
      );
    }
    const graph = reader.graph([body.graph === undefined ? 'id' : 'graph']);
    if (!graph) return undefined;
    const walk = body.walk === undefined ? {} : { walk: body.walk };
    return { kind: 'graph', id: body.id, graph, show: body.show, ...walk };
  },
  role({ show, walk }) {
    if (walk !== undefined) return 'does';
    return show === 'none' ? 'hidden' : 'reads';
  },
  claims: ({ graph }) => [{ kind: 'gradients', graph, path: ['document'] }],
});
