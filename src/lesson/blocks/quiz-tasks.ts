import { allNames, consumersOf, type Edge, type Graph } from '../../graph/graph.ts';
import { edgesAlong } from '../../graph/paths.ts';
import type { BlockReader } from './block-reader.ts';
import { edgeFault, knownNames } from './graph-names.ts';

export type QuizTask =
  /** Every local derivative along `names` (loss first), then their product when `product`. */
  | { readonly kind: 'path'; readonly names: readonly string[]; readonly product: boolean }
  /** Each contribution (upstream × local) that reaches `name`, then their sum when `sum`. */
  | { readonly kind: 'fork'; readonly name: string; readonly sum: boolean }
  /** The whole gradient of the loss at each of `names`. */
  | { readonly kind: 'nodes'; readonly names: readonly string[] }
  /** Single local derivatives. */
  | { readonly kind: 'local'; readonly edges: readonly Edge[] };

/** A path starts at the loss and follows one edge of the graph at each step. */
export function pathTask(
  names: readonly string[],
  product: boolean,
  graph: Graph,
  reader: BlockReader,
): QuizTask | undefined {
  if (!knownNames(reader, graph, names, ['path'])) return undefined;
  if (names[0] !== graph.loss) {
    const turned = [...names].reverse();
    const suggestion =
      turned[0] === graph.loss ? `Write [${turned.join(', ')}].` : `Put ${graph.loss} first.`;
    return reader.fault(['path', 0], `a path starts at the loss, ${graph.loss}`, suggestion);
  }
  if (names.length < 2) {
    return reader.fault(
      ['path'],
      'a path of one name has no factor',
      `Add what ${graph.loss} is computed from.`,
    );
  }
  let connected = true;
  for (const [index, edge] of edgesAlong(names).entries()) {
    const fault = edgeFault(graph, edge);
    if (!fault) continue;
    reader.fault(['path', index + 1], fault.message, fault.suggestion);
    connected = false;
  }
  return connected ? { kind: 'path', names, product } : undefined;
}

export function forkTask(
  name: string,
  sum: boolean,
  graph: Graph,
  reader: BlockReader,
): QuizTask | undefined {
  if (!knownNames(reader, graph, [name], ['fork'], true)) return undefined;
  const users = consumersOf(graph, name).map((node) => node.name);
  if (users.length >= 2) return { kind: 'fork', name, sum };
  const forks = allNames(graph).filter((each) => consumersOf(graph, each).length >= 2);
  const suggestion =
    forks.length > 0
      ? `Write one of ${forks.join(', ')}.`
      : 'This graph has no fork; ask for a path instead.';
  const used = users.length === 0 ? 'by no node' : `by one node only, ${users[0]}`;
  return reader.fault(['fork'], `“${name}” is no fork: it is used ${used}`, suggestion);
}

/** `all` is every name but the loss, in the order a walk backward reaches them: nodes from the loss on, then inputs. */
export function nodesTask(
  nodes: 'all' | readonly string[],
  graph: Graph,
  reader: BlockReader,
): QuizTask | undefined {
  if (nodes !== 'all') {
    return knownNames(reader, graph, nodes, ['nodes']) ? { kind: 'nodes', names: nodes } : undefined;
  }
  const backward = [...graph.nodes.map((node) => node.name).reverse(), ...graph.inputs.keys()];
  return { kind: 'nodes', names: backward.filter((name) => name !== graph.loss) };
}
