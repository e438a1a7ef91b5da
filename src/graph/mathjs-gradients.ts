/** The symbolic oracle on a whole graph: every local derivative by mathjs, multiplied and added by the backward pass. */

import { type MathjsDerivative, mathjsDerivative } from '../calculus/mathjs/mathjs-oracle.ts';
import { evaluate } from '../expression/evaluate.ts';
import type { Values } from '../expression/expression.ts';
import { backwardPass, type LocalValue } from './backward-pass.ts';
import { type Graph, type GraphNode, nodeNamed } from './graph.ts';
import { localDerivative } from './local-derivative.ts';

const compiled = new WeakMap<GraphNode, Map<string, MathjsDerivative | undefined>>();

/** Where mathjs has no rule (relu, max …) or no value (a kink), the table's rule stands in for it. */
const byMathjs: LocalValue = (graph, edge, values) => {
  const node = nodeNamed(graph, edge.of) as GraphNode;
  const known = compiled.get(node) ?? new Map<string, MathjsDerivative | undefined>();
  compiled.set(node, known);
  if (!known.has(edge.wrt)) known.set(edge.wrt, mathjsDerivative(node.expression, edge.wrt));
  const value = known.get(edge.wrt)?.(values);
  if (value !== undefined && !Number.isNaN(value)) return value;
  return evaluate(localDerivative(graph, edge).derivative, values);
};

export const mathjsGradients = (graph: Graph, values: Values): Values =>
  backwardPass(graph, values, byMathjs).gradients;
