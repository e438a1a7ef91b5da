import { z } from 'zod';
import type { Values } from '../../expression/expression.ts';
import { allNames, type Graph } from '../../graph/graph.ts';
import { namesHint } from '../reading/fault.ts';
import { blockEntry } from './block-entry.ts';
import { graphId, identifier, name, numberForName } from './values.ts';

/** Some inputs move a little: does `on` (the loss, when it is left out) go up, down, or nowhere? */
export interface BetBlock {
  readonly kind: 'bet';
  readonly id: string;
  readonly graph: Graph;
  /** How far each input moves. */
  readonly nudge: Values;
  readonly on: string;
}

const schema = () =>
  z.strictObject({ id: identifier, graph: graphId, nudge: numberForName, on: name.optional() });

export const betBlock = blockEntry({
  article: 'a bet',
  schema,
  build(body, reader): BetBlock | undefined {
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
        reader.faultAtKey(
          ['nudge', input],
          `“${input}” is not an input of the graph`,
          namesHint(input, inputs),
        );
        sound = false;
      } else if (amount === 0) {
        reader.fault(['nudge', input], 'a nudge of 0 moves nothing', 'Write a small number such as 0.01.');
        sound = false;
      }
    }
    return sound ? { kind: 'bet', id: body.id, graph, nudge: new Map(moves), on } : undefined;
  },
  role: () => 'asks',
});
