import { z } from 'zod';
import { allNames, type Graph } from '../../graph/graph.ts';
import { blockEntry } from './block-entry.ts';
import { graphId, name, names, positive } from './values.ts';

/** Arrow keys move an input; `on` (the loss, when it is left out) follows. */
export interface NudgeBlock {
  readonly kind: 'nudge';
  readonly graph: Graph;
  readonly inputs: readonly string[];
  readonly step: number;
  readonly on: string;
}

const schema = () => z.strictObject({ graph: graphId, inputs: names, step: positive, on: name.optional() });

export const nudgeBlock = blockEntry({
  article: 'a nudge',
  schema,
  build(body, reader): NudgeBlock | undefined {
    const graph = reader.graph(['graph']);
    if (!graph) return undefined;
    const on = body.on ?? graph.loss;
    const inputs = [...graph.inputs.keys()];
    const sound = [
      reader.oneOf(allNames(graph), on, ['on'], 'is not in the graph'),
      ...body.inputs.map((input, index) =>
        reader.oneOf(inputs, input, ['inputs', index], 'is not an input of the graph'),
      ),
    ];
    return sound.every(Boolean)
      ? { kind: 'nudge', graph, inputs: body.inputs, step: body.step, on }
      : undefined;
  },
  role: () => 'does',
});
