import { consumersOf, type Edge, type Graph } from './graph.ts';

/** Paths are listed one by one only up to this many. */
export const MOST_PATHS = 9;

/**
 * Every way back from the loss to a name, each as names with the loss first.
 * @returns undefined when there are more than `MOST_PATHS`.
 */
export function pathsTo(graph: Graph, name: string): string[][] | undefined {
  const leading = ancestorsOf(graph, graph.loss);
  const found: string[][] = [];
  const open: string[][] = [[name]];
  for (let path = open.pop(); path; path = open.pop()) {
    const first = path[0] as string;
    if (first === graph.loss) found.push(path);
    else {
      // Branches that end elsewhere could be walked for ever; of those that lead to the loss, ten are enough.
      const onward = consumersOf(graph, first).filter((consumer) => leading.has(consumer.name));
      for (const consumer of onward) open.push([consumer.name, ...path]);
    }
    if (found.length > MOST_PATHS) return undefined;
  }
  return found.reverse();
}

/** The name itself and all it is computed from. */
function ancestorsOf(graph: Graph, name: string): ReadonlySet<string> {
  const reached = new Set([name]);
  for (const node of graph.nodes.toReversed()) {
    if (reached.has(node.name)) for (const parent of node.parents) reached.add(parent);
  }
  return reached;
}

/** The edges along a path of names that starts at the loss. */
export const edgesAlong = (path: readonly string[]): Edge[] =>
  path.slice(1).map((wrt, index) => ({ of: path[index] as string, wrt }));

/** The other ways from the names on a path to the loss, each as the edge by which it leaves the path. */
export function forksOff(graph: Graph, path: readonly string[]): Edge[] {
  const leading = ancestorsOf(graph, graph.loss);
  return edgesAlong(path).flatMap(({ of, wrt }) =>
    consumersOf(graph, wrt)
      .filter(({ name }) => name !== of && leading.has(name))
      .map(({ name }) => ({ of: name, wrt })),
  );
}

/** How many links from the loss on multiply to the whole gradient: behind the first fork, other paths add to it. */
export function wholeLinks(graph: Graph, path: readonly string[]): number {
  const [fork] = forksOff(graph, path);
  return (fork ? path.indexOf(fork.wrt) : path.length) - 1;
}
