/** A slip made in one link of a chain, as it comes out at the end of it: times the right factors of all other links. */

import { joined } from '../../calculus/derive.ts';
import { type Edge, edgeName, type Graph } from '../../graph/graph.ts';
import { localDerivative } from '../../graph/local-derivative.ts';
import { edgesAlong } from '../../graph/paths.ts';
import type { Mistake } from './mistake.ts';

/** Links to slip in, times factors to multiply for each: longer chains are not typed by hand, and would take long. */
const MOST_FACTORS = 400;

/**
 * Wrong gradients over some paths, each a list of names with the loss first. A link that several of them share is
 * wrong in all of them; what does not pass through it is right.
 * @param slipsAt the wrong slopes of one link.
 */
export function carriedMistakes(
  graph: Graph,
  paths: readonly (readonly string[])[],
  slipsAt: (link: Edge) => readonly Mistake[],
): Mistake[] {
  const chains = paths.map(edgesAlong);
  const links = new Map(chains.flat().map((link) => [edgeName(link), link]));
  if (links.size * chains.flat().length > MOST_FACTORS) return [];
  return [...links].flatMap(([name, link]) =>
    slipsAt(link).map(({ id, wrong }): Mistake => {
      const products = chains.map((chain) =>
        joined(
          'multiply',
          chain.map((each) => (edgeName(each) === name ? wrong : localDerivative(graph, each).derivative)),
        ),
      );
      return { id, wrong: joined('add', products) };
    }),
  );
}
