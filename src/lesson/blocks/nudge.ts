import { z } from 'zod';
import { allNames } from '../../graph/graph.ts';
import { blockKind } from './block-kind.ts';
import { graphId, name, names, positive } from './values.ts';

const schema = z.strictObject({ graph: graphId, inputs: names, step: positive, on: name.optional() });

/** Arrow keys move an input; `on` (the loss, when it is left out) follows. */
export const nudgeBlock = blockKind('nudge', 'a nudge', schema, (body, reader) => {
  const graph = reader.graph(['graph']);
  if (!graph) return undefined;
  const on = body.on ?? graph.loss;
  const inputs = [...graph.inputs.keys()];
  const sound = [
    reader.oneOf(allNames(graph), on, ['on'], 'is not in the graph'),
    ...body.inputs.map((input, index) =>
      reader.oneOf(inputs, input, ['inputs', index], 'is no input of the graph'),
    ),
  ];
  return sound.every(Boolean)
    ? { kind: 'nudge', graph, inputs: body.inputs, step: body.step, on }
    : undefined;
});
