/** The forward and the backward pass, a node at a time on the drawn graph. */

import { run } from '../../drawing/fit-line.ts';
import type { Glyphs } from '../../drawing/glyphs.ts';
import { graphLines } from '../../drawing/graph/graph-drawing.ts';
import type { Line } from '../../drawing/styled.ts';
import { wrap } from '../../drawing/wrap.ts';
import type { Values } from '../../expression/expression.ts';
import { print } from '../../expression/print.ts';
import { type BackwardPass, backwardPass } from '../../graph/backward-pass.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import { consumersOf, edgeName, type Graph, nodeNamed } from '../../graph/graph.ts';
import type { Walk } from '../../tutor/activities/walk.ts';
import type { ViewContext } from '../view-context.ts';

const only = (values: Values, names: readonly string[]): Values =>
  new Map(names.map((name) => [name, values.get(name) as number]));

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
  const words = sentence(graph, direction, name, values, backward, glyphs);
  const text = wrap([run(words)], width);
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
  if (name === undefined) {
    return direction === 'forward'
      ? 'The inputs are given. Enter computes the next node.'
      : 'Enter starts at the loss and walks back.';
  }
  if (direction === 'forward') {
    const node = nodeNamed(graph, name);
    const used = node?.parents
      .map((parent) => `${parent} = ${glyphs.number(values.get(parent) as number, 6)}`)
      .join(', ');
    const formula = node ? glyphs.text(print(node.expression, 'screen')) : '';
    return `${name} = ${formula} = ${glyphs.number(values.get(name) as number, 6)}   (${used})`;
  }
  if (name === graph.loss) return `d${name}/d${name} = 1: it moves one for one with itself.`;
  const terms = backward.edges.filter(({ wrt }) => wrt === name);
  const products = terms.map(({ of, upstream, local }) => {
    if (of === graph.loss)
      return {
        names: 'the 1 it starts with, times this link',
        work: `1 ${glyphs.times} ${bracketed(local, glyphs)}`,
      };
    const names = `d${graph.loss}/d${of} ${glyphs.times} ${edgeName({ of, wrt: name })}`;
    return { names, work: `${bracketed(upstream, glyphs)} ${glyphs.times} ${bracketed(local, glyphs)}` };
  });
  const total = glyphs.number(backward.gradients.get(name) as number, 6);
  if (consumersOf(graph, name).length === 0) return `Nothing uses ${name}: its gradient is 0.`;
  const names = products.map((product) => product.names).join(' + ');
  return `d${graph.loss}/d${name} = ${names} = ${products.map((product) => product.work).join(' + ')} = ${total}`;
}

const bracketed = (value: number, glyphs: Glyphs): string =>
  value < 0 ? `(${glyphs.number(value, 6)})` : glyphs.number(value, 6);
