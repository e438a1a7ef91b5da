/** What a drawn node says: its name, how it is made, its value and its gradient, one below the other. */

import type { Expression, Values } from '../../expression/expression.ts';
import { consumersOf, type Edge, edgeName, type Graph, nodeNamed } from '../../graph/graph.ts';
import { columnsOf, run, strong, widthOf } from '../fit-line.ts';
import type { Glyphs } from '../glyphs.ts';
import type { Line, Run } from '../styled.ts';

export type GraphFocus =
  | { readonly kind: 'node'; readonly name: string }
  | { readonly kind: 'edge'; readonly edge: Edge };

export interface GraphDrawing {
  readonly graph: Graph;
  /** Forward values known so far; absent: the drawing has none. */
  readonly values?: Values;
  /** Gradients of the loss known so far; absent: the drawing has none. */
  readonly gradients?: Values;
  /** The local derivative on an edge, by `edgeName`. */
  readonly locals?: ReadonlyMap<string, string>;
  /** What each outgoing edge adds to the gradient of a fork, by `edgeName`; shown as a sum. */
  readonly contributions?: ReadonlyMap<string, number>;
  readonly focus?: GraphFocus;
  /** What stands in the place of a number that is not known yet. */
  readonly missing?: '?' | '';
  /** Numbers that will appear later: room is left for them, so that a walk does not move the drawing. */
  readonly reserve?: Pick<GraphDrawing, 'values' | 'gradients' | 'locals' | 'contributions'>;
}

/**
 * From wide to narrow: `z1 = w1·x` with its numbers under the equals sign; the same with them further left; the
 * name alone with all the rest below it.
 */
export type Arrangement = 'aligned' | 'inline' | 'stacked';

export interface Label {
  readonly lines: readonly Line[];
  readonly width: number;
}

/** Digits that numbers in a drawing have room for. */
export const SIGNIFICANT = 6;

const numberRun = (
  value: number | undefined,
  tone: 'value' | 'gradient',
  drawing: GraphDrawing,
  glyphs: Glyphs,
) => (value === undefined ? run(drawing.missing ?? '?', tone) : run(glyphs.number(value, SIGNIFICANT), tone));

/** `4 + 27` of a fork whose contributions are given, `4 + ?` while one is missing; else nothing. */
export function forkSum(name: string, drawing: GraphDrawing, glyphs: Glyphs): Run | undefined {
  const uses = consumersOf(drawing.graph, name);
  const terms = uses.map((node) => drawing.contributions?.get(edgeName({ of: node.name, wrt: name })));
  if (uses.length < 2 || terms.every((term) => term === undefined)) return undefined;
  const sum = terms.map((term) => (term === undefined ? '?' : glyphs.number(term, SIGNIFICANT)));
  const signed = sum.map((term, index) =>
    index === 0 ? term : /^[-−]/.test(term) ? `${term[0]} ${term.slice(1)}` : `+ ${term}`,
  );
  return run(signed.join(' '), 'gradient');
}

export const gradientRun = (name: string, drawing: GraphDrawing, glyphs: Glyphs): Run =>
  numberRun(drawing.gradients?.get(name), 'gradient', drawing, glyphs);

const definition = (expression: Expression | undefined, glyphs: Glyphs): string | undefined =>
  expression === undefined ? undefined : glyphs.expression(expression);

function labelLines(name: string, drawing: GraphDrawing, arrangement: Arrangement, glyphs: Glyphs): Line[] {
  const { graph, values, gradients } = drawing;
  const isInput = graph.inputs.has(name);
  const formula = definition(nodeNamed(graph, name)?.expression, glyphs);
  const value = values && numberRun(values.get(name), 'value', drawing, glyphs);
  const equals = (rest: Run): Line => (rest.text === '' ? [] : [run('= ', 'muted'), rest]);
  const underEquals = columnsOf(name) + 1;
  const besideName = isInput || arrangement === 'inline' ? Math.min(2, underEquals) : 1;
  const inset = run(' '.repeat(arrangement === 'aligned' ? underEquals : besideName));
  const below = (line: Line): Line => (line.length > 0 ? [inset, ...line] : []);
  const head: Line = [strong(name)];
  const gradientLine = gradients ? gradientLines(name, drawing, arrangement, glyphs).map(below) : [];
  if (isInput) {
    const made = value && value.text !== '' ? [...head, run(' '), ...equals(value)] : head;
    return [made, ...gradientLine];
  }
  const made = formula === undefined ? [] : equals(run(formula));
  const first = arrangement === 'stacked' ? [head, below(made)] : [[...head, run(' '), ...made]];
  return [...first, ...(value ? [below(equals(value))] : []), ...gradientLine];
}

function gradientLines(
  name: string,
  drawing: GraphDrawing,
  arrangement: Arrangement,
  glyphs: Glyphs,
): Line[] {
  const total = gradientRun(name, drawing, glyphs);
  const sum = forkSum(name, drawing, glyphs);
  const back = run(`${glyphs.back} `, 'gradient');
  const equals = run('= ', 'gradient');
  if (sum === undefined) return [total.text === '' ? [] : [back, total]];
  return arrangement === 'stacked'
    ? [
        [back, sum],
        [equals, total],
      ]
    : [[back, sum, run(' '), equals, total]];
}

const known = <V>(reserved: ReadonlyMap<string, V> | undefined, now: ReadonlyMap<string, V> | undefined) =>
  now && new Map([...(reserved ?? []), ...now]);

export function labelOf(
  name: string,
  drawing: GraphDrawing,
  arrangement: Arrangement,
  glyphs: Glyphs,
): Label {
  const { values, gradients, contributions, reserve } = drawing;
  const lines = labelLines(name, drawing, arrangement, glyphs);
  const full: GraphDrawing = {
    ...drawing,
    ...(values && { values: known(reserve?.values, values) ?? values }),
    ...(gradients && { gradients: known(reserve?.gradients, gradients) ?? gradients }),
    ...(contributions && { contributions: known(reserve?.contributions, contributions) ?? contributions }),
  };
  const wide = reserve ? labelLines(name, full, arrangement, glyphs) : lines;
  const height = Math.max(lines.length, wide.length);
  return {
    lines: Array.from({ length: height }, (_, row) => lines[row] ?? []),
    width: Math.max(...[...lines, ...wide].map(widthOf)),
  };
}
