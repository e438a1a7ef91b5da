/** The oracles on what a question asks: one expression by itself, or what flows through a network. */

import { mathjsDerivative } from '../../calculus/mathjs/mathjs-oracle.ts';
import { evaluate } from '../../expression/evaluate.ts';
import type { Expression, Values } from '../../expression/expression.ts';
import { mathjsGradients } from '../../graph/backward-pass.ts';
import { centralDifference, finiteDifference } from '../../graph/finite-differences.ts';
import { type Graph, nodeNamed } from '../../graph/graph.ts';
import { kinkSides } from '../../graph/kinks.ts';
import type { FactorProduct, Oracles } from '../questions/question-kind.ts';
import { sameInFloat32 } from './agreement.ts';
import { localFigures, totalFigures } from './autograd-figures.ts';

/** No one step suits every curve: `sigmoid(x^3)` bends within a thousandth of its x, others round to nothing there. */
const NUDGES = [1e-3, 1e-4, 1e-5, 1e-6];

export const localOracles = (expression: Expression, wrt: string): Oracles => ({
  autograd: (engine, points) => localFigures(expression, wrt, engine, points),
  symbolic: () => mathjsDerivative(expression, wrt) ?? (() => undefined),
  finiteDifference: (point) => nudged(expression, wrt, point),
  confirms: () => secondOpinion(expression, wrt),
});

/**
 * mathjs where it knows the functions, else nudging, which also decides where the elementary form that mathjs works on
 * leaves the range of float64 (`sigmoid` far out).
 */
function secondOpinion(expression: Expression, wrt: string): (point: Values, expected: number) => boolean {
  const symbolic = mathjsDerivative(expression, wrt);
  return (point, expected) => {
    const slope = symbolic?.(point);
    if (slope !== undefined && Number.isFinite(slope)) return sameInFloat32(slope, expected);
    const slopes = NUDGES.map((step) => nudged(expression, wrt, point, [step])).filter(
      (each) => each !== null,
    );
    return slopes.length === 0 || slopes.some((each) => sameInFloat32(each, expected));
  };
}

function nudged(
  expression: Expression,
  wrt: string,
  point: Values,
  steps?: readonly number[],
): number | null {
  const moved = (value: number): Values => new Map([...point, [wrt, value]]);
  return centralDifference(
    (value) => evaluate(expression, moved(value)),
    point.get(wrt) as number,
    (value) => kinkSides(expression, moved(value)),
    steps,
  );
}

/** A whole gradient: all that reaches a name. The graph has had the second opinions on its links in its own questions. */
export const totalOracles = (graph: Graph, name: string): Oracles => ({
  autograd: (engine, points) => totalFigures(graph, name, engine, points),
  symbolic: () => (point) => mathjsGradients(graph, point).get(name),
  finiteDifference: (point) => finiteDifference(graph, inputsAt(graph, point), name),
});

/** A part of a gradient, which no oracle can be asked for at once: its factors one by one, multiplied. */
export function productOracles(graph: Graph, { upstream, links }: FactorProduct): Oracles {
  const factors: Oracles[] = [
    ...(upstream === undefined ? [] : [totalOracles(graph, upstream)]),
    ...links.flatMap(({ of, wrt }) => {
      const node = nodeNamed(graph, of);
      return node ? [localOracles(node.expression, wrt)] : [];
    }),
  ];
  const product = (figures: readonly number[]): number => figures.reduce((so, figure) => so * figure, 1);
  return {
    autograd: (engine, points) => {
      const figures = factors.map((factor) => factor.autograd(engine, points));
      return points.map((_point, index) => product(figures.map((each) => each[index] ?? Number.NaN)));
    },
    symbolic: () => {
      const slopes = factors.map((factor) => factor.symbolic());
      return (point) => {
        const figures = slopes.map((slope) => slope(point));
        return figures.every((figure) => figure !== undefined) ? product(figures) : undefined;
      };
    },
    finiteDifference: (point) => {
      const figures = factors.map((factor) => factor.finiteDifference(point));
      return figures.every((figure) => figure !== null) ? product(figures) : null;
    },
  };
}

const inputsAt = (graph: Graph, point: Values): Values =>
  new Map([...graph.inputs].map(([name, value]) => [name, point.get(name) ?? value]));
