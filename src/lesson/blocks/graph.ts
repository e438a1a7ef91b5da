import { z } from 'zod';
import { blockKind } from './block-kind.ts';
import { graphId, identifier, source } from './values.ts';

const schema = z.strictObject({
  id: identifier,
  document: source.optional(),
  graph: graphId.optional(),
  show: z
    .enum(['values', 'gradients', 'both', 'none'])
    .default('values')
    .describe('values, gradients, both or none'),
  walk: z.enum(['forward', 'backward']).optional().describe('forward or backward'),
});

/** A network, drawn: its own `document`, or with `graph: id` another block's once more. */
export const graphBlock = blockKind('graph', 'a graph', schema, (body, reader) => {
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
});
