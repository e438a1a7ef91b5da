/** Where float32 ends, or cannot tell: an engine that computes in it is not held against the others there. */

import type { Values } from '../../expression/expression.ts';
import {
  evaluateWithNoise,
  FLOAT32_UNITS,
  isNearKinkInFloat32,
  type Noisy,
} from '../../expression/rounding-noise.ts';
import { backwardPass } from '../../graph/backward-pass.ts';
import type { Graph } from '../../graph/graph.ts';
import { graphNoises, hasKinks } from '../../graph/kinks.ts';
import { localDerivative } from '../../graph/local-derivative.ts';
import { type Abstention, BEYOND_NOISE } from './agreement.ts';

/** Why autograd's figure for one gradient says nothing where it differs; undefined where it does say something. */
export function abstentionOf(
  graph: Graph,
  values: Values,
  name: string,
  { autograd, chainRule }: { readonly autograd: number; readonly chainRule: number },
): Abstention | undefined {
  if (!Number.isFinite(chainRule)) return undefined;
  if (!Number.isFinite(autograd) || leavesFloat32(values)) return 'range';
  const noises = graphNoises(graph, values);
  const isNearKink = graph.nodes.some(
    ({ expression }) => hasKinks(expression) && isNearKinkInFloat32(expression, values, noises),
  );
  if (isNearKink) return 'kink';
  const noise = gradientNoises(graph, values).get(name) ?? 0;
  return Math.abs(autograd - chainRule) <= BEYOND_NOISE * FLOAT32_UNITS * noise ? 'rounding' : undefined;
}

/** A value that float32 makes infinite, or nothing. */
const leavesFloat32 = (values: Values): boolean =>
  [...values.values()].some(
    (value) => !Number.isFinite(Math.fround(value)) || (value !== 0 && Math.fround(value) === 0),
  );

/** How far rounding may have moved each gradient: the backward pass with the noise of its factors carried along. */
function gradientNoises(graph: Graph, values: Values): ReadonlyMap<string, number> {
  const noises = graphNoises(graph, values);
  const reached = new Map<string, Noisy>([[graph.loss, { value: 1, noise: 0 }]]);
  for (const edge of backwardPass(graph, values).edges) {
    const upstream = reached.get(edge.of) ?? { value: 0, noise: 0 };
    const local = evaluateWithNoise(localDerivative(graph, edge).derivative, values, noises);
    const value = upstream.value * local.value;
    const noise =
      Math.abs(upstream.value) * local.noise +
      Math.abs(local.value) * upstream.noise +
      Number.EPSILON * Math.abs(value);
    const so = reached.get(edge.wrt) ?? { value: 0, noise: 0 };
    reached.set(edge.wrt, { value: so.value + value, noise: so.noise + noise });
  }
  return new Map([...reached].map(([each, noisy]) => [each, noisy.noise]));
}
