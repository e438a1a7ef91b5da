/** A network in words, a node a line: how it is made, its value, and what is known of its slopes. */

import { allNames, edgeName, nodeNamed } from '../../graph/graph.ts';
import { run, strong } from '../fit-line.ts';
import type { Glyphs } from '../glyphs.ts';
import type { Line } from '../styled.ts';
import { windowAround } from '../window.ts';
import { words } from '../words.ts';
import { wrap } from '../wrap.ts';
import { type GraphDrawing, SIGNIFICANT } from './graph-labels.ts';

export function graphList(drawing: GraphDrawing, width: number, height: number, glyphs: Glyphs): Line[] {
  const { focus } = drawing;
  const asked = focus?.kind === 'node' ? focus.name : focus?.edge.of;
  const names = allNames(drawing.graph);
  const groups = names.map((name): Line[] => {
    const isAsked = name === asked;
    const told = glyphs.text(sentence(drawing, name, glyphs));
    return wrap([isAsked ? strong(told) : run(told)], width, {
      first: [run(isAsked ? `${glyphs.marker} ` : '  ', 'accent')],
    });
  });
  return windowAround(groups, Math.max(0, names.indexOf(asked ?? '')), height, glyphs);
}

/** What the node is, where its value goes, and what is known of its slopes. */
function sentence({ graph, values, gradients, locals }: GraphDrawing, name: string, glyphs: Glyphs): string {
  const node = nodeNamed(graph, name);
  const number = (value: number): string => glyphs.number(value, SIGNIFICANT);
  const value = values?.get(name);
  const made = node ? ` = ${glyphs.expression(node.expression)}` : '';
  const users = graph.nodes.filter(({ parents }) => parents.includes(name)).map((each) => each.name);
  const slopes = (node?.parents ?? []).flatMap((wrt) => {
    const edge = edgeName({ of: name, wrt });
    const local = locals?.get(edge);
    return local === undefined ? [] : [`, ${edge} = ${local}`];
  });
  const gradient = gradients?.get(name);
  return [
    `${name}${made}`,
    value === undefined ? '' : ` = ${number(value)}`,
    users.length === 0 ? '' : `, ${words.network.usedBy(users)}`,
    ...slopes,
    gradient === undefined ? '' : `, d${graph.loss}/d${name} = ${number(gradient)}`,
    '.',
  ].join('');
}
