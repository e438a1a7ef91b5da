import { allNames, consumersOf, type Edge, edgeName, type Graph } from '../../graph/graph.ts';
import { edgesAlong, forksOff } from '../../graph/paths.ts';
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

interface PathEnd {
  readonly product: boolean;
  /** Whether the author knows that other paths add to the product. */
  readonly along: boolean | undefined;
}

/** A path starts at the loss and follows one edge of the graph at each step. */
export function pathTask(
  names: readonly string[],
  { product, along }: PathEnd,
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
  if (!connected || (product && !claimFits(names, along === true, graph, reader))) return undefined;
  return { kind: 'path', names, product };
}

/** Whether the product is what the author takes it for: the whole gradient, or what comes along this path. */
function claimFits(names: readonly string[], along: boolean, graph: Graph, reader: BlockReader): boolean {
  const forks = forksOff(graph, names);
  const gradient = edgeName({ of: graph.loss, wrt: names.at(-1) ?? '' });
  if (along && forks.length === 0)
    reader.fault(['along'], `this is the only path, and its product is ${gradient}`, 'Leave “along” out.');
  if (!along && forks.length > 0) {
    const others = forks.map(({ of, wrt }) => `${wrt} also reaches ${graph.loss} through ${of}`);
    // What the gradient of can be asked for as a sum: the name that is used twice.
    const sum = forks.map(({ wrt }) => `“fork: ${wrt}”`)[0];
    reader.fault(
      ['then'],
      `this product is not all of ${gradient}: ${others.join(', and ')}`,
      `Add “along: true” to ask for this path alone, or ask for the sum with ${sum} and “then: sum”.`,
    );
  }
  return along === forks.length > 0;
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
  return reader.fault(['fork'], `“${name}” is not a fork: it is used ${used}`, suggestion);
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
