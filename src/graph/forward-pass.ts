import { evaluate } from '../expression/evaluate.ts';
import type { Values } from '../expression/expression.ts';
import type { Graph } from './graph.ts';

/**
 * The value of every input and node, in float64. NaN or an infinity where a node leaves its domain.
 * @param inputs numbers to use in the place of the graph's own.
 * @param held nodes whose value is given instead of computed, for nudging them.
 */
export function forwardPass(graph: Graph, inputs: Values = graph.inputs, held?: Values): Values {
  const values = new Map(inputs);
  for (const node of graph.nodes) {
    values.set(node.name, held?.get(node.name) ?? evaluate(node.expression, values));
  }
  return values;
}
