/** Networks as documents, and names that were typed apart from them. */

import { didYouMean } from '../../expression/reading/closest-name.ts';
import { allNames, type Graph } from '../../graph/graph.ts';
import { GraphError } from '../../graph/graph-error.ts';
import { readGraph } from '../../graph/read-graph.ts';
import { unreadableGraph } from '../output/placed-error.ts';
import { UsageError } from './usage-error.ts';

interface NetworkSource {
  /** The file's name, for messages; absent when the document itself was typed. */
  readonly from?: string;
  /** The node whose gradients are wanted, when the document's own choice is not. */
  readonly loss?: string;
}

/** @throws UsageError with line, column, the line itself and what to write instead. */
export function readNetwork(document: string, { from, loss }: NetworkSource = {}): Graph {
  const graph = placed(document, from, () => readGraph(document));
  if (loss === undefined) return graph;
  if (allNames(graph).includes(loss)) return { ...graph, loss };
  // The name was typed elsewhere, so no place in the document is at fault.
  try {
    return readGraph(document, loss);
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    throw new UsageError(error.message, error.suggestion);
  }
}

function placed(document: string, from: string | undefined, read: () => Graph): Graph {
  try {
    return read();
  } catch (error) {
    if (error instanceof GraphError) throw unreadableGraph(error, document, from);
    throw error;
  }
}

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
