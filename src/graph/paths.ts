import { consumersOf, type Edge, type Graph } from './graph.ts';

/** Paths are listed one by one only up to this many (DESIGN §3). */
export const MOST_PATHS = 9;

/**
 * Every way back from the loss to a name, each as names with the loss first.
 * @returns undefined when there are more than `MOST_PATHS`.
 */
export function pathsTo(graph: Graph, name: string): string[][] | undefined {
  const found: string[][] = [];
  const open: string[][] = [[name]];
  for (let path = open.pop(); path; path = open.pop()) {
    const first = path[0] as string;
    if (first === graph.loss) found.push(path);
    else for (const consumer of consumersOf(graph, first)) open.push([consumer.name, ...path]);
    if (found.length > MOST_PATHS || open.length > 1000) return undefined;
  }
  return found.reverse();
}

/** The edges along a path of names that starts at the loss. */
export const edgesAlong = (path: readonly string[]): Edge[] =>
  path.slice(1).map((wrt, index) => ({ of: path[index] as string, wrt }));
