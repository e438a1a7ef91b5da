/** What a node of a walk comes to, as one sentence. Each face brings the words it says it with. */

import type { Values } from '../expression/expression.ts';
import type { BackwardPass } from '../graph/backward-pass.ts';
import { type Edge, edgeName, type Graph, nodeNamed } from '../graph/graph.ts';
import type { Glyphs } from './glyphs.ts';

export interface BackwardWords {
  /** The gradient the pass starts with; `pair` is the loss by itself, as in dloss/dloss. */
  readonly seed: (pair: string) => string;
  /** The loss does not use this node. */
  readonly unused: (loss: string, name: string) => string;
  /** Said for a link into the loss itself, whose upstream gradient is the 1 of the start; without it, by its names. */
  readonly firstLink?: string;
}

/** What the node is, its value, and the values that it was made from: `z1 = w1 · x = 3   (w1 = 2, x = 1.5)`. */
export function forwardSentence(graph: Graph, name: string, values: Values, glyphs: Glyphs): string {
  const number = (of: string) => shownNumber(values.get(of), glyphs);
  const node = nodeNamed(graph, name);
  if (!node) return '';
  const used = node.parents.map((parent) => `${parent} = ${number(parent)}`).join(', ');
  return `${name} = ${glyphs.expression(node.expression)} = ${number(name)}   (${used})`;
}

/** The loss's derivative by this node: a product for each link that leaves it, by name and in numbers, and their sum. */
export function backwardSentence(
  graph: Graph,
  name: string,
  { gradients, edges }: BackwardPass,
  glyphs: Glyphs,
  words: BackwardWords,
): string {
  if (name === graph.loss) return words.seed(`d${name}/d${name}`);
  const arriving = edges.filter(({ wrt }) => wrt === name);
  if (arriving.length === 0) return words.unused(graph.loss, name);
  const times = ` ${glyphs.times} `;
  const byName = (link: Edge) => `d${graph.loss}/d${link.of}${times}${edgeName(link)}`;
  const named = arriving
    .map((link) => (link.of === graph.loss && words.firstLink) || byName(link))
    .join(' + ');
  const work = arriving
    .map(({ upstream, local }) => [upstream, local].map((value) => bracketed(value, glyphs)).join(times))
    .join(' + ');
  return `d${graph.loss}/d${name} = ${named} = ${work} = ${shownNumber(gradients.get(name), glyphs)}`;
}

const shownNumber = (value: number | undefined, glyphs: Glyphs): string =>
  glyphs.number(value ?? Number.NaN, 6);

const bracketed = (value: number, glyphs: Glyphs): string =>
  value < 0 ? `(${shownNumber(value, glyphs)})` : shownNumber(value, glyphs);
