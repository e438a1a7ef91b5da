/** Where the reference of a question is judged. */

import { evaluate } from '../../expression/evaluate.ts';
import type { Expression, Values } from '../../expression/expression.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import type { Graph } from '../../graph/graph.ts';
import type { LocalQuestion } from './question.ts';
import { seedOf } from './random.ts';
import { samplePoints } from './sample-points.ts';

/**
 * Independent values of the names the expression is written in; a node's own name follows, as `a1*(1 - a1)` needs it.
 * @param names those that are drawn.
 */
export function localPoints(question: LocalQuestion, names: readonly string[]): Values[] {
  const { node, expression, reference, id, point } = question;
  return samplePoints({
    names,
    expressions: [expression],
    reference,
    seed: seedOf(id),
    complete: (drawn) => (node ? new Map([...drawn, [node.name, evaluate(expression, drawn)]]) : drawn),
    isWide: true,
    ...(point && point.size > 0 ? { around: point } : {}),
  });
}

/** Points at which every name of the graph follows from freshly drawn inputs. */
export const networkPoints = (graph: Graph, reference: Expression, seed: number): Values[] =>
  networkPointsHolding(graph, reference, seed, new Map());

/** The same, with some names kept at one value whatever the rest does. */
export function networkPointsHolding(
  graph: Graph,
  reference: Expression,
  seed: number,
  held: Values,
): Values[] {
  return samplePoints({
    names: [...graph.inputs.keys()].filter((name) => !held.has(name)),
    expressions: graph.nodes.filter((node) => !held.has(node.name)).map((node) => node.expression),
    reference,
    seed,
    complete: (drawn) => forwardPass(graph, new Map([...drawn, ...held]), held),
    // With a name held a gate may never open, and looking further for it would be in vain.
    isWide: held.size === 0,
    ...(held.size === 0 ? { around: graph.inputs } : {}),
  });
}
