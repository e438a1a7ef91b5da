/** Numbers worked out from what stands on the screen, which is rounded. */

import { sameStructure } from '../../calculus/steps/structure.ts';
import { replaceNodes } from '../../calculus/substitute.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { type Expression, type Values, variable } from '../../expression/expression.ts';
import type { Graph } from '../../graph/graph.ts';
import { localDerivative } from '../../graph/local-derivative.ts';
import { totalDerivative } from '../../graph/total-derivative.ts';
import type { PreparedQuestion } from '../prepare-question.ts';
import type { FactorProduct, Judging } from '../questions/question-kind.ts';

/** Values on the screen carry this many significant digits, so a number worked out from them may be off by as much. */
const DISPLAYED_DIGITS = 4;
/** As displayed, or with fewer carried on paper. */
const CARRIED = [DISPLAYED_DIGITS, 3, 2];
/** Rounding that moves a result further than this has eaten it: 2·(1.0 − 1) is no −0.0078. */
const MOST_OFF = 0.05;

const rounded = (value: number, digits: number): number => Number(value.toPrecision(digits));
const isLong = (value: number): boolean => rounded(value, DISPLAYED_DIGITS) !== value;
/** What is short stands on the screen as it is: only longer values can have been rounded on the way. */
const carried = (value: number, digits: number): number => (isLong(value) ? rounded(value, digits) : value);

/** What rounding on the way makes of the answer at this point, each way that a learner may have gone. */
export function roundedResults({ question, judging, valueAt }: PreparedQuestion, point: Values): number[] {
  const exact = valueAt(point);
  const formulas = [question.reference, ...inNodeNames(question.reference, judging.graph)];
  const results = CARRIED.flatMap((digits) => {
    const values = new Map([...point].map(([name, value]) => [name, carried(value, digits)]));
    return [...formulas.map((formula) => evaluate(formula, values)), ...fromFactors(judging, point, digits)];
  });
  return results.filter((value) => Math.abs(value - exact) <= MOST_OFF * Math.abs(exact));
}

/** `sigmoid(z)*(1 - sigmoid(z))` written with the node that has that value: `a*(1 - a)`. */
function inNodeNames(reference: Expression, graph: Graph | undefined): Expression[] {
  if (!graph) return [];
  const named = replaceNodes(reference, (node) => {
    const found = graph.nodes.find(({ expression }) => sameStructure(expression, node));
    return found && variable(found.name);
  });
  return [named];
}

/** Factors that were asked for one by one, each rounded, multiplied along the path and added across paths. */
function fromFactors({ graph, ways }: Judging, point: Values, digits: number): number[] {
  if (!graph) return [];
  const atDigits = (formula: Expression): number => carried(evaluate(formula, point), digits);
  const product = ({ upstream, links }: FactorProduct): number =>
    links.reduce(
      (so, link) => so * atDigits(localDerivative(graph, link).derivative),
      upstream === undefined ? 1 : atDigits(totalDerivative(graph, upstream)),
    );
  return ways().map((products) => products.reduce((so, each) => so + product(each), 0));
}
