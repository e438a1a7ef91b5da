import { derive as deriveExpression } from '../../calculus/derive.ts';
import type { Values } from '../../expression/expression.ts';
import { chainDerivation } from '../../graph/chain-derivation.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import { edgeName, type Graph } from '../../graph/graph.ts';
import { knownName, readNetwork } from '../input/network.ts';
import type { OptionsOf } from '../input/options.ts';
import { parsePoint } from '../input/parse-point.ts';
import { checkPoint, checkVariable, readFormula, readVariable } from '../input/read-formula.ts';
import { readDocument } from '../input/read-input.ts';
import { UsageError } from '../input/usage-error.ts';
import type { Io } from '../io.ts';
import { chainText } from '../output/chain-text.ts';
import { chainData, derivationData } from '../output/derivation-data.ts';
import { derivationText, valueText } from '../output/derivation-text.ts';
import { writeJson } from '../output/json.ts';

type DeriveOptions = OptionsOf<'derive'>;

/** Differentiates an expression and shows every step; the last line is the derivative, or its value at the point. */
export async function derive(options: DeriveOptions, io: Io): Promise<number> {
  const wrt = readVariable(options.wrt);
  const at = options.at === undefined ? undefined : parsePoint(options.at);
  const { graph } = options;
  if (graph !== undefined) return deriveInGraph({ ...options, graph, wrt }, at, io);
  const expression = readFormula(options.expression.trim(), { names: [wrt, ...(at?.keys() ?? [])] });
  checkVariable(wrt, expression, at);
  const derivation = deriveExpression(expression, wrt);
  if (at) checkPoint(expression, derivation.derivative, wrt, at);
  if (options.json) writeJson(io.stdout, derivationData(derivation, at));
  else {
    const lines = [...derivationText(derivation), ...(at ? valueText(derivation, at) : [])];
    io.stdout.write(`${lines.join('\n')}\n`);
  }
  return 0;
}

/**
 * The chain rule along every path of a network.
 * @param at numbers in the place of the document's own.
 */
async function deriveInGraph(
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
