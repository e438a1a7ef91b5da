/** A network as named nodes. Reading, walking and differentiating it are in the files beside this one. */

import type { Expression, Values } from '../expression/expression.ts';

export interface GraphNode {
  readonly name: string;
  readonly expression: Expression;
  /** The distinct names the expression uses, in order of first use. Each is an edge `name → parent` of the graph. */
  readonly parents: readonly string[];
}

export interface Graph {
  readonly id?: string;
  /** Inputs with their numbers, in the order they were declared. */
  readonly inputs: Values;
  /** The other nodes, every one after those it uses. */
  readonly nodes: readonly GraphNode[];
  /** The node whose gradients are asked for. */
  readonly loss: string;
}

/** One link of the chain rule: how `of` moves with its direct input `wrt`. */
export interface Edge {
  readonly of: string;
  readonly wrt: string;
}

export const edgeName = (edge: Edge): string => `d${edge.of}/d${edge.wrt}`;

export const nodeNamed = (graph: Graph, name: string): GraphNode | undefined =>
  graph.nodes.find((node) => node.name === name);

/** Inputs first, then nodes in the order they can be computed. */
export const allNames = (graph: Graph): string[] => [
  ...graph.inputs.keys(),
  ...graph.nodes.map((node) => node.name),
];

/** The nodes that use `name` directly. Two or more make it a fork: its gradient is a sum. */
export const consumersOf = (graph: Graph, name: string): GraphNode[] =>
  graph.nodes.filter((node) => node.parents.includes(name));
