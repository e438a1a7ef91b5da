/** Blocks that are only looked at, as lines: the one place where a lesson's reading is drawn. */

import { derive } from '../calculus/derive.ts';
import { evaluate } from '../expression/evaluate.ts';
import { backwardPass } from '../graph/backward-pass.ts';
import { forwardPass } from '../graph/forward-pass.ts';
import type { ReadBlock } from '../lesson/blocks/block.ts';
import type { GraphBlock, Part, PlotBlock, Prose } from '../lesson/lesson.ts';
import { derivationSolution } from '../practice/solutions/derivation-solution.ts';
import type { SolutionLine } from '../practice/solutions/solution-line.ts';
import { bridgeLines } from './bridge-panel.ts';
import { codeLines } from './code-panel.ts';
import { run } from './fit-line.ts';
import type { Glyphs } from './glyphs.ts';
import { graphLines } from './graph/graph-drawing.ts';
import type { GraphDrawing } from './graph/graph-labels.ts';
import type { Highlight } from './highlighter.ts';
import { barLines } from './plot/bars.ts';
import { plotLines } from './plot/plot.ts';
import { proseLines } from './prose.ts';
import { stepLines } from './steps-drawing.ts';
import type { Line } from './styled.ts';
import { wrap } from './wrap.ts';

/** What lines are made to fit. */
export interface Paper {
  readonly width: number;
  readonly glyphs: Glyphs;
  /** Rows a drawing may take; absent: paper without a bottom, on which drawings stand roomily. */
  readonly height?: number;
  /** Tones for code; absent: it is shown without any. */
  readonly highlight?: Highlight;
  /** What code panels printed, by source, an ellipsis until one is there; absent: panels stand without their output. */
  readonly outputs?: ReadonlyMap<string, readonly string[]>;
  /** Written line by line, and maybe read aloud: steps carry no marks below and no insets. */
  readonly isSpoken?: boolean;
}

type ReadingKind = (Prose | ReadBlock)['kind'];
type PartOf<K extends ReadingKind = ReadingKind> = {
  [Kind in K]: { readonly kind: Kind } & Extract<Part, { kind: Kind }>;
}[K];

/** A part of a screen that asks for nothing, or is shown without what it asks. */
export type ReadingPart = PartOf;

/** Rows of a plot on a screen, where the prose around it needs room, and on paper without a bottom. */
const PLOT_ROWS = { screen: 10, paper: 14 };
/** A network of more rows than this reads better as a table. */
const GRAPH_ROWS = 60;

const drawers: { readonly [Kind in ReadingKind]: (part: PartOf<Kind>, paper: Paper) => Line[] } = {
  prose: (part, { width, glyphs }) => proseLines(part, width, glyphs),
  graph: (part, paper) => networkLines(shownOf(part), paper),
  plot: plotBlockLines,
  bars: ({ graph, nodes }, { width, glyphs }) => {
    const { gradients } = backwardPass(graph, forwardPass(graph));
    const bars = nodes.map((label) => ({ label, value: gradients.get(label) ?? 0 }));
    return barLines(bars, width, glyphs);
  },
  code: ({ source, run: runs }, { width, glyphs, outputs, highlight }) => {
    const output = runs && outputs ? (outputs.get(source) ?? ['…']) : undefined;
    return codeLines({ source, ...(output && { output }) }, width, glyphs, highlight);
  },
  bridge: (part, { width, glyphs, highlight }) => bridgeLines(part, width, glyphs, highlight),
  derive: ({ of, wrt, at }, paper) => solutionLines(derivationSolution(derive(of, wrt), at), paper),
  recap: ({ points }, { width, glyphs }) =>
    points.flatMap((point) =>
      wrap([run(glyphs.text(point))], width, { first: [run(`${glyphs.bullet} `, 'accent')] }),
    ),
};

export function readingLines<K extends ReadingKind>(part: PartOf<K>, paper: Paper): Line[] {
  return drawers[part.kind](part, paper);
}

/** A network as large as the paper allows. */
export const networkLines = (drawn: GraphDrawing, { width, height = GRAPH_ROWS, glyphs }: Paper): Line[] =>
  graphLines(drawn, width, height, glyphs);

/** Every step below the one before it, from the first form on. */
export function solutionLines(solution: readonly SolutionLine[], { width, glyphs, isSpoken }: Paper): Line[] {
  const steps = isSpoken ? solution.map(({ focus: _marks, depth: _inset, ...step }) => step) : solution;
  return stepLines(steps, width, glyphs);
}

function shownOf({ graph, show }: GraphBlock): GraphDrawing {
  const values = forwardPass(graph);
  return {
    graph,
    ...((show === 'values' || show === 'both') && { values }),
    ...((show === 'gradients' || show === 'both') && { gradients: backwardPass(graph, values).gradients }),
  };
}

function plotBlockLines({ of, over, tangent, secant }: PlotBlock, { width, height, glyphs }: Paper): Line[] {
  const at = (x: number) => new Map([[over.name, x]]);
  const slope = derive(of, over.name).derivative;
  return plotLines(
    {
      f: (x) => evaluate(of, at(x)),
      name: over.name,
      over: { from: over.from, to: over.to },
      ...(tangent !== undefined && { tangent: { at: tangent, slope: evaluate(slope, at(tangent)) } }),
      ...(secant && { secant: { from: secant[0], to: secant[1] } }),
    },
    width,
    height === undefined ? PLOT_ROWS.paper : Math.min(PLOT_ROWS.screen, height),
    glyphs,
  );
}
