/** `derive loss --wrt w1 --graph …`: the chain rule along every path of a network. */

import type { Values } from '../../expression/expression.ts';
import { chainDerivation } from '../../graph/chain-derivation.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import { edgeName, type Graph } from '../../graph/graph.ts';
import { knownName } from '../input/known-name.ts';
import type { DeriveOptions } from '../input/options.ts';
import { readDocument } from '../input/read-input.ts';
import { readNetwork } from '../input/read-network.ts';
import { UsageError } from '../input/usage-error.ts';
import type { Io } from '../io.ts';
import { chainData } from '../output/chain-data.ts';
import { chainText } from '../output/chain-text.ts';
import { writeJson } from '../output/write-json.ts';

/** @param at numbers in the place of the document's own. */
export async function deriveInGraph(
  { expression: of, wrt, json, graph: argument }: DeriveOptions & { readonly graph: string },
  at: Values | undefined,
  io: Io,
): Promise<number> {
  const document = await readDocument(argument, io);
  const read = readNetwork(document, document === argument ? {} : { from: argument });
  knownName(read, of, 'the node');
  knownName(read, wrt, 'wrt');
  for (const name of at?.keys() ?? []) knownName(read, name, 'at');
  const graph: Graph = { ...read, loss: of, inputs: moved(read, at) };
  const values = forwardPass(graph);
  const derivation = chainDerivation(graph, wrt, values);
  const valueless = graph.nodes.find(({ name }) => !Number.isFinite(values.get(name)))?.name;
  const named = valueless ?? (Number.isFinite(derivation.value) ? undefined : edgeName({ of, wrt }));
  if (named) throw new UsageError(`${named} has no finite value at this point`, 'Choose other inputs.');
  if (json) writeJson(io.stdout, chainData(derivation));
  else io.stdout.write(`${chainText(graph, derivation).join('\n')}\n`);
  return 0;
}

function moved({ inputs }: Graph, at: Values | undefined): Values {
  const computed = [...(at?.keys() ?? [])].find((name) => !inputs.has(name));
  if (computed === undefined) return new Map([...inputs, ...(at ?? [])]);
  throw new UsageError(`at: ${computed} is computed by the graph`, 'Give numbers to its inputs only.');
}
