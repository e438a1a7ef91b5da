import { derive } from '../calculus/derive.ts';
import type { Derivation } from '../calculus/steps/derivation.ts';
import { remembered } from '../expression/remembered.ts';
import { type Edge, type Graph, type GraphNode, nodeNamed } from './graph.ts';

const derivationsOf = remembered((_node: GraphNode) => new Map<string, Derivation>());

/**
 * How a node moves with one of its direct inputs, the others held fixed: the factor that the chain rule multiplies.
 * @throws RangeError when `of` is not a node of the graph or does not use `wrt`.
 */
export function localDerivative(graph: Graph, { of, wrt }: Edge): Derivation {
  const node = nodeNamed(graph, of);
  if (!node?.parents.includes(wrt)) throw new RangeError(`${of} does not use ${wrt}`);
  const known = derivationsOf(node);
  const derivation = known.get(wrt) ?? derive(node.expression, wrt);
  known.set(wrt, derivation);
  return derivation;
}
