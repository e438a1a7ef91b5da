/** Gradients by nudging: nothing but the forward pass, so it owes nothing to either differentiator. */

import type { Values } from '../expression/expression.ts';
import { forwardPass } from './forward-pass.ts';
import { allNames, type Graph, nodeNamed } from './graph.ts';
import { graphKinkSides } from './kinks.ts';

/**
 * Steps, each a share of the value or of 1, the coarse first: rounding spoils the fine ones, and a curve that bends within
 * a thousandth needs them (`sigmoid(3000*w)`, `1/x` at 0.0001). Near a kink only those that do not cross it count.
 */
const STEPS = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12];

/** How far the two differences of one extrapolation may be apart, as a share, for its error of fourth order to be nothing. */
const AGREED = 1e-4;

interface Estimate {
  readonly slope: number;
  /** What is left of the curve's bending, and of the rounding of the values. */
  readonly error: number;
}

/**
 * The slope of `evaluateAt` by central differences with one Richardson extrapolation (error of order h⁴), with the step
 * of the smallest error: coarse steps miss how the curve bends, fine ones drown in the rounding of its values.
 * @param sides on which side of each kink an argument lies; no step crosses one.
 * @param steps as shares of the size of `at`.
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
  let best: Estimate | undefined;
  for (const relative of steps) {
    const step = relative * Math.max(1, Math.abs(at));
    const ends = [at - 2 * step, at + 2 * step];
    if (ends.some((end) => sides(end).join() !== middle)) continue;
    const estimate = richardson(evaluateAt, at, step);
    if (!estimate) continue;
    if (!best || estimate.error < best.error) best = estimate;
    if (estimate.error <= AGREED * AGREED * Math.abs(estimate.slope)) break;
  }
  return best?.slope ?? null;
}

function richardson(evaluateAt: (value: number) => number, at: number, step: number): Estimate | undefined {
  const values = [at - 2 * step, at - step, at + step, at + 2 * step].map(evaluateAt);
  if (!values.every(Number.isFinite)) return undefined;
  const [farBelow, below, above, farAbove] = values as [number, number, number, number];
  // What is added to a large number is rounded: the way between the two arguments, as they are.
  const [near, far] = [
    (above - below) / (at + step - (at - step)),
    (farAbove - farBelow) / (at + 2 * step - (at - 2 * step)),
  ];
  const slope = (4 * near - far) / 3;
  const rounding = (Number.EPSILON * Math.max(...values.map(Math.abs))) / step;
  // The extrapolation leaves about the square of what the two differences were apart by.
  const bending = (near - far) ** 2 / Math.max(Math.abs(slope), Number.MIN_VALUE);
  return { slope, error: bending + rounding };
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
