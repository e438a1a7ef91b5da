/** The oracles' verdict on a question's own reference, before any answer is judged by it. */

import type { Autograd } from '../../autograd/autograd.ts';
import { abstains } from '../../autograd/float-limits.ts';
import { mathjsDerivative } from '../../calculus/mathjs/mathjs-oracle.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { type Expression, type Values, variablesOf } from '../../expression/expression.ts';
import { centralDifference } from '../../graph/finite-differences.ts';
import { type Edge, type Graph, type GraphNode, nodeNamed } from '../../graph/graph.ts';
import { kinkSides } from '../../graph/kinks.ts';
import { edgesAlong, pathsTo } from '../../graph/paths.ts';
import { comparisonFor } from '../answers/compare.ts';
import type { LocalQuestion, Question } from '../questions/question.ts';
import { FEWEST_INFORMATIVE } from '../questions/sample-points.ts';
import { AUTOGRAD_ABSOLUTE, AUTOGRAD_RELATIVE, sameInFloat32 } from './agreement.ts';

export interface Refereed {
  /**
   * `agreed`: the oracles confirm the reference. `disagree`: they do not, and the question is set aside.
   * `unsure`: too few points where they can tell.
   */
  readonly outcome: 'agreed' | 'disagree' | 'unsure';
  /** Autograd's own figure at the question's point. */
  readonly figure?: number;
}

const verdicts = new WeakMap<Question, Refereed>();

/** Asked once a question; later answers to it are judged without the engine. */
export function referee(question: Question, autograd: Autograd): Refereed {
  const known = verdicts.get(question);
  if (known) return known;
  const made = question.task === 'value' ? plainValue(question) : consult(question, autograd);
  verdicts.set(question, made);
  return made;
}

function plainValue(question: Question): Refereed {
  const value = evaluate(question.reference, new Map());
  return { outcome: Number.isFinite(value) ? 'agreed' : 'unsure' };
}

function consult(question: Exclude<Question, { task: 'value' }>, autograd: Autograd): Refereed {
  const { points, references } = comparisonFor(question, question.reference);
  const asked = question.point ? [...points, question.point] : points;
  const figures = autogradFigures(question, autograd, asked);
  const figure = question.point ? figures.at(-1) : undefined;
  const confirms = secondOpinion(question);
  let agreed = 0;
  let disagreed = 0;
  points.forEach((point, index) => {
    const tolerance = { relative: AUTOGRAD_RELATIVE, absolute: AUTOGRAD_ABSOLUTE };
    // Float32 can overflow inside the engine where the reference itself does not: it abstains there too.
    if (abstains(question.reference, point, tolerance) || !Number.isFinite(figures[index])) return;
    if (sameInFloat32(figures[index] as number, references[index] as number) && confirms(point)) agreed += 1;
    else disagreed += 1;
  });
  const outcome = disagreed > 0 ? 'disagree' : agreed < FEWEST_INFORMATIVE ? 'unsure' : 'agreed';
  return { outcome, ...(figure === undefined ? {} : { figure }) };
}

function autogradFigures(
  question: Exclude<Question, { task: 'value' }>,
  autograd: Autograd,
  points: readonly Values[],
): number[] {
  if (question.task === 'local') {
    return localFigures(question.node?.name ?? 'f', question.expression, question.wrt, autograd, points);
  }
  const { graph, along } = question;
  // The only path is the whole gradient, so autograd can be asked for all of it at once.
  const isWhole =
    question.task === 'total' ||
    (question.task === 'path' && pathsTo(graph, along.at(-1) as string)?.length === 1);
  if (isWhole) return totalFigures(graph, along.at(-1) as string, autograd, points);
  const locals = edgesAlong(along).map((edge) => edgeFigures(graph, edge, autograd, points));
  const upstream =
    question.task === 'contribution' ? [totalFigures(graph, along[0] as string, autograd, points)] : [];
  return points.map((_point, index) =>
    [...upstream, ...locals].reduce((product, figures) => product * (figures[index] as number), 1),
  );
}

const edgeFigures = (graph: Graph, edge: Edge, autograd: Autograd, points: readonly Values[]): number[] =>
  localFigures(edge.of, (nodeNamed(graph, edge.of) as GraphNode).expression, edge.wrt, autograd, points);

/** One node by itself, its inputs independent: autograd's word on a single link of the chain. */
function localFigures(
  name: string,
  expression: Expression,
  wrt: string,
  autograd: Autograd,
  points: readonly Values[],
): number[] {
  const parents = variablesOf(expression);
  if (!parents.includes(wrt)) return points.map(() => 0);
  const own = parents.includes(name) ? `${name}_` : name;
  const graph: Graph = {
    inputs: new Map(parents.map((parent) => [parent, 0])),
    nodes: [{ name: own, expression, parents }],
    loss: own,
  };
  return [...(autograd.gradients(graph, batchOf(parents, points)).gradients.get(wrt) ?? [])];
}

function totalFigures(graph: Graph, name: string, autograd: Autograd, points: readonly Values[]): number[] {
  return [
    ...(autograd.gradients(graph, batchOf([...graph.inputs.keys()], points)).gradients.get(name) ?? []),
  ];
}

const batchOf = (names: readonly string[], points: readonly Values[]): Map<string, number[]> =>
  new Map(names.map((name) => [name, points.map((point) => point.get(name) as number)]));

/**
 * mathjs where it knows the functions, else nudging, which also decides where the elementary form that mathjs works on
 * leaves the range of float64 (`sigmoid` far out). A whole graph has had both in its own report.
 */
function secondOpinion(question: Exclude<Question, { task: 'value' }>): (point: Values) => boolean {
  if (question.task !== 'local') return () => true;
  const { expression, wrt, reference } = question;
  const symbolic = mathjsDerivative(expression, wrt);
  return (point) => {
    const expected = evaluate(reference, point);
    const slope = symbolic?.(point);
    if (slope !== undefined && Number.isFinite(slope)) return sameInFloat32(slope, expected);
    return nudgingConfirms(question, point, expected);
  };
}

/** No one step suits every curve: `sigmoid(x^3)` bends within a thousandth of its x, others round to nothing there. */
const NUDGES = [1e-3, 1e-4, 1e-5, 1e-6];

function nudgingConfirms({ expression, wrt }: LocalQuestion, point: Values, expected: number): boolean {
  const moved = (value: number): Values => new Map([...point, [wrt, value]]);
  const slopes = NUDGES.map((step) =>
    centralDifference(
      (value) => evaluate(expression, moved(value)),
      point.get(wrt) as number,
      (value) => kinkSides(expression, moved(value)),
      [step],
    ),
  ).filter((slope) => slope !== null);
  return slopes.length === 0 || slopes.some((slope) => sameInFloat32(slope, expected));
}
