/** Blocks that are only looked at, as lines. */

import { derive } from '../../calculus/derive.ts';
import { bridgeLines } from '../../drawing/bridge-panel.ts';
import { codeLines } from '../../drawing/code-panel.ts';
import { run } from '../../drawing/fit-line.ts';
import { graphLines } from '../../drawing/graph/graph-drawing.ts';
import type { PageBlock } from '../../drawing/pages.ts';
import { barLines } from '../../drawing/plot/bars.ts';
import { plotLines } from '../../drawing/plot/plot.ts';
import { proseLines } from '../../drawing/prose.ts';
import { stepLines } from '../../drawing/steps-drawing.ts';
import type { Line } from '../../drawing/styled.ts';
import { wrap } from '../../drawing/wrap.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { backwardPass } from '../../graph/backward-pass.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import type { GraphBlock, Paragraph, PlotBlock, Prose } from '../../lesson/lesson.ts';
import { derivationSolution } from '../../practice/solutions/derivation-solution.ts';
import type { StaticPart } from '../../tutor/beats.ts';
import type { ViewContext } from '../view-context.ts';

/** Rows a drawing may take before prose around it suffers. */
const PLOT_ROWS = 10;

/** Text is one block a paragraph and may be split; a drawing is one block and may not. */
export function staticBlocks(
  part: StaticPart,
  context: ViewContext,
  width: number,
  height: number,
): PageBlock[] {
  if (part.kind !== 'prose') return [{ lines: staticLines(part, context, width, height) }];
  return paragraphGroups(part).map((paragraphs) => ({
    lines: proseLines({ kind: 'prose', paragraphs }, width, context.glyphs),
    keepTogether: false,
  }));
}

/** The items of a list stand close to each other; every other paragraph stands alone. */
function paragraphGroups({ paragraphs }: Prose): Paragraph[][] {
  const groups: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const last = groups.at(-1);
    if (paragraph.bullet && last?.[0]?.bullet) last.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups;
}

function staticLines(part: StaticPart, context: ViewContext, width: number, height: number): Line[] {
  const { glyphs, outputs, highlight } = context;
  switch (part.kind) {
    case 'prose':
      return proseLines(part, width, glyphs);
    case 'graph':
      return graphBlockLines(part, width, height, context);
    case 'plot':
      return plotBlockLines(part, width, Math.min(PLOT_ROWS, height), context);
    case 'bars': {
      const { gradients } = backwardPass(part.graph, forwardPass(part.graph));
      return barLines(
        part.nodes.map((label) => ({ label, value: gradients.get(label) ?? 0 })),
        width,
        glyphs,
      );
    }
    case 'code': {
      const output = part.run ? (outputs.get(part.source) ?? ['…']) : undefined;
      return codeLines({ source: part.source, ...(output ? { output } : {}) }, width, glyphs, highlight);
    }
    case 'bridge':
      return bridgeLines(part, width, glyphs, highlight);
    case 'derive':
      return stepLines(derivationSolution(derive(part.of, part.wrt), part.at), width, glyphs);
    case 'recap':
      return part.points.flatMap((point) =>
        wrap([run(glyphs.text(point))], width, { first: [run(`${glyphs.bullet} `, 'accent')] }),
      );
  }
}

function graphBlockLines(
  { graph, show }: GraphBlock,
  width: number,
  height: number,
  { glyphs }: ViewContext,
): Line[] {
  const values = forwardPass(graph);
  const showsGradients = show === 'gradients' || show === 'both';
  return graphLines(
    {
      graph,
      ...(show === 'values' || show === 'both' ? { values } : {}),
      ...(showsGradients ? { gradients: backwardPass(graph, values).gradients } : {}),
    },
    width,
    height,
    glyphs,
  );
}

function plotBlockLines(block: PlotBlock, width: number, height: number, { glyphs }: ViewContext): Line[] {
  const { name, from, to } = block.over;
  const at = (x: number) => new Map([[name, x]]);
  const slope = derive(block.of, name).derivative;
  return plotLines(
    {
      f: (x) => evaluate(block.of, at(x)),
      name,
      over: { from, to },
      ...(block.tangent === undefined
        ? {}
        : { tangent: { at: block.tangent, slope: evaluate(slope, at(block.tangent)) } }),
      ...(block.secant ? { secant: { from: block.secant[0], to: block.secant[1] } } : {}),
    },
    width,
    height,
    glyphs,
  );
}
