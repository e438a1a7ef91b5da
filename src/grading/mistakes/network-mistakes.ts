/** Walks a network as the chain rule does, and collects the mistakes that can be made on the way to a gradient. */

import { substitute } from '../../calculus/substitute.ts';
import { apply, type Expression, joined, number, variable } from '../../expression/expression.ts';
import { consumersOf, type Edge, type Graph, nodeNamed } from '../../graph/graph.ts';
import { localDerivative } from '../../graph/local-derivative.ts';
import { edgesAlong, pathsTo } from '../../graph/paths.ts';
import { contribution, pathProduct, totalDerivative } from '../../graph/total-derivative.ts';
import type { Training } from '../questions/question.ts';
import { carriedMistakes } from './carried-mistakes.ts';
import { type Mistake, madeAt } from './mistake.ts';
import { ruleMistakes } from './rule-mistakes.ts';
import { minus, times } from './sites.ts';

/** A factor given together with what arrives from above. */
export function linkMistakes(graph: Graph, link: Edge): Mistake[] {
  const isLast = link.of === graph.loss || consumersOf(graph, link.of).length === 0;
  return isLast ? [] : madeAt('link', { contribution: contribution(graph, link) });
}

/** The wrong slopes of one link by itself. */
const ruleMistakesAt = (graph: Graph, { of, wrt }: Edge): Mistake[] => {
  const node = nodeNamed(graph, of);
  return node ? ruleMistakes(node.expression, wrt) : [];
};

/** Mistakes with the rule of one link, all other links right; none where the paths are too long to be typed. */
export function mistakesAlong(graph: Graph, paths: readonly (readonly string[])[]): Mistake[] {
  const isChain = paths.some((path) => path.length > 2);
  return carriedMistakes(graph, paths, (link) => [
    ...ruleMistakesAt(graph, link),
    ...(isChain ? madeAt('linkOfChain', {}) : []),
  ]);
}

/** Mistakes with the rule of one of the links that end at a name, what arrives from above and the other links right. */
export const mistakesInLastLinks = (graph: Graph, links: readonly Edge[]): Mistake[] =>
  links.flatMap((link) => {
    const upstream = totalDerivative(graph, link.of);
    const others = links.filter((other) => other !== link).map((other) => contribution(graph, other));
    return ruleMistakesAt(graph, link).map(
      ({ id, wrong }): Mistake => ({ id, wrong: joined('add', [...others, times(upstream, wrong)]) }),
    );
  });

/** Links of a path left out or put together wrongly. */
export const chainMistakes = (graph: Graph, path: readonly string[]): Mistake[] =>
  madeAt('chain', { factors: edgesAlong(path).map((edge) => localDerivative(graph, edge).derivative) });

const upstreamAndLocal = (graph: Graph, edge: Edge) => ({
  upstream: totalDerivative(graph, edge.of),
  local: localDerivative(graph, edge).derivative,
});

export const edgeMistakes = (graph: Graph, edge: Edge): Mistake[] =>
  madeAt('throughEdge', upstreamAndLocal(graph, edge));

/** Of upstream and local, one alone, or both put together wrongly. */
export const lastStepMistakes = (graph: Graph, name: string): Mistake[] =>
  consumersOf(graph, name)
    .filter((consumer) => consumer.name !== graph.loss)
    .flatMap((consumer) => madeAt('lastStep', upstreamAndLocal(graph, { of: consumer.name, wrt: name })));

/** Of several paths some left out, or all put together wrongly. */
export function pathMistakes(graph: Graph, name: string): Mistake[] {
  const consumers = consumersOf(graph, name);
  const isFork = consumers.length > 1;
  const summands = isFork
    ? consumers.map((consumer) => contribution(graph, { of: consumer.name, wrt: name }))
    : (pathsTo(graph, name) ?? []).map((path) => pathProduct(graph, path));
  return summands.length < 2 ? [] : madeAt('paths', { summands, isFork });
}

/**
 * A weight nearer to the loss was updated before this gradient was computed: the weights that are done nearer to the
 * loss have moved by then, while the values of the forward pass are the old ones.
 */
export function trainingMistakes(
  graph: Graph,
  name: string,
  reference: Expression,
  training: Training,
): Mistake[] {
  const moved = movedBefore(graph, name, training, (weight) => totalDerivative(graph, weight));
  return moved.size === 0 ? [] : madeAt('training', { afterUpdates: substitute(reference, moved) });
}

/** The weights that are nearer to the loss than `name`, each as it stands after its step. */
export function movedBefore(
  graph: Graph,
  name: string,
  { rate, weights }: Training,
  gradientOf: (weight: string) => Expression,
): ReadonlyMap<string, Expression> {
  const doneAt = (weight: string): number => graph.nodes.findIndex(({ parents }) => parents.includes(weight));
  const nearer = weights.filter((weight) => doneAt(weight) > doneAt(name));
  return new Map(
    nearer.map((weight) => {
      const change = apply('multiply', number(rate), gradientOf(weight));
      return [weight, apply('add', variable(weight), minus(change))];
    }),
  );
}

export const gradientMistakes = (graph: Graph, name: string, slope: Expression): Mistake[] =>
  madeAt('gradient', { name: variable(name), loss: variable(graph.loss), slope });
