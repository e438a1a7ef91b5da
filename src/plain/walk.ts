/** The forward and the backward pass in words, a node at each Enter. */

import type { Glyphs } from '../drawing/glyphs.ts';
import type { Values } from '../expression/expression.ts';
import { type BackwardPass, backwardPass } from '../graph/backward-pass.ts';
import { forwardPass } from '../graph/forward-pass.ts';
import { edgeName, type Graph, nodeNamed } from '../graph/graph.ts';
import type { GraphBlock } from '../lesson/lesson.ts';
import type { Dialogue, Turn } from './dialogue.ts';
import { drawing, type Paper } from './plain-blocks.ts';

const SIGNIFICANT = 6;

/** The network as it stands before the walk, a sentence a node, and the network as it stands after. */
interface Walk {
  readonly order: readonly string[];
  readonly invitation: string;
  readonly before: () => ReturnType<typeof drawing>;
  readonly after: () => ReturnType<typeof drawing>;
  readonly sentence: (name: string) => string;
}

export async function walkTurn(block: GraphBlock, dialogue: Dialogue): Promise<Turn> {
  const walk = block.walk === 'backward' ? backward(block.graph, dialogue) : forward(block.graph, dialogue);
  dialogue.block(walk.before());
  dialogue.block(dialogue.text(walk.invitation));
  let isSkipping = false;
  for (const name of walk.order) {
    const turn: Turn | 'skip' = isSkipping ? 'skip' : await dialogue.pause(walk.invitation, ['skip', 'back']);
    if (turn === 'back' || turn === 'leave') return turn;
    isSkipping = turn === 'skip';
    dialogue.say(walk.sentence(name));
  }
  dialogue.block(walk.after());
  return 'on';
}

function forward(graph: Graph, paper: Paper): Walk {
  const values = forwardPass(graph);
  return {
    order: graph.nodes.map((node) => node.name),
    invitation: 'The inputs are given. Enter computes the next node, :skip all of them.',
    before: () => drawing({ graph, values: graph.inputs }, paper),
    after: () => drawing({ graph, values }, paper),
    sentence: (name) => forwardSentence(graph, name, values, paper.glyphs),
  };
}

function backward(graph: Graph, paper: Paper): Walk {
  const values = forwardPass(graph);
  const pass = backwardPass(graph, values);
  const locals = new Map(
    pass.edges.map((edge) => [edgeName(edge), paper.glyphs.number(edge.local, SIGNIFICANT)]),
  );
  return {
    order: [...graph.nodes.map((node) => node.name).toReversed(), ...graph.inputs.keys()],
    invitation: 'Enter starts at the loss and walks back, a node at a time; :skip shows all of it.',
    before: () => drawing({ graph, values }, paper),
    after: () => drawing({ graph, values, gradients: pass.gradients, locals }, paper),
    sentence: (name) => backwardSentence(graph, name, pass, paper.glyphs),
  };
}

function forwardSentence(graph: Graph, name: string, values: Values, glyphs: Glyphs): string {
  const number = (of: string) => glyphs.number(values.get(of) as number, SIGNIFICANT);
  const node = nodeNamed(graph, name);
  if (!node) return '';
  const used = node.parents.map((parent) => `${parent} = ${number(parent)}`).join(', ');
  return `${name} = ${glyphs.expression(node.expression)} = ${number(name)}   (${used})`;
}

function backwardSentence(
  graph: Graph,
  name: string,
  { gradients, edges }: BackwardPass,
  glyphs: Glyphs,
): string {
  if (name === graph.loss) return `d${name}/d${name} = 1: it moves one for one with itself.`;
  const arriving = edges.filter(({ wrt }) => wrt === name);
  if (arriving.length === 0) return `Nothing on the way to ${graph.loss} uses ${name}: its gradient is 0.`;
  const times = ` ${glyphs.times} `;
  const names = arriving.map((edge) => `d${graph.loss}/d${edge.of}${times}${edgeName(edge)}`).join(' + ');
  const work = arriving
    .map(({ upstream, local }) => [upstream, local].map((value) => bracketed(value, glyphs)).join(times))
    .join(' + ');
  const total = glyphs.number(gradients.get(name) as number, SIGNIFICANT);
  return `d${graph.loss}/d${name} = ${names} = ${work} = ${total}`;
}

function bracketed(value: number, glyphs: Glyphs): string {
  const text = glyphs.number(value, SIGNIFICANT);
  return value < 0 ? `(${text})` : text;
}
