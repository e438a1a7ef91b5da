/** Backpropagation: the chain rule walked once from the loss to the inputs. */

import { type MathjsDerivative, mathjsDerivative } from '../calculus/mathjs/mathjs-oracle.ts';
import type { Values } from '../expression/expression.ts';
import { remembered } from '../expression/remembered.ts';
import { carefulValue, inMoreDigits } from './careful-value.ts';
import { allNames, type Edge, type Graph, type GraphNode, nodeNamed } from './graph.ts';
import { exactValue, isOnKink } from './kinks.ts';
import { localDerivative } from './local-derivative.ts';
import { contribution } from './total-derivative.ts';

export interface EdgeGradient extends Edge {
  /** d of / d wrt at this point. */
  readonly local: number;
  /** d loss / d of: what arrives from above. */
  readonly upstream: number;
  /** upstream × local: what this edge adds to the gradient of `wrt`. */
  readonly contribution: number;
}

export interface BackwardPass {
  /** d loss / d name for every input and node; 1 at the loss, 0 where the loss does not depend on it. */
  readonly gradients: Values;
  /** In the order the pass visits them: the loss's own edges first. */
  readonly edges: readonly EdgeGradient[];
}

/** How to get the local derivative of an edge at a point; by default from our own steps. */
export type LocalValue = (graph: Graph, edge: Edge, values: Values) => number;

const byOwnSteps: LocalValue = (graph, edge, values) => {
  const { derivative } = localDerivative(graph, edge);
  return isOnKink(derivative, values, graph)
    ? exactValue(derivative, values, graph)
    : carefulValue(graph, derivative, values);
};

export function backwardPass(
  graph: Graph,
  values: Values,
  localValue: LocalValue = byOwnSteps,
): BackwardPass {
  const gradients = new Map(allNames(graph).map((name) => [name, 0]));
  gradients.set(graph.loss, 1);
  const reached = new Set([graph.loss]);
  const edges: EdgeGradient[] = [];
  for (const node of graph.nodes.toReversed()) {
    // Above the loss nothing flows back; a NaN there must not leak into 0 × NaN.
    if (!reached.has(node.name)) continue;
    for (const edge of edgesOf(graph, node, values, gradients.get(node.name) as number, localValue)) {
      edges.push(edge);
      reached.add(edge.wrt);
      gradients.set(edge.wrt, (gradients.get(edge.wrt) as number) + edge.contribution);
    }
  }
  return { gradients, edges };
}

function edgesOf(
  graph: Graph,
  node: GraphNode,
  values: Values,
  upstream: number,
  localValue: LocalValue,
): EdgeGradient[] {
  return node.parents.map((wrt) => {
    const edge = { of: node.name, wrt };
    const local = localValue(graph, edge, values);
    const product = upstream * local;
    const isLost = !Number.isFinite(product) && localValue === byOwnSteps;
    return {
      ...edge,
      local,
      upstream,
      contribution: isLost ? wholeContribution(graph, edge, values) : product,
    };
  });
}

/** What comes back may be a number though what arrives from above is too large for one. */
const wholeContribution = (graph: Graph, edge: Edge, values: Values): number =>
  inMoreDigits(graph, contribution(graph, edge), values);

const mathjsOf = remembered((_node: GraphNode) => new Map<string, MathjsDerivative | undefined>());

/** Where mathjs has no rule (relu, max …) or no value (a kink), the table's rule stands in for it. */
const byMathjs: LocalValue = (graph, edge, values) => {
  const node = nodeNamed(graph, edge.of);
  if (!node) throw new RangeError(`${edge.of} is no node`);
  const known = mathjsOf(node);
  if (isOnKink(node.expression, values, graph)) return byOwnSteps(graph, edge, values);
  if (!known.has(edge.wrt)) known.set(edge.wrt, mathjsDerivative(node.expression, edge.wrt));
  const value = known.get(edge.wrt)?.(values);
  return value === undefined || Number.isNaN(value) ? byOwnSteps(graph, edge, values) : value;
};

/** The symbolic oracle on a whole graph: every local derivative by mathjs, multiplied and added by the backward pass. */
export const mathjsGradients = (graph: Graph, values: Values): Values =>
  backwardPass(graph, values, byMathjs).gradients;
