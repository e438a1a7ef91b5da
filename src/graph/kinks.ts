/** Where expressions and networks bend: on which side of each kink a point lies, and what is agreed on at one. */

import { evaluate, tape } from '../expression/evaluate.ts';
import { type Expression, rememberedFold, type Values } from '../expression/expression.ts';
import { primitive } from '../expression/primitives/table.ts';
import { once, remembered } from '../expression/remembered.ts';
import { evaluateWithNoise, type Noises, noisySides } from '../expression/rounding-noise.ts';
import type { Graph } from './graph.ts';

/** Kept: nudging asks again and again, and most nodes have no kink. */
export const hasKinks = rememberedFold<boolean>(
  (node, parts) =>
    parts.includes(true) ||
    node.kind === 'cases' ||
    (node.kind === 'apply' && primitive(node.operation).kinks !== undefined),
);

/** A distance from a kink below this share of the numbers around may be nothing but rounding: then it is looked at. */
const SUSPICIOUS = 1e-9;

export const isSuspicious = (away: number, first: number, second: number): boolean =>
  away !== 0 && Math.abs(away) < SUSPICIOUS * Math.max(1, Math.abs(first), Math.abs(second));

/**
 * On which side of every kink and of every condition a point lies: −1, 0 (on it, but for rounding) or 1 for each, in a
 * fixed order. Two points with equal signatures have no kink between them as far as their ends tell.
 * @param noises how far rounding may have moved each name; asked for only where that could matter.
 */
export function kinkSides(expression: Expression, values: Values, noises?: () => Noises): number[] {
  const sides: number[] = [];
  if (!hasKinks(expression)) return sides;
  const { run, slots, turns } = tape(expression);
  run(values);
  let isOpen = false;
  for (const { distances, operands } of turns) {
    const first = slots[operands[0] as number] as number;
    const second = operands.length > 1 ? (slots[operands[1] as number] as number) : 0;
    for (const distance of distances) {
      const away = distance(first, second);
      isOpen ||= isSuspicious(away, first, second);
      sides.push(Math.sign(away));
    }
  }
  return isOpen ? noisySides(expression, values, noises?.()) : sides;
}

export function graphKinkSides(graph: Graph, values: Values): number[] {
  const noises = once(() => graphNoises(graph, values));
  return graph.nodes.flatMap((node) => kinkSides(node.expression, values, noises));
}

const noisesOfGraph = remembered((_graph: Graph) => new WeakMap<Values, Noises>());

/** How far rounding may have moved the value of every node, from the inputs on. Kept with the values. */
export function graphNoises(graph: Graph, values: Values): Noises {
  const known = noisesOfGraph(graph).get(values);
  if (known) return known;
  const noises = new Map<string, number>();
  noisesOfGraph(graph).set(values, noises);
  for (const node of graph.nodes) {
    noises.set(node.name, evaluateWithNoise(node.expression, values, noises).noise);
  }
  return noises;
}

/** The value, in float64; what rounding alone keeps off a kink is put on it: `step(0.1*3 - 0.3)` is step(0). */
export function exactValue(expression: Expression, values: Values, graph?: Graph): number {
  return isOnKink(expression, values, graph)
    ? evaluateWithNoise(expression, values, graph && graphNoises(graph, values)).value
    : evaluate(expression, values);
}

/** Whether a point lies on a kink or on the border of a condition, but for rounding. */
export const isOnKink = (expression: Expression, values: Values, graph?: Graph): boolean =>
  kinkSides(expression, values, graph && (() => graphNoises(graph, values))).includes(0);

/** The conventions that apply where a point lies on a kink, each once. */
export function conventionsAt(expression: Expression, values: Values, noises?: () => Noises): string[] {
  const sides = kinkSides(expression, values, noises);
  if (!sides.includes(0)) return [];
  const conventions = tape(expression).turns.flatMap(({ node }) =>
    node.kind === 'cases'
      ? [undefined]
      : (primitive(node.operation).kinks ?? []).map(({ convention }) => convention),
  );
  return [
    ...new Set(conventions.filter((each, index) => each !== undefined && sides[index] === 0)),
  ] as string[];
}
