/** Gradients by nudging: nothing but the forward pass, so it owes nothing to either differentiator. */

import type { Values } from '../expression/expression.ts';
import { forwardPass } from './forward-pass.ts';
import { allNames, type Graph, nodeNamed } from './graph.ts';
import { graphKinkSides } from './kinks.ts';

/**
 * Steps relative to the size of the value. The largest is near the fourth root of the machine epsilon's fifth power,
 * where Richardson's fourth-order error and float64 rounding balance; smaller ones are for points near a kink.
 */
const STEPS = [1e-3, 1e-5, 1e-7];

/**
 * The slope of `evaluateAt` by central differences with one Richardson extrapolation (error of order h⁴).
 * @param sides on which side of each kink an argument lies; the step shrinks until both ends lie where the middle does.
 * @param steps relative to the size of `at`, the first that crosses no kink is taken.
 * @returns null at a kink, and where a value is not finite.
 */
export function centralDifference(
  evaluateAt: (value: number) => number,
  at: number,
  sides: (value: number) => readonly number[],
  steps: readonly number[] = STEPS,
): number | null {
  const middle = sides(at).join();
  if (/(^|,)0/.test(middle)) return null;
  for (const relative of steps) {
    const step = relative * Math.max(1, Math.abs(at));
    const ends = [at - 2 * step, at + 2 * step];
    if (ends.some((end) => sides(end).join() !== middle)) continue;
    const slope = (size: number): number => (evaluateAt(at + size) - evaluateAt(at - size)) / (2 * size);
    const extrapolated = (4 * slope(step) - slope(2 * step)) / 3;
    return Number.isFinite(extrapolated) ? extrapolated : null;
  }
  return null;
}

/** The gradient of the loss at every name by nudging that name alone, inner nodes included. */
export function finiteDifferences(
  graph: Graph,
  inputs: Values = graph.inputs,
): ReadonlyMap<string, number | null> {
  const values = forwardPass(graph, inputs);
  return new Map(allNames(graph).map((name) => [name, nudged(graph, inputs, values, name)]));
}

/** The gradient of the loss at one name. */
export const finiteDifference = (graph: Graph, inputs: Values, name: string): number | null =>
  nudged(graph, inputs, forwardPass(graph, inputs), name);

function nudged(graph: Graph, inputs: Values, values: Values, name: string): number | null {
  if (name === graph.loss) return 1;
  const isNode = nodeNamed(graph, name) !== undefined;
  const runWith = (value: number): Values => {
    const change = new Map([[name, value]]);
    return isNode ? forwardPass(graph, inputs, change) : forwardPass(graph, new Map([...inputs, ...change]));
  };
  const lossAt = (value: number): number => runWith(value).get(graph.loss) as number;
  // Only kinks that the nudge can cross count: the others keep their side by themselves, also at 0.
  const still = graphKinkSides(graph, values);
  const at = values.get(name) as number;
  const reach = 2 * (STEPS[0] as number) * Math.max(1, Math.abs(at));
  const ends = still.length === 0 ? [] : [at - reach, at + reach];
  const far = ends.map((value) => graphKinkSides(graph, runWith(value)));
  const affected = still.map((side, index) => far.some((sides) => sides[index] !== side));
  if (!affected.includes(true)) return centralDifference(lossAt, at, () => []);
  const sides = (value: number): number[] =>
    graphKinkSides(graph, runWith(value)).filter((_side, index) => affected[index]);
  return centralDifference(lossAt, at, sides);
}
