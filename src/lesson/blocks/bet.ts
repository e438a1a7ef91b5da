import { z } from 'zod';
import { allNames } from '../../graph/graph.ts';
import { blockKind } from './block-kind.ts';
import { namesHint } from './block-reader.ts';
import { graphId, identifier, name, numberForName } from './values.ts';

const schema = z.strictObject({ id: identifier, graph: graphId, nudge: numberForName, on: name.optional() });

/** Some inputs move a little: does `on` (the loss, when it is left out) go up, down, or nowhere? */
export const betBlock = blockKind('bet', 'a bet', schema, (body, reader) => {
  const graph = reader.graph(['graph']);
  if (!graph) return undefined;
  const on = body.on ?? graph.loss;
  const inputs = [...graph.inputs.keys()];
  const moves = Object.entries(body.nudge);
  if (moves.length === 0)
    return reader.fault(['nudge'], '“nudge” moves nothing', `Write {${inputs[0] ?? 'w'}: 0.01}.`);
  let sound = reader.oneOf(allNames(graph), on, ['on'], 'is not in the graph');
  for (const [input, amount] of moves) {
    if (!inputs.includes(input)) {
      reader.faultAtKey(['nudge', input], `“${input}” is no input of the graph`, namesHint(input, inputs));
      sound = false;
    } else if (amount === 0) {
      reader.fault(['nudge', input], 'a nudge of 0 moves nothing', 'Write a small number such as 0.01.');
      sound = false;
    }
  }
  return sound ? { kind: 'bet', id: body.id, graph, nudge: new Map(moves), on } : undefined;
});
