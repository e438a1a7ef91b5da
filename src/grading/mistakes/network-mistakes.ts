/** Walks a network as the chain rule does, and collects the mistakes that can be made on the way to a gradient. */

import { joined } from '../../calculus/derive.ts';
import { substitute } from '../../calculus/substitute.ts';
import { apply, type Expression, number, variable } from '../../expression/expression.ts';
import { consumersOf, type Edge, type Graph, nodeNamed } from '../../graph/graph.ts';
import { localDerivative } from '../../graph/local-derivative.ts';
import { edgesAlong, pathsTo } from '../../graph/paths.ts';
import { contribution, pathProduct, totalDerivative } from '../../graph/total-derivative.ts';
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
 * The gradient as it comes out when each weight is updated as soon as its own gradient is known: those nearer to the
 * loss have moved by then, while the values of the forward pass are the old ones.
 */
export function trainingMistakes(
  graph: Graph,
  name: string,
  reference: Expression,
  { rate, weights }: { readonly rate: number; readonly weights: readonly string[] },
): Mistake[] {
  const doneAt = (weight: string): number => graph.nodes.findIndex((node) => node.parents.includes(weight));
  const earlier = weights.filter((weight) => doneAt(weight) > doneAt(name));
  const moved = earlier.map((weight): [string, Expression] => {
    const change = apply('multiply', number(rate), totalDerivative(graph, weight));
    return [weight, apply('add', variable(weight), minus(change))];
  });
  return moved.length === 0
    ? []
    : madeAt('training', { afterUpdates: substitute(reference, new Map(moved)) });
}

export const gradientMistakes = (graph: Graph, name: string, slope: Expression): Mistake[] =>
  madeAt('gradient', { name: variable(name), loss: variable(graph.loss), slope });
