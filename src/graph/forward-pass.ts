import type { Values } from '../expression/expression.ts';
import { carefulValue, finiteValue } from './careful-value.ts';
import type { Graph } from './graph.ts';

/**
 * The value of every input and node, in float64. NaN or an infinity where a node leaves its domain or is larger than a
 * number can be; what merely overflows on the way is worked out with more digits, and at the graph's own inputs, which
 * are shown, also what cancels.
 * @param inputs numbers to use in the place of the graph's own.
 * @param held nodes whose value is given instead of computed, for nudging them.
 */
export function forwardPass(graph: Graph, inputs: Values = graph.inputs, held?: Values): Values {
  const values = new Map(inputs);
  const isShown = inputs === graph.inputs && held === undefined;
  for (const { name, expression } of graph.nodes) {
    const value = (): number =>
      isShown
        ? carefulValue(graph, expression, values)
        : finiteValue(graph, expression, values, held !== undefined);
    values.set(name, held?.get(name) ?? value());
  }
  return values;
}
