/** The worked way to a gradient in a network: its factors with their steps, the values put in, product and sum. */

import { evaluate } from '../../expression/evaluate.ts';
import { print } from '../../expression/print.ts';
import type { GraphQuestion } from '../../grading/questions/question.ts';
import { type ChainPath, chainPath } from '../../graph/chain-derivation.ts';
import { consumersOf, type Edge, edgeName } from '../../graph/graph.ts';
import { localDerivative } from '../../graph/local-derivative.ts';
import { edgesAlong, pathsTo } from '../../graph/paths.ts';
import { contribution, totalDerivative } from '../../graph/total-derivative.ts';
import { derivationSolution } from './derivation-solution.ts';
import { FOLDED, inProduct, type SolutionLine, shown, withItsValue } from './solution-line.ts';

export function graphSolution(question: GraphQuestion): SolutionLine[] {
  const { graph, along, task, label, point } = question;
  const name = along.at(-1) as string;
  if (!point) return inFormulas(question);
  if (task === 'path') return pathSolution(chainPath(graph, along, point), label);
  if (task === 'contribution') return [upstreamTimesLocal(question, { of: along[0] as string, wrt: name })];
  const consumers = consumersOf(graph, name);
  if (consumers.length < 2)
    return consumers.map((node) => upstreamTimesLocal(question, { of: node.name, wrt: name }));
  const paths = pathsTo(graph, name)?.map((names) => chainPath(graph, names, point));
  const terms = paths
    ? paths.map((path) => ({ line: pathLine(path), value: path.value }))
    : consumers.map((node) => {
        const edge = { of: node.name, wrt: name };
        return { line: upstreamTimesLocal(question, edge), value: contributionOf(question, edge) };
      });
  const sum = terms.map((term) => inProduct(term.value)).join(' + ');
  const total = shown(evaluate(question.reference, point));
  return [
    ...terms.map((term) => term.line),
    { rule: 'add the paths', before: label, after: `${sum} = ${total}`, depth: 0 },
  ];
}

/** Where a formula is asked for, no line has a number to show: each link's part, and the parts put together. */
function inFormulas({ graph, along, task, label, reference }: GraphQuestion): SolutionLine[] {
  const name = along.at(-1) as string;
  if (task === 'path') {
    const factors = edgesAlong(along).map((edge) => print(localDerivative(graph, edge).derivative, 'screen'));
    const names = edgesAlong(along).map(edgeName);
    return [
      ...factors.map((after, index) => ({
        rule: 'local derivative',
        before: names[index] as string,
        after,
        depth: 0,
      })),
      { rule: 'multiply the formulas', before: label, after: print(reference, 'screen'), depth: 0 },
    ];
  }
  const links =
    task === 'contribution' ? [along[0] as string] : consumersOf(graph, name).map((node) => node.name);
  const parts = links.map((of) => ({
    rule: 'upstream × local',
    before: `d${graph.loss}/d${of} · ${edgeName({ of, wrt: name })}`,
    after: print(contribution(graph, { of, wrt: name }), 'screen'),
    depth: 0,
  }));
  const sum = { rule: 'add the paths', before: label, after: print(reference, 'screen'), depth: 0 };
  return parts.length > 1 ? [...parts, sum] : parts;
}

/** Every factor by itself with its steps folded below it, then the formulas multiplied, then the numbers. */
export function pathSolution({ factors, product, value }: ChainPath, label: string): SolutionLine[] {
  const names = factors.map(edgeName).join(' · ');
  const work = factors.map((factor) => inProduct(factor.value)).join(' · ');
  return [
    {
      rule: 'chain rule',
      before: label,
      after: names,
      depth: 0,
      note: 'One factor for each link of the path.',
    },
    ...factors.flatMap((factor) => [
      {
        rule: 'local derivative',
        before: edgeName(factor),
        after: withItsValue(factor.derivation.derivative, factor.value),
        depth: 0,
      },
      ...derivationSolution(factor.derivation).map((line) => ({ ...line, depth: line.depth + FOLDED })),
    ]),
    { rule: 'multiply the formulas', before: label, after: print(product, 'screen'), depth: 0 },
    { rule: 'multiply the values', before: label, after: `${work} = ${shown(value)}`, depth: 0 },
  ];
}

function pathLine({ names, factors, value }: ChainPath): SolutionLine {
  const product = factors.map((factor) => inProduct(factor.value)).join(' · ');
  return {
    rule: `path ${names.toReversed().join(' → ')}`,
    before: factors.map(edgeName).join(' · '),
    after: factors.length === 1 ? shown(value) : `${product} = ${shown(value)}`,
    depth: 0,
  };
}

const upstreamOf = ({ graph, point }: GraphQuestion, edge: Edge): number =>
  evaluate(totalDerivative(graph, edge.of), point ?? new Map());

const contributionOf = (question: GraphQuestion, edge: Edge): number =>
  upstreamOf(question, edge) * localOf(question, edge);

const localOf = ({ graph, point }: GraphQuestion, edge: Edge): number =>
  evaluate(localDerivative(graph, edge).derivative, point ?? new Map());

function upstreamTimesLocal(question: GraphQuestion, edge: Edge): SolutionLine {
  const [upstream, local] = [upstreamOf(question, edge), localOf(question, edge)];
  return {
    rule: 'upstream × local',
    before: `d${question.graph.loss}/d${edge.of} · ${edgeName(edge)}`,
    after: `${inProduct(upstream)} · ${inProduct(local)} = ${shown(upstream * local)}`,
    depth: 0,
  };
}
