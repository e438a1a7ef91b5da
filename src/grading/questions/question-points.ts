/** Where the reference of a question is judged. */

import type { Expression, Values } from '../../expression/expression.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Sampling } from './candidates.ts';
import type { LocalQuestion } from './question.ts';
import { seedOf } from './random.ts';

const nothing: Values = new Map();

/**
 * Independent values of the names the expression is written in; a node's own name follows, as `a1*(1 - a1)` needs it.
 * @param free names that are drawn, save those that are held.
 * @param held names that keep one value.
 */
export function localSampling(
  { node, expression, reference, id, point }: LocalQuestion,
  free: readonly string[],
  held: Values = nothing,
): Sampling {
  const names = free.filter((name) => !held.has(name));
  return {
    names,
    held,
    definitions: node && !held.has(node.name) ? [{ name: node.name, expression }] : [],
    valued: node ? [] : [expression],
    bends: [expression],
    reference,
    seed: seedOf(id),
    isWide: held.size === 0,
    ...(point && point.size > 0 ? { around: only(names, point) } : {}),
  };
}

/**
 * Every name of the graph follows from freshly drawn inputs.
 * @param held names that keep one value, nodes among them.
 */
export function networkSampling(
  graph: Graph,
  reference: Expression,
  seed: number,
  held: Values = nothing,
): Sampling {
  const names = [...graph.inputs.keys()].filter((name) => !held.has(name));
  const definitions = graph.nodes.filter((node) => !held.has(node.name));
  return {
    names,
    held,
    definitions,
    valued: [],
    bends: definitions.map(({ expression }) => expression),
    reference,
    seed,
    // With a name held a gate may never open, and looking further for it would be in vain.
    isWide: held.size === 0,
    around: only(names, graph.inputs),
  };
}

const only = (names: readonly string[], values: Values): Values =>
  new Map(names.flatMap((name) => (values.has(name) ? [[name, values.get(name) as number] as const] : [])));
