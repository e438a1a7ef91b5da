/**
 * Which column of a drawing each node stands in, and in which order from top to bottom: longest-path layers and
 * barycentre ordering, after Sugiyama, Tagawa and Toda (1981).
 */

import { allNames, consumersOf, type Graph, nodeNamed } from '../../graph/graph.ts';

/** What stands at one place of a layer: a node, or the wire of a node that only passes through to a later layer. */
export interface Item {
  readonly name: string;
  readonly passes: boolean;
  /** The names whose wires arrive here, each of which has an item in the layer before. */
  readonly arrivals: readonly string[];
}

export type Layers = readonly (readonly Item[])[];

/** Every node as far right as its users allow, so that an input stands next to where it is used. */
function columnOf(graph: Graph): Map<string, number> {
  const distanceToEnd = new Map<string, number>();
  for (const name of allNames(graph).reverse()) {
    const beyond = consumersOf(graph, name).map((node) => distanceToEnd.get(node.name) as number);
    distanceToEnd.set(name, beyond.length === 0 ? 0 : 1 + Math.max(...beyond));
  }
  const last = Math.max(...distanceToEnd.values());
  return new Map([...distanceToEnd].map(([name, distance]) => [name, last - distance]));
}

/**
 * The first order, depth first from the loss. Nodes come before inputs, so that the main line of a network runs
 * along the top and its inputs join from below.
 */
function unravel(graph: Graph, columns: ReadonlyMap<string, number>): Item[][] {
  const layers: Item[][] = Array.from({ length: Math.max(...columns.values()) + 1 }, () => []);
  const placed = layers.map(() => new Set<string>());
  const declared = allNames(graph);
  const place = (name: string, column: number, arrivals: readonly string[], passes: boolean) => {
    if (placed[column]?.has(name)) return;
    placed[column]?.add(name);
    layers[column]?.push({ name, passes, arrivals });
  };
  const visit = (name: string) => {
    const column = columns.get(name) as number;
    if (placed[column]?.has(name)) return;
    const parents = nodeNamed(graph, name)?.parents ?? [];
    place(name, column, parents, false);
    const rank = (parent: string) => (graph.inputs.has(parent) ? 1 : 0) * 1e6 + declared.indexOf(parent);
    for (const parent of [...parents].sort((a, b) => rank(a) - rank(b))) {
      for (let between = column - 1; between > (columns.get(parent) as number); between--) {
        place(parent, between, [parent], true);
      }
      visit(parent);
    }
  };
  visit(graph.loss);
  for (const name of [...declared].reverse()) visit(name);
  return layers;
}

/** How many pairs of wires cross between two neighbouring layers. */
function crossingsBetween(left: readonly Item[], right: readonly Item[]): number {
  const position = new Map(left.map((item, index) => [item.name, index]));
  const ends = right.flatMap((item, to) =>
    item.arrivals.map((name) => [position.get(name) as number, to] as const),
  );
  let crossings = 0;
  ends.forEach(([from, to], index) => {
    for (const [otherFrom, otherTo] of ends.slice(index + 1)) {
      if ((from - otherFrom) * (to - otherTo) < 0) crossings++;
    }
  });
  return crossings;
}

const crossings = (layers: Layers): number =>
  layers.slice(1).reduce((sum, layer, index) => sum + crossingsBetween(layers[index] ?? [], layer), 0);

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

/** Sorts a layer by the mean position of its neighbours; what has none keeps its place. */
function sortByNeighbours(layer: readonly Item[], neighbours: (item: Item) => readonly number[]): Item[] {
  const key = new Map(
    layer.map((item, index) => {
      const positions = neighbours(item);
      return [item, positions.length === 0 ? index : mean(positions)];
    }),
  );
  return [...layer].sort((a, b) => (key.get(a) as number) - (key.get(b) as number));
}

function sweep(layers: Layers, rightward: boolean): Item[][] {
  const swept = layers.map((layer) => [...layer]);
  const indices = swept.map((_, index) => index);
  for (const index of rightward ? indices.slice(1) : indices.slice(0, -1).reverse()) {
    const fixed = swept[rightward ? index - 1 : index + 1] ?? [];
    swept[index] = sortByNeighbours(swept[index] ?? [], (item) =>
      fixed.flatMap((other, position) => {
        const joined = rightward ? item.arrivals.includes(other.name) : other.arrivals.includes(item.name);
        return joined ? [position] : [];
      }),
    );
  }
  return swept;
}

const SWEEPS = 8;

/** The layers from left to right, each from top to bottom, ordered so that few wires cross. */
export function layersOf(graph: Graph): Layers {
  let best: Layers = unravel(graph, columnOf(graph));
  let fewest = crossings(best);
  let current = best;
  for (let round = 0; round < SWEEPS && fewest > 0; round++) {
    current = sweep(current, round % 2 === 1);
    const count = crossings(current);
    if (count < fewest) {
      best = current;
      fewest = count;
    }
  }
  return best;
}
