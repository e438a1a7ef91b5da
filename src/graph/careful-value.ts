/** Values in a network where the float64 values of its nodes have lost what is asked for. */

import { substitute } from '../calculus/substitute.ts';
import { evaluate } from '../expression/evaluate.ts';
import type { Expression, Values } from '../expression/expression.ts';
import { type ErrorOf, trustedValue } from '../expression/extended/evaluate-carefully.ts';
import { evaluateExtended } from '../expression/extended/evaluate-extended.ts';
import { remembered } from '../expression/remembered.ts';
import type { Graph } from './graph.ts';

/** A computed value has a few roundings behind it. */
const ROUNDINGS = 4 * Number.EPSILON;

/** In a larger network each node is worked out from the values before it, or every one would walk all of them again. */
const MOST_COMPOSED = 40;

/** How often more digits are tried where it may be wanted for thousands of nodes, or for every nudge. */
const FEW_ROUNDS = 3;

/**
 * The value of an expression in the names of a graph. Where float64 loses it (`1 - p` when p = sigmoid(40) rounds to 1),
 * it is worked out with more digits, from the inputs.
 * @param values of every name it uses, those of the nodes computed from those of the inputs.
 */
export function carefulValue(graph: Graph, expression: Expression, values: Values): number {
  const errorOf: ErrorOf = (name) =>
    graph.inputs.has(name) ? 0 : ROUNDINGS * Math.abs(values.get(name) ?? 0);
  return trustedValue(expression, values, errorOf) ?? inMoreDigits(graph, expression, values);
}

/** From the inputs, or in a large network from the values of the nodes it uses. */
export function inMoreDigits(graph: Graph, expression: Expression, values: Values, rounds?: number): number {
  if (graph.nodes.length > MOST_COMPOSED) return evaluateExtended(expression, values, FEW_ROUNDS);
  return evaluateExtended(substitute(expression, inInputs(graph)), values, rounds);
}

/**
 * For values that are wanted again and again: float64's, and more digits only where that is no number.
 * @param areHeld whether nodes have other values than the inputs make of them.
 */
export function finiteValue(graph: Graph, expression: Expression, values: Values, areHeld: boolean): number {
  const plain = evaluate(expression, values);
  if (Number.isFinite(plain)) return plain;
  const near = evaluateExtended(expression, values, FEW_ROUNDS);
  return Number.isFinite(near) || areHeld ? near : inMoreDigits(graph, expression, values, FEW_ROUNDS);
}

/** Every node as a formula in the inputs alone; they share their branches. */
const inInputs = remembered((graph: Graph): ReadonlyMap<string, Expression> => {
  const formulas = new Map<string, Expression>();
  for (const { name, expression } of graph.nodes) formulas.set(name, substitute(expression, formulas));
  return formulas;
});
