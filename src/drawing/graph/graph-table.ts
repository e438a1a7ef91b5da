/** A network as a table of its nodes, for screens it is too wide for. */

import { allNames, type Edge, edgeName, nodeNamed } from '../../graph/graph.ts';
import { blank, columnsOf, cutTo, padTo, run, strong, widthOf } from '../fit-line.ts';
import type { Glyphs } from '../glyphs.ts';
import type { Line, Run } from '../styled.ts';
import { windowAround } from '../window.ts';
import { words } from '../words.ts';
import { forkSum, type GraphDrawing, gradientRun, SIGNIFICANT } from './graph-labels.ts';

interface Entry {
  readonly focused: boolean;
  readonly cells: readonly Line[];
}

const focusedEdge = (drawing: GraphDrawing): Edge | undefined =>
  drawing.focus?.kind === 'edge' ? drawing.focus.edge : undefined;

function valueCell(drawing: GraphDrawing, name: string, glyphs: Glyphs): Line {
  const value = drawing.values?.get(name);
  const text = value === undefined ? (drawing.missing ?? '?') : glyphs.number(value, SIGNIFICANT);
  return [run(text, 'value')];
}

function gradientCell(drawing: GraphDrawing, name: string, glyphs: Glyphs): Line {
  const sum = forkSum(name, drawing, glyphs);
  const total = gradientRun(name, drawing, glyphs);
  return sum ? [sum, run(' = ', 'gradient'), total] : [total];
}

function entry(drawing: GraphDrawing, name: string, glyphs: Glyphs): Entry {
  const node = nodeNamed(drawing.graph, name);
  const { focus } = drawing;
  const focused = focus?.kind === 'node' ? focus.name === name : focusedEdge(drawing)?.of === name;
  const made: Line = node
    ? [run(glyphs.expression(node.expression))]
    : [run(glyphs.text(words.table.input), 'muted')];
  return {
    focused,
    cells: [
      [strong(name)],
      made,
      ...(drawing.values ? [valueCell(drawing, name, glyphs)] : []),
      ...(drawing.gradients ? [gradientCell(drawing, name, glyphs)] : []),
    ],
  };
}

/** The local derivatives into a node, on a line of their own: `da1/dz1 = 1, …`. */
function localsLine(drawing: GraphDrawing, name: string, glyphs: Glyphs): Line | undefined {
  const focus = focusedEdge(drawing);
  const parts = (nodeNamed(drawing.graph, name)?.parents ?? []).flatMap((wrt): Run[][] => {
    const text = drawing.locals?.get(edgeName({ of: name, wrt }));
    if (text === undefined) return [];
    const isFocus = focus?.of === name && focus.wrt === wrt;
    const words = `${isFocus ? `${glyphs.marker} ` : ''}${edgeName({ of: name, wrt })} = ${text}`;
    return [[isFocus ? strong(words, 'local') : run(words, 'local')]];
  });
  if (parts.length === 0) return undefined;
  return [run('    '), ...parts.flatMap((part, index) => (index === 0 ? part : [run('  '), ...part]))];
}

const GAP = 2;

/** Column widths: the definition gives way when there is not room for all. */
function widths(entries: readonly Entry[], headings: readonly string[], width: number): number[] {
  const natural = headings.map((heading, column) =>
    Math.max(columnsOf(heading), ...entries.map(({ cells }) => widthOf(cells[column] ?? blank))),
  );
  const margin = 2;
  const total = margin + natural.reduce((sum, x) => sum + x, 0) + GAP * (natural.length - 1);
  const over = Math.max(0, total - width);
  return natural.map((size, column) =>
    column === 1 ? Math.max(columnsOf(headings[1] ?? ''), size - over) : size,
  );
}

function rowLine(cells: readonly Line[], sizes: readonly number[], glyphs: Glyphs): Line {
  return cells.flatMap((cell, column) => {
    const size = sizes[column] as number;
    const cut = cutTo(cell, size, glyphs);
    const isNumber = column >= 2;
    const filled = isNumber ? [run(' '.repeat(Math.max(0, size - widthOf(cut)))), ...cut] : padTo(cut, size);
    return column === 0 ? filled : [run(' '.repeat(GAP)), ...filled];
  });
}

/** At most `height` lines (three or more) of at most `width` columns; the focused node is always among them. */
export function graphTable(drawing: GraphDrawing, width: number, height: number, glyphs: Glyphs): Line[] {
  const names = allNames(drawing.graph);
  const entries = names.map((name) => entry(drawing, name, glyphs));
  const headings = [
    words.table.node,
    words.table.is,
    ...(drawing.values ? [words.table.value] : []),
    ...(drawing.gradients ? [words.table.gradient] : []),
  ].map(glyphs.text);
  const sizes = widths(entries, headings, width);
  const heading = rowLine(
    headings.map((text) => [run(text, 'muted')]),
    sizes,
    glyphs,
  );
  const groups = entries.map(({ cells, focused }, index): Line[] => {
    const mark = focused ? strong(`${glyphs.marker} `, 'accent') : run('  ');
    const locals = localsLine(drawing, names[index] as string, glyphs);
    return [[mark, ...rowLine(cells, sizes, glyphs)], ...(locals ? [locals] : [])];
  });
  const focusIndex = entries.findIndex(({ focused }) => focused);
  const body = windowAround(groups, Math.max(0, focusIndex), height - 1, glyphs);
  return [[run('  '), ...heading], ...body].map((line) => cutTo(line, width, glyphs));
}
