import { evaluate } from '../expression/evaluate.ts';
import type { Values } from '../expression/expression.ts';
import { evaluateExtended } from '../expression/extended/evaluate-extended.ts';
import { carefulValue, inMoreDigits } from './careful-value.ts';
import type { Graph, GraphNode } from './graph.ts';

/**
 * The value of every input and node, in float64. NaN or an infinity where a node leaves its domain or is larger than a
 * number can be; what merely overflows on the way is worked out with more digits, and at the graph's own inputs, which
 * are shown, also what cancels.
 * @param inputs numbers to use in the place of the graph's own.
 * @param held nodes whose value is given instead of computed, for nudging them.
 */
export function forwardPass(graph: Graph, inputs: Values = graph.inputs, held?: Values): Values {
  const values = new Map(inputs);
  for (const node of graph.nodes) {
    values.set(node.name, held?.get(node.name) ?? nodeValue(graph, node, values, { inputs, held }));
  }
  return values;
}

function nodeValue(
  graph: Graph,
  { expression }: GraphNode,
  values: Values,
  { inputs, held }: { readonly inputs: Values; readonly held: Values | undefined },
): number {
  if (inputs === graph.inputs && !held) return carefulValue(graph, expression, values);
  const value = evaluate(expression, values);
  if (Number.isFinite(value)) return value;
  // A node that is held at a number is not what the inputs make of it.
  return held ? evaluateExtended(expression, values) : inMoreDigits(graph, expression, values);
}
