/** A network drawn from left to right; where it does not fit, the same facts as a table of nodes. */

import { allNames } from '../../graph/graph.ts';
import type { Glyphs } from '../glyphs.ts';
import type { Line } from '../styled.ts';
import type { GraphDrawing } from './graph-labels.ts';
import { layersOf } from './graph-layers.ts';
import { graphList } from './graph-list.ts';
import { paint } from './graph-painting.ts';
import { plan, type Style } from './graph-plan.ts';
import { graphTable } from './graph-table.ts';

/** How a drawing may be squeezed, from the roomiest to the narrowest. */
const styles: readonly Omit<Style, 'slack'>[] = [
  { arrangement: 'aligned', tight: false },
  { arrangement: 'inline', tight: false },
  { arrangement: 'stacked', tight: false },
  { arrangement: 'stacked', tight: true },
];

/** Larger networks read better as a table, and ordering them would cost time on every key. */
const MOST_NODES = 40;

/**
 * The network in at most `width` columns and `height` rows: drawn when it fits, else a table of its nodes, of which
 * the rows around the focus are shown. In a drawing each node has one label, its name the label's first run.
 */
export function graphLines(drawing: GraphDrawing, width: number, height: number, glyphs: Glyphs): Line[] {
  if (glyphs.linear) return graphList(drawing, width, height, glyphs);
  return drawnGraph(drawing, width, height, glyphs) ?? graphTable(drawing, width, height, glyphs);
}

/** The drawing alone; undefined when it does not fit. */
export function drawnGraph(
  drawing: GraphDrawing,
  width: number,
  height: number,
  glyphs: Glyphs,
): Line[] | undefined {
  if (glyphs.linear || allNames(drawing.graph).length > MOST_NODES) return undefined;
  const layers = layersOf(drawing.graph);
  const room = { width, height };
  for (const style of styles) {
    const planned =
      plan(drawing, layers, { ...style, slack: 0 }, room, glyphs) ??
      plan(drawing, layers, { ...style, slack: 1 }, room, glyphs);
    const lines = planned && paint(drawing, planned, glyphs);
    if (lines && lines.length <= height) return lines;
  }
  return undefined;
}
