/** The forward and the backward pass, a node at a time on the drawn graph. */

import { run } from '../../drawing/fit-line.ts';
import type { Glyphs } from '../../drawing/glyphs.ts';
import { graphLines } from '../../drawing/graph/graph-drawing.ts';
import type { Line } from '../../drawing/styled.ts';
import { wrap } from '../../drawing/wrap.ts';
import type { Values } from '../../expression/expression.ts';
import { type BackwardPass, backwardPass } from '../../graph/backward-pass.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import { edgeName, type Graph, nodeNamed } from '../../graph/graph.ts';
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
    : backwardSentence(graph, name, backward, glyphs);
}

function forwardSentence(graph: Graph, name: string, values: Values, glyphs: Glyphs): string {
  const number = (of: string): string => shownNumber(values.get(of), glyphs);
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
  if (name === graph.loss) return courseWords.walk.seed(`d${name}/d${name}`);
  const arriving = edges.filter(({ wrt }) => wrt === name);
  if (arriving.length === 0) return words.walk.unused(name);
  const times = ` ${glyphs.times} `;
  const names = arriving.map(({ of }) =>
    of === graph.loss ? words.walk.firstLink : `d${graph.loss}/d${of}${times}${edgeName({ of, wrt: name })}`,
  );
  const work = arriving.map(({ of, upstream, local }) => {
    const above = of === graph.loss ? '1' : bracketed(upstream, glyphs);
    return `${above}${times}${bracketed(local, glyphs)}`;
  });
  const total = shownNumber(gradients.get(name), glyphs);
  return `d${graph.loss}/d${name} = ${names.join(' + ')} = ${work.join(' + ')} = ${total}`;
}

const shownNumber = (value: number | undefined, glyphs: Glyphs): string =>
  glyphs.number(value ?? Number.NaN, 6);

const bracketed = (value: number, glyphs: Glyphs): string =>
  value < 0 ? `(${shownNumber(value, glyphs)})` : shownNumber(value, glyphs);
