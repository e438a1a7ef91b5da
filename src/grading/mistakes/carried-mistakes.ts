/** A slip made in one link of a chain, as it comes out at the end of it: times the right factors of all other links. */

import { type Expression, joined } from '../../expression/expression.ts';
import { type Edge, edgeName, type Graph } from '../../graph/graph.ts';
import { localDerivative } from '../../graph/local-derivative.ts';
import { edgesAlong } from '../../graph/paths.ts';
import type { Mistake, MistakeId } from './mistake.ts';

/** Links to slip in, times factors to multiply for each: longer chains are not typed by hand, and would take long. */
const MOST_FACTORS = 150;
/** Slips with what stands around all the terms of a node. */
const aroundAll: readonly MistakeId[] = ['mean-factor-missing', 'coefficient-dropped'];

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
  /** The gradient with these slopes for some links. */
  const along = (wrongSlopes: ReadonlyMap<string, Expression>): Expression =>
    joined(
      'add',
      chains.map((chain) =>
        joined(
          'multiply',
          chain.map((link) => wrongSlopes.get(edgeName(link)) ?? localDerivative(graph, link).derivative),
        ),
      ),
    );
  const slips = new Map([...links].map(([name, link]) => [name, slipsAt(link)]));
  const single = [...links].flatMap(([name, link]) =>
    (slips.get(name) ?? []).map(
      ({ id, wrong }): Mistake => ({
        id,
        wrong: along(new Map([[name, wrong]])),
        ...(links.size > 1 ? { link } : {}),
      }),
    ),
  );
  return [...single, ...repeated([...links.values()], slips, along)];
}

/** The same slip in every link of a node: without its 1/2, a mean of two terms lacks it twice. */
function repeated(
  links: readonly Edge[],
  slips: ReadonlyMap<string, readonly Mistake[]>,
  along: (wrongSlopes: ReadonlyMap<string, Expression>) => Expression,
): Mistake[] {
  const nodes = [...new Set(links.map(({ of }) => of))];
  return nodes.flatMap((node) => {
    const names = links.filter(({ of }) => of === node).map(edgeName);
    if (names.length < 2) return [];
    return aroundAll.flatMap((id): Mistake[] => {
      const wrongs = names.flatMap((name) => slips.get(name)?.find((slip) => slip.id === id) ?? []);
      const slopes = wrongs.map(({ wrong }, index): [string, Expression] => [names[index] as string, wrong]);
      return wrongs.length === names.length ? [{ id, wrong: along(new Map(slopes)) }] : [];
    });
  });
}
