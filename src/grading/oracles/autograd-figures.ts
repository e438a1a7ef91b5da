/** How the engine is asked: for one expression by itself, or for a gradient through a whole network. */

import type { Autograd } from '../../autograd/autograd.ts';
import { type Expression, type Values, variablesOf } from '../../expression/expression.ts';
import type { Graph } from '../../graph/graph.ts';

/** One expression, its names independent: autograd's word on a single link of the chain. One figure a point. */
export function localFigures(
  expression: Expression,
  wrt: string,
  autograd: Autograd,
  points: readonly Values[],
): number[] {
  const parents = variablesOf(expression);
  if (!parents.includes(wrt)) return points.map(() => 0);
  const name = `${parents.join('_')}_`;
  const graph: Graph = {
    inputs: new Map(parents.map((parent) => [parent, 0])),
    nodes: [{ name, expression, parents }],
    loss: name,
  };
  return [...(autograd.gradients(graph, batchOf(parents, points)).gradients.get(wrt) ?? [])];
}

/** The gradient of the loss at a name, where everything follows from the inputs. One figure a point. */
export const totalFigures = (
  graph: Graph,
  name: string,
  autograd: Autograd,
  points: readonly Values[],
): number[] => [
  ...(autograd.gradients(graph, batchOf([...graph.inputs.keys()], points)).gradients.get(name) ?? []),
];

const batchOf = (names: readonly string[], points: readonly Values[]): Map<string, number[]> =>
  new Map(names.map((name) => [name, points.map((point) => point.get(name) as number)]));
