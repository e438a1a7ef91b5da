/** Which inputs of a network mean something by their numbers, so that not any other number will do. */

import { type Expression, fold, variablesOf } from '../../expression/expression.ts';
import { remembered } from '../../expression/remembered.ts';
import { consumersOf, type Graph } from '../../graph/graph.ts';
import { type Moved, movedAmong } from './like-numbers.ts';

export interface Belonging {
  /** Names whose number stays. */
  readonly kept: ReadonlySet<string>;
  /** Those that are a nudge away from another, by their place among the names: x₁ = x₀ + h. */
  readonly moved: ReadonlyMap<number, Moved>;
}

export const belonging = remembered(
  (graph: Graph): Belonging => ({
    kept: new Set(
      [...graph.inputs].flatMap(([name, value]) =>
        isLabel(graph, name, value) || isCount(graph, name, value) ? [name] : [],
      ),
    ),
    moved: movedAmong([...graph.inputs.values()]),
  }),
);

/** 0 or 1 for the class that is right: it weighs a logarithm, by itself or as what it lacks to 1. */
const isLabel = (graph: Graph, name: string, value: number): boolean =>
  (value === 0 || value === 1) &&
  consumersOf(graph, name).some(({ expression }) =>
    fold<boolean>(expression, (node, parts) => parts.includes(true) || weighsLogarithm(graph, node, name)),
  );

function weighsLogarithm(graph: Graph, node: Expression, name: string): boolean {
  if (node.kind !== 'apply' || node.operation !== 'multiply') return false;
  const logarithms = node.operands.filter((each) => isLogarithm(graph, each));
  const weights = node.operands.filter((each) => !logarithms.includes(each));
  return logarithms.length > 0 && weights.some((each) => variablesOf(each).includes(name));
}

/** Itself, or the name of a node that is one. */
function isLogarithm(graph: Graph, node: Expression): boolean {
  const named = node.kind === 'variable' ? graph.nodes.find((each) => each.name === node.name) : undefined;
  const formula = named?.expression ?? node;
  return formula.kind === 'apply' && formula.operation === 'log';
}

/** What a mean is divided by goes with its terms. */
const isCount = (graph: Graph, name: string, value: number): boolean =>
  consumersOf(graph, name).some(({ expression }) =>
    fold<boolean>(expression, (node, parts) => {
      if (parts.includes(true)) return true;
      const [sum, divisor] = node.kind === 'apply' && node.operation === 'divide' ? node.operands : [];
      const terms = sum?.kind === 'apply' && sum.operation === 'add' ? sum.operands.length : 0;
      return divisor?.kind === 'variable' && divisor.name === name && terms === value;
    }),
  );
