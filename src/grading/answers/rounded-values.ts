/** Numbers worked out from what stands on the screen, which is rounded (GRADING, Equality). */

import { sameStructure } from '../../calculus/steps/structure.ts';
import { replaceNodes } from '../../calculus/substitute.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { type Expression, type Values, variable } from '../../expression/expression.ts';
import type { Edge, Graph } from '../../graph/graph.ts';
import { localDerivative } from '../../graph/local-derivative.ts';
import { edgesAlong, pathsTo } from '../../graph/paths.ts';
import { totalDerivative } from '../../graph/total-derivative.ts';
import { graphOf, type Question } from '../questions/question.ts';

/** Values on the screen carry this many significant digits, so a number worked out from them may be off by as much. */
export const DISPLAYED_DIGITS = 4;
/** As displayed, or with fewer carried on paper. */
const CARRIED = [DISPLAYED_DIGITS, 3, 2];
/** Rounding that moves a result further than this has eaten it: 2·(1.0 − 1) is no −0.0078. */
const MOST_OFF = 0.05;

const rounded = (value: number, digits: number): number => Number(value.toPrecision(digits));
const isLong = (value: number): boolean => rounded(value, DISPLAYED_DIGITS) !== value;
/** What is short stands on the screen as it is: only longer values can have been rounded on the way. */
const carried = (value: number, digits: number): number => (isLong(value) ? rounded(value, digits) : value);

/** What rounding on the way makes of the answer at this point, each way that a learner may have gone. */
export function roundedResults(question: Question, point: Values): number[] {
  const exact = evaluate(question.reference, point);
  const formulas = [question.reference, ...inNodeNames(question)];
  const results = CARRIED.flatMap((digits) => {
    const values = new Map([...point].map(([name, value]) => [name, carried(value, digits)]));
    return [...formulas.map((formula) => evaluate(formula, values)), ...fromFactors(question, point, digits)];
  });
  return results.filter((value) => Math.abs(value - exact) <= MOST_OFF * Math.abs(exact));
}

/** `sigmoid(z)*(1 - sigmoid(z))` written with the node that has that value: `a*(1 - a)`. */
function inNodeNames(question: Question): Expression[] {
  const graph = graphOf(question);
  if (!graph) return [];
  const named = replaceNodes(question.reference, (node) => {
    const found = graph.nodes.find(({ expression }) => sameStructure(expression, node));
    return found && variable(found.name);
  });
  return [named];
}

/** Factors that were asked for one by one, each rounded, multiplied along the path and added across paths. */
function fromFactors(question: Question, point: Values, digits: number): number[] {
  if (question.task !== 'path' && question.task !== 'total' && question.task !== 'contribution') return [];
  const { graph, along, task } = question;
  const local = (edge: Edge): number =>
    carried(evaluate(localDerivative(graph, edge).derivative, point), digits);
  const product = (numbers: readonly number[]): number => numbers.reduce((so, each) => so * each, 1);
  const upstream = (name: string): number => carried(evaluate(totalDerivative(graph, name), point), digits);
  if (task === 'contribution') {
    return [upstream(along[0] as string) * product(edgesAlong(along).map(local))];
  }
  const paths = task === 'path' ? [along] : pathsTo(graph, along.at(-1) as string);
  if (!paths) return [];
  const sum = (numbers: readonly number[]): number => numbers.reduce((so, each) => so + each, 0);
  const throughout = sum(paths.map((path) => product(edgesAlong(path).map(local))));
  return task === 'path'
    ? [throughout]
    : [throughout, sum(lastSteps(graph, along[0] as string, local, upstream))];
}

/** Upstream × local for each edge that leaves the name. */
const lastSteps = (
  graph: Graph,
  name: string,
  local: (edge: Edge) => number,
  upstream: (name: string) => number,
): number[] =>
  graph.nodes
    .filter(({ parents }) => parents.includes(name))
    .map((node) => upstream(node.name) * local({ of: node.name, wrt: name }));
