import { normalise } from '../calculus/normal-forms/normalise.ts';
import { apply, type Expression, joined, number } from '../expression/expression.ts';
import { consumersOf, type Edge, type Graph } from './graph.ts';
import { localDerivative } from './local-derivative.ts';
import { edgesAlong } from './paths.ts';

/** d loss / d name as a formula in the graph's own names: upstream × local, summed over the edges that leave it. */
export function totalDerivative(graph: Graph, name: string): Expression {
  const known = new Map<string, Expression>([[graph.loss, number(1)]]);
  const needed = [...graph.nodes.map((node) => node.name).toReversed(), name];
  for (const current of needed) {
    if (known.has(current)) continue;
    const terms = consumersOf(graph, current).flatMap((consumer) => {
      const upstream = known.get(consumer.name);
      return upstream ? [timesLocal(graph, upstream, { of: consumer.name, wrt: current })] : [];
    });
    known.set(current, terms.length === 0 ? number(0) : normalise(joined('add', terms)));
  }
  return known.get(name) as Expression;
}

const timesLocal = (graph: Graph, upstream: Expression, edge: Edge): Expression =>
  apply('multiply', upstream, localDerivative(graph, edge).derivative);

/** What one edge brings to the gradient of `edge.wrt`. */
export const contribution = (graph: Graph, edge: Edge): Expression =>
  normalise(timesLocal(graph, totalDerivative(graph, edge.of), edge));

/** The product of the local derivatives along a path of names that starts at the loss. */
export function pathProduct(graph: Graph, path: readonly string[]): Expression {
  const factors = edgesAlong(path).map((edge) => localDerivative(graph, edge).derivative);
  return normalise(joined('multiply', factors));
}
