import { watchValues } from '../expression/evaluate.ts';
import { type Expression, rememberedFold, type Values } from '../expression/expression.ts';
import { primitive } from '../expression/primitives/table.ts';
import type { Graph } from './graph.ts';

/** Kept: nudging asks again and again, and most nodes have no kink. */
const hasKinks = rememberedFold<boolean>(
  (node, parts) =>
    parts.includes(true) || (node.kind === 'apply' && primitive(node.operation).kinks !== undefined),
);

/**
 * On which side of every kink a point lies: −1, 0 (exactly on it) or 1 for each, in a fixed order. Two points with
 * equal signatures have no kink between them as far as their ends tell.
 */
export function kinkSides(expression: Expression, values: Values): number[] {
  const sides: number[] = [];
  if (!hasKinks(expression)) return sides;
  watchValues(expression, values, ({ operation }, operands) => {
    for (const kink of primitive(operation).kinks ?? []) sides.push(Math.sign(kink.distance(...operands)));
  });
  return sides;
}

export const graphKinkSides = (graph: Graph, values: Values): number[] =>
  graph.nodes.flatMap((node) => kinkSides(node.expression, values));

/** The conventions that apply where a point lies exactly on a kink, each once. */
export function conventionsAt(expression: Expression, values: Values): string[] {
  const conventions = new Set<string>();
  watchValues(expression, values, ({ operation }, operands) => {
    for (const kink of primitive(operation).kinks ?? []) {
      if (kink.distance(...operands) === 0) conventions.add(kink.convention);
    }
  });
  return [...conventions];
}
