/** The forward and the backward pass, a node at a time on the drawn graph. */

import { run } from '../../drawing/fit-line.ts';
import type { Glyphs } from '../../drawing/glyphs.ts';
import { graphLines } from '../../drawing/graph/graph-drawing.ts';
import type { Line } from '../../drawing/styled.ts';
import { type BackwardWords, backwardSentence, forwardSentence } from '../../drawing/walk-sentences.ts';
import { wrap } from '../../drawing/wrap.ts';
import type { Values } from '../../expression/expression.ts';
import { type BackwardPass, backwardPass } from '../../graph/backward-pass.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import { edgeName, type Graph } from '../../graph/graph.ts';
import type { Walk } from '../../tutor/activities/walk.ts';
import { words as courseWords } from '../../tutor/words.ts';
import type { ViewContext } from '../view.ts';
import { words } from '../words.ts';

const only = (values: Values, names: readonly string[]): Values =>
  new Map([...values].filter(([name]) => names.includes(name)));

export function walkLines(
  { block, direction, shown, order }: Walk,
  width: number,
  height: number,
  { glyphs }: ViewContext,
): Line[] {
  const { graph } = block;
  const values = forwardPass(graph);
  const backward = backwardPass(graph, values);
  const done = order.slice(0, shown);
  const name = done.at(-1);
  const text = wrap([run(sentence(graph, direction, name, values, backward, glyphs))], width);
  const forward = direction === 'forward';
  const drawing = graphLines(
    {
      graph,
      values: forward ? only(values, [...graph.inputs.keys(), ...done]) : values,
      ...(forward
        ? {}
        : { gradients: only(backward.gradients, done), locals: localsOf(graph, done, backward, glyphs) }),
      ...(name === undefined ? {} : { focus: { kind: 'node' as const, name } }),
      reserve: forward
        ? { values }
        : { gradients: backward.gradients, locals: localsOf(graph, order, backward, glyphs) },
    },
    width,
    Math.max(3, height - text.length - 1),
    glyphs,
  );
  return [...drawing, [], ...text];
}

/** The edges whose lower end has been reached. */
function localsOf(
  graph: Graph,
  done: readonly string[],
  { edges }: BackwardPass,
  glyphs: Glyphs,
): Map<string, string> {
  const reached = new Set(done);
  return new Map(
    edges
      .filter(({ wrt }) => reached.has(wrt) && wrt !== graph.loss)
      .map((edge) => [edgeName(edge), glyphs.number(edge.local, 6)]),
  );
}

function sentence(
  graph: Graph,
  direction: Walk['direction'],
  name: string | undefined,
  values: Values,
  backward: BackwardPass,
  glyphs: Glyphs,
): string {
  if (name === undefined) return words.walk[direction];
  return direction === 'forward'
    ? forwardSentence(graph, name, values, glyphs)
    : backwardSentence(graph, name, backward, glyphs, backwardWords);
}

const backwardWords: BackwardWords = {
  seed: courseWords.walk.seed,
  unused: (_, name) => words.walk.unused(name),
  firstLink: words.walk.firstLink,
};
