/** How the loss moves with a name anywhere below it: the chain rule along every path, and the sum where paths meet. */

import type { Derivation } from '../calculus/steps/derivation.ts';
import type { Expression, Values } from '../expression/expression.ts';
import { carefulValue } from './careful-value.ts';
import type { Edge, Graph } from './graph.ts';
import { localDerivative } from './local-derivative.ts';
import { edgesAlong, pathsTo } from './paths.ts';
import { pathProduct, totalDerivative } from './total-derivative.ts';

export interface ChainFactor extends Edge {
  /** Every step of this local derivative. */
  readonly derivation: Derivation;
  readonly value: number;
}

export interface ChainPath {
  /** The loss first, the name last. */
  readonly names: readonly string[];
  readonly factors: readonly ChainFactor[];
  /** The local derivatives multiplied, as a formula. */
  readonly product: Expression;
  readonly value: number;
}

export interface ChainDerivation {
  readonly loss: string;
  readonly wrt: string;
  /** Undefined when there are more than are worth listing (`MOST_PATHS`); none when the loss does not depend on it. */
  readonly paths: readonly ChainPath[] | undefined;
  readonly total: Expression;
  readonly value: number;
}

/** @param values of every name, from a forward pass. */
export function chainDerivation(graph: Graph, wrt: string, values: Values): ChainDerivation {
  const total = totalDerivative(graph, wrt);
  return {
    loss: graph.loss,
    wrt,
    paths: pathsTo(graph, wrt)?.map((names) => chainPath(graph, names, values)),
    total,
    value: carefulValue(graph, total, values),
  };
}

export function chainPath(graph: Graph, names: readonly string[], values: Values): ChainPath {
  const factors = edgesAlong(names).map((edge): ChainFactor => {
    const derivation = localDerivative(graph, edge);
    return { ...edge, derivation, value: carefulValue(graph, derivation.derivative, values) };
  });
  const product = pathProduct(graph, names);
  return { names, factors, product, value: carefulValue(graph, product, values) };
}
