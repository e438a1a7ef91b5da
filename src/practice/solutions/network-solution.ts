/** The worked way to a gradient in a network: its factors with their steps, the values put in, product and sum. */

import { evaluate } from '../../expression/evaluate.ts';
import type { Values } from '../../expression/expression.ts';
import { print } from '../../expression/print.ts';
import type { GraphQuestion } from '../../grading/questions/question.ts';
import { type ChainPath, chainPath } from '../../graph/chain-derivation.ts';
import { type Edge, edgeName, type Graph } from '../../graph/graph.ts';
import { localDerivative } from '../../graph/local-derivative.ts';
import { edgesAlong, pathsTo } from '../../graph/paths.ts';
import { contribution, totalDerivative } from '../../graph/total-derivative.ts';
import { words } from '../words.ts';
import { derivationSolution } from './derivation-solution.ts';
import { FOLDED, inProduct, type SolutionLine, shown, withItsValue } from './solution-line.ts';

/** Along one path. Where a formula is asked for, there are no numbers to show. */
export function pathSolution({ graph, along, label, reference, point }: GraphQuestion): SolutionLine[] {
  if (point) return chainSolution(chainPath(graph, along, point), label);
  const factors = edgesAlong(along).map((link) => ({
    rule: words.solution.local,
    before: edgeName(link),
    after: print(localDerivative(graph, link).derivative, 'screen'),
    depth: 0,
  }));
  const after = print(reference, 'screen');
  return [...factors, { rule: words.solution.multiplyFormulas, before: label, after, depth: 0 }];
}

/** Every factor by itself with its steps folded below it, then the formulas multiplied, then the numbers. */
export function chainSolution({ factors, product, value }: ChainPath, label: string): SolutionLine[] {
  const { solution } = words;
  const names = factors.map(edgeName).join(' · ');
  const work = factors.map((factor) => inProduct(factor.value)).join(' · ');
  return [
    { rule: solution.chainRule, before: label, after: names, depth: 0, note: solution.oneFactorALink },
    ...factors.flatMap((factor) => [
      {
        rule: solution.local,
        before: edgeName(factor),
        after: withItsValue(factor.derivation.derivative, factor.value),
        depth: 0,
      },
      ...derivationSolution(factor.derivation).map((line) => ({ ...line, depth: line.depth + FOLDED })),
    ]),
    { rule: solution.multiplyFormulas, before: label, after: print(product, 'screen'), depth: 0 },
    { rule: solution.multiplyValues, before: label, after: `${work} = ${shown(value)}`, depth: 0 },
  ];
}

/** @param links those through which what is asked for arrives: of several, the paths are added. */
export function linksSolution(question: GraphQuestion, links: readonly Edge[]): SolutionLine[] {
  const { graph, along, label, reference, point } = question;
  const lines = links.map((link) => linkLine(graph, link, point));
  if (links.length < 2) return lines;
  const addition = { rule: words.solution.addPaths, before: label, depth: 0 };
  if (!point) return [...lines, { ...addition, after: print(reference, 'screen') }];
  const paths = pathsTo(graph, along.at(-1) ?? '')?.map((names) => chainPath(graph, names, point));
  const values = paths
    ? paths.map((path) => path.value)
    : links.map((link) => evaluate(contribution(graph, link), point));
  const sum = values.map(inProduct).join(' + ');
  return [
    ...(paths ? paths.map(pathLine) : lines),
    { ...addition, after: `${sum} = ${shown(evaluate(reference, point))}` },
  ];
}

function pathLine({ names, factors, value }: ChainPath): SolutionLine {
  const product = factors.map((factor) => inProduct(factor.value)).join(' · ');
  return {
    rule: words.solution.path(names.toReversed()),
    before: factors.map(edgeName).join(' · '),
    after: factors.length === 1 ? shown(value) : `${product} = ${shown(value)}`,
    depth: 0,
  };
}

function linkLine(graph: Graph, link: Edge, point: Values | undefined): SolutionLine {
  return {
    rule: words.solution.upstreamTimesLocal,
    before: `d${graph.loss}/d${link.of} · ${edgeName(link)}`,
    after: point ? inNumbers(graph, link, point) : print(contribution(graph, link), 'screen'),
    depth: 0,
  };
}

function inNumbers(graph: Graph, link: Edge, point: Values): string {
  const upstream = evaluate(totalDerivative(graph, link.of), point);
  const local = evaluate(localDerivative(graph, link).derivative, point);
  return `${inProduct(upstream)} · ${inProduct(local)} = ${shown(upstream * local)}`;
}
