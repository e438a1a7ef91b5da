import { didYouMean } from '../../expression/reading/closest-name.ts';
import { allNames, type Graph } from '../../graph/graph.ts';
import { UsageError } from './usage-error.ts';

/**
 * A name that was typed apart from the graph it belongs to.
 * @throws UsageError when the graph has no such name.
 */
export function knownName(graph: Graph, name: string, field: string): string {
  const names = allNames(graph);
  if (names.includes(name)) return name;
  const next = didYouMean(name, names) ?? `Its names are ${names.slice(0, 12).join(', ')}.`;
  throw new UsageError(`${field}: ${name} is not in the graph`, next);
}
