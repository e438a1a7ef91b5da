/** Blocks that are only looked at, as lines of text. */

import { derive } from '../calculus/derive.ts';
import { bridgeLines } from '../drawing/bridge-panel.ts';
import { codeLines } from '../drawing/code-panel.ts';
import { run } from '../drawing/fit-line.ts';
import type { Glyphs } from '../drawing/glyphs.ts';
import { graphLines } from '../drawing/graph/graph-drawing.ts';
import type { GraphDrawing } from '../drawing/graph/graph-labels.ts';
import { barLines } from '../drawing/plot/bars.ts';
import { plotLines } from '../drawing/plot/plot.ts';
import { proseLines } from '../drawing/prose.ts';
import { stepLines } from '../drawing/steps-drawing.ts';
import type { Line } from '../drawing/styled.ts';
import { wrap } from '../drawing/wrap.ts';
import { evaluate } from '../expression/evaluate.ts';
import { backwardPass } from '../graph/backward-pass.ts';
import { forwardPass } from '../graph/forward-pass.ts';
import type { Block, GraphBlock, PlotBlock, Prose } from '../lesson/lesson.ts';
import { derivationSolution } from '../practice/solutions/derivation-solution.ts';
import type { SolutionLine } from '../practice/solutions/solution-line.ts';

/** What lines are made to fit. */
export interface Paper {
  readonly width: number;
  readonly glyphs: Glyphs;
}

export type StaticPart =
  | Prose
  | Extract<Block, { kind: 'graph' | 'plot' | 'bars' | 'code' | 'bridge' | 'derive' | 'recap' }>;

const PLOT_ROWS = 14;
/** Paper has no bottom; a network of more rows than this reads better as a table. */
const GRAPH_ROWS = 60;

/** @param output what a code panel printed when it was run. */
export function staticLines(part: StaticPart, paper: Paper, output?: readonly string[]): Line[] {
  const { width, glyphs } = paper;
  switch (part.kind) {
    case 'prose':
      return proseLines(part, width, glyphs);
    case 'graph':
      return graphBlockLines(part, paper);
    case 'plot':
      return plotBlockLines(part, paper);
    case 'bars': {
      const { gradients } = backwardPass(part.graph, forwardPass(part.graph));
      const bars = part.nodes.map((label) => ({ label, value: gradients.get(label) ?? 0 }));
      return barLines(bars, width, glyphs);
    }
    case 'code':
      return codeLines({ source: part.source, ...(output ? { output } : {}) }, width, glyphs);
    case 'bridge':
      return bridgeLines(part, width, glyphs);
    case 'derive':
      return solutionLines(derivationSolution(derive(part.of, part.wrt), part.at), paper);
    case 'recap':
      return part.points.flatMap((point) =>
        wrap([run(glyphs.text(point))], width, { first: [run(`${glyphs.bullet} `)] }),
      );
  }
}

export const drawing = (drawn: GraphDrawing, { width, glyphs }: Paper): Line[] =>
  graphLines(drawn, width, GRAPH_ROWS, glyphs);

function graphBlockLines({ graph, show }: GraphBlock, paper: Paper): Line[] {
  const values = forwardPass(graph);
  return drawing(
    {
      graph,
      ...(show === 'values' || show === 'both' ? { values } : {}),
      ...(show === 'gradients' || show === 'both'
        ? { gradients: backwardPass(graph, values).gradients }
        : {}),
    },
    paper,
  );
}

function plotBlockLines({ of, over, tangent, secant }: PlotBlock, { width, glyphs }: Paper): Line[] {
  const at = (x: number) => new Map([[over.name, x]]);
  const slope = derive(of, over.name).derivative;
  return plotLines(
    {
      f: (x) => evaluate(of, at(x)),
      name: over.name,
      over: { from: over.from, to: over.to },
      ...(tangent === undefined ? {} : { tangent: { at: tangent, slope: evaluate(slope, at(tangent)) } }),
      ...(secant ? { secant: { from: secant[0], to: secant[1] } } : {}),
    },
    width,
    PLOT_ROWS,
    glyphs,
  );
}

/** Every step below the one before it, from the first form on. Read aloud, a line of marks below would be noise. */
export const solutionLines = (solution: readonly SolutionLine[], { width, glyphs }: Paper): Line[] =>
  stepLines(
    solution.map(({ rule, before, after, note }) => ({ rule, before, after, ...(note ? { note } : {}) })),
    width,
    glyphs,
  );
