/** Formulas such as `2*(z2 - 1)` where y is 1: right, with numbers in the place of names. */

import { substitute } from '../../calculus/substitute.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { type Expression, fold, number, type Values, variablesOf } from '../../expression/expression.ts';
import { allNames, type Graph, nodeNamed } from '../../graph/graph.ts';
import { sameInFloat64 } from '../oracles/agreement.ts';
import type { PreparedQuestion } from '../prepare-question.ts';
import { networkPointsHolding } from '../questions/question-points.ts';
import { seedOf } from '../questions/random.ts';
import { compareFormulas } from './compare.ts';

/**
 * Whether the names left in the answer still make it the reference at every point, so that a number that only happens
 * to fit is not enough. Left out is not put in: the number of each missing name must stand in the answer.
 */
export function equalWithNumbersPutIn(prepared: PreparedQuestion, typed: Expression): boolean {
  const { point, reference } = prepared.question;
  const left = new Set(variablesOf(typed));
  if (!point || left.size === 0) return false;
  // Putting a name's own number in changes nothing at the point itself.
  if (!sameInFloat64(evaluate(typed, point), evaluate(reference, point))) return false;
  const stand = standIn(typed, point);
  const missing = variablesOf(reference).filter((name) => !left.has(name));
  if (missing.length > 0 && stand(missing) && holdsWithout(prepared, typed, missing, point)) return true;
  const { graph } = prepared.judging;
  return graph !== undefined && holdsFurtherUp(prepared, graph, typed, stand, point);
}

/** In the question's own names. */
function holdsWithout(
  prepared: PreparedQuestion,
  typed: Expression,
  missing: readonly string[],
  point: Values,
): boolean {
  const numbers = new Map(missing.map((name) => [name, number(point.get(name) as number)]));
  const { points } = prepared.comparisonFor(typed);
  const reference = substitute(prepared.question.reference, numbers);
  return compareFormulas(typed, prepared.comparisonAt(points, reference)).kind === 'equal';
}

/** More numbers than these in the place of names, and it is arithmetic. */
const MOST_HELD = 2;

/**
 * `2*(w2*a1 - 1)` for `2*(z2 - y)`: another naming level, and a number. The names whose numbers stand are held at them
 * while everything else moves. What a name in the answer is computed from is not held: then it would not move either.
 */
function holdsFurtherUp(
  prepared: PreparedQuestion,
  graph: Graph,
  typed: Expression,
  stand: (names: readonly string[]) => boolean,
  point: Values,
): boolean {
  const { reference, id } = prepared.question;
  const used = ancestorsOf(graph, variablesOf(typed));
  const candidates = allNames(graph).filter((name) => stand([name]) && !used.has(name));
  return subsetsOf(candidates, MOST_HELD)
    .filter(stand)
    .some((names) => {
      const held = new Map(names.map((name) => [name, point.get(name) as number]));
      const points = networkPointsHolding(graph, reference, seedOf(id), held);
      return compareFormulas(typed, prepared.comparisonAt(points, reference)).kind === 'equal';
    });
}

/** The names themselves and everything they are computed from. */
function ancestorsOf(graph: Graph, names: readonly string[]): ReadonlySet<string> {
  const reached = new Set(names);
  for (const name of reached) for (const parent of nodeNamed(graph, name)?.parents ?? []) reached.add(parent);
  return reached;
}

const subsetsOf = (names: readonly string[], most: number): string[][] =>
  names.flatMap((name, index) => [
    [name],
    ...(most > 1 ? subsetsOf(names.slice(index + 1), most - 1).map((others) => [name, ...others]) : []),
  ]);

/** Whether the numbers of some names stand in the answer, each name's by itself: one 1 is not both y and a1. */
function standIn(typed: Expression, point: Values): (names: readonly string[]) => boolean {
  const literals: number[] = [];
  fold(typed, (node) => (node.kind === 'number' ? literals.push(node.value) : 0));
  return (names) => {
    const left = [...literals];
    return names.every((name) => {
      const index = left.indexOf(Math.abs(point.get(name) as number));
      if (index >= 0) left.splice(index, 1);
      return index >= 0;
    });
  };
}
