/** A mistake made in one link of a chain, as it comes out at the end of it: times the right factors of all other links. */

import { type Expression, joined } from '../../expression/expression.ts';
import { once } from '../../expression/remembered.ts';
import { type Edge, edgeName, type Graph } from '../../graph/graph.ts';
import { localDerivative } from '../../graph/local-derivative.ts';
import { edgesAlong } from '../../graph/paths.ts';
import { type Mistake, mistakeEntries, mistakeIds } from './mistake.ts';

/** Links to make a mistake in, times factors to multiply for each: longer chains are not typed by hand, and would take long. */
const MOST_FACTORS = 150;
/** Mistakes with what stands around all the terms of a node. */
const aroundAll = mistakeIds.filter((id) => mistakeEntries[id].isMadeInAllLinks);

/**
 * Wrong gradients over some paths, each a list of names with the loss first. A link that several of them share is
 * wrong in all of them; what does not pass through it is right.
 * @param mistakesAt the wrong slopes of one link.
 */
export function carriedMistakes(
  graph: Graph,
  paths: readonly (readonly string[])[],
  mistakesAt: (link: Edge) => readonly Mistake[],
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
  const found = new Map([...links].map(([name, link]) => [name, mistakesAt(link)]));
  const throughout = new Map(
    mistakeIds.map((id) => [
      id,
      once(() => along(new Map([...found].flatMap(([name, all]) => slopeOf(id, name, all))))),
    ]),
  );
  const single = [...links].flatMap(([name, link]) =>
    (found.get(name) ?? []).map(
      ({ id, wrong }): Mistake => ({
        id,
        wrong: along(new Map([[name, wrong]])),
        ...(links.size > 1
          ? { link, carried: { slope: wrong, throughout: throughout.get(id)?.() ?? wrong } }
          : {}),
      }),
    ),
  );
  return [...single, ...repeated([...links.values()], found, along)];
}

const slopeOf = (id: Mistake['id'], name: string, all: readonly Mistake[]): [string, Expression][] => {
  const made = all.find((mistake) => mistake.id === id);
  return made ? [[name, made.wrong]] : [];
};

/** The same mistake in every link of a node: without its 1/2, a mean of two terms lacks it twice. */
function repeated(
  links: readonly Edge[],
  found: ReadonlyMap<string, readonly Mistake[]>,
  along: (wrongSlopes: ReadonlyMap<string, Expression>) => Expression,
): Mistake[] {
  const nodes = [...new Set(links.map(({ of }) => of))];
  return nodes.flatMap((node) => {
    const names = links.filter(({ of }) => of === node).map(edgeName);
    if (names.length < 2) return [];
    return aroundAll.flatMap((id): Mistake[] => {
      const wrongs = names.flatMap((name) => found.get(name)?.find((mistake) => mistake.id === id) ?? []);
      const slopes = wrongs.map(({ wrong }, index): [string, Expression] => [names[index] as string, wrong]);
      return wrongs.length === names.length ? [{ id, wrong: along(new Map(slopes)) }] : [];
    });
  });
}
