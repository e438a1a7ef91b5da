import { allNames, type Edge, type Graph, nodeNamed } from '../../graph/graph.ts';
import type { Path } from '../reading/yaml-body.ts';
import type { BlockReader } from './block-reader.ts';

/** Whether every name is in the graph; each that is not is reported. `single`: `path` is the name itself, no list. */
export function knownNames(
  reader: BlockReader,
  graph: Graph,
  names: readonly string[],
  path: Path,
  single = false,
): boolean {
  const known = allNames(graph);
  return names
    .map((name, index) => reader.oneOf(known, name, single ? path : [...path, index], 'is not in the graph'))
    .every(Boolean);
}

/** Pairs as edges of the graph; undefined when one of them is none, which is reported. */
export function readEdges(
  reader: BlockReader,
  graph: Graph,
  pairs: readonly (readonly [string, string])[],
  path: Path,
): Edge[] | undefined {
  const edges: Edge[] = [];
  for (const [index, pair] of pairs.entries()) {
    if (!knownNames(reader, graph, pair, [...path, index])) continue;
    const edge = { of: pair[0], wrt: pair[1] };
    const fault = edgeFault(graph, edge);
    if (fault) reader.fault([...path, index], fault.message, fault.suggestion);
    else edges.push(edge);
  }
  return edges.length === pairs.length ? edges : undefined;
}

/** Why two names of the graph are no edge; undefined when they are one. */
export function edgeFault(graph: Graph, edge: Edge): { message: string; suggestion: string } | undefined {
  const node = nodeNamed(graph, edge.of);
  if (!node)
    return { message: `“${edge.of}” is an input: it depends on nothing`, suggestion: 'Start from a node.' };
  if (node.parents.includes(edge.wrt)) return undefined;
  if (nodeNamed(graph, edge.wrt)?.parents.includes(edge.of)) {
    return {
      message: `“${edge.of}” is not computed from “${edge.wrt}”, but the other way round`,
      suggestion: `Write [${edge.wrt}, ${edge.of}].`,
    };
  }
  return {
    message: `“${edge.of}” is not computed from “${edge.wrt}” directly`,
    suggestion: `${edge.of} uses ${node.parents.join(', ') || 'nothing'}.`,
  };
}
