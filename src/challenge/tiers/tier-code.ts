/** What each tier writes into a learner's file: the stub it begins with, and a solution, which the tests run. */

import type { TierId } from './tier.ts';

interface TierCode {
  /** The functions to be written, described and empty. */
  readonly stub: string;
  /** The functions as they may be written. */
  readonly solution: string;
}

export const importLine = "import * as tf from '@tensorflow/tfjs';\n";

export const fileHead = `// One example goes through this network:
//
//   z1 = w1 * x
//   a1 = relu(z1)
//   z2 = w2 * a1
//   loss = (z2 - y)^2
//
// Save this file, and the tutor checks it. Nothing needs to be installed: the
// tutor brings its own TensorFlow.js, whatever your editor says of the import.
${importLine}`;

export const tierCode: Readonly<Record<TierId, TierCode>> = {
  w1: {
    stub: `/** dloss/dw1 by hand: a product of local derivatives. No autograd in here. */
export function manualGradient(
  x: number, y: number, w1: number, w2: number,
): number {
}

/** dloss/dw1 again, by tf.grad. */
export function autoGradient(
  x: number, y: number, w1: number, w2: number,
): number {
}
`,
    solution: `export function manualGradient(
  x: number, y: number, w1: number, w2: number,
): number {
  const z1 = w1 * x;
  const a1 = Math.max(0, z1);
  const z2 = w2 * a1;
  const dlossDz2 = 2 * (z2 - y);
  const dz2Da1 = w2;
  const da1Dz1 = z1 > 0 ? 1 : 0;
  const dz1Dw1 = x;
  return dlossDz2 * dz2Da1 * da1Dz1 * dz1Dw1;
}

export function autoGradient(
  x: number, y: number, w1: number, w2: number,
): number {
  const loss = (weight: tf.Tensor) => weight.mul(x).relu().mul(w2).sub(y).square();
  return tf.grad(loss)(tf.scalar(w1)).dataSync()[0]!;
}
`,
  },
  w2: {
    stub: `/** dloss/dw2 by hand. */
export function manualGradientW2(
  x: number, y: number, w1: number, w2: number,
): number {
}

/** dloss/dw2 by tf.grad. */
export function autoGradientW2(
  x: number, y: number, w1: number, w2: number,
): number {
}
`,
    solution: `export function manualGradientW2(
  x: number, y: number, w1: number, w2: number,
): number {
  const a1 = Math.max(0, w1 * x);
  const z2 = w2 * a1;
  return 2 * (z2 - y) * a1;
}

export function autoGradientW2(
  x: number, y: number, w1: number, w2: number,
): number {
  const a1 = tf.scalar(x).mul(w1).relu();
  const loss = (weight: tf.Tensor) => a1.mul(weight).sub(y).square();
  return tf.grad(loss)(tf.scalar(w2)).dataSync()[0]!;
}
`,
  },
  bias: {
    stub: `// The same network with a bias, and a sigmoid in the place of relu:
//
//   z1 = w1 * x + b1
//   a1 = sigmoid(z1)
//   z2 = w2 * a1
//   loss = (z2 - y)^2

/** dloss/db1 by hand. */
export function manualBiasGradient(
  x: number, y: number, w1: number, b1: number, w2: number,
): number {
}

/** dloss/db1 by tf.grad. */
export function autoBiasGradient(
  x: number, y: number, w1: number, b1: number, w2: number,
): number {
}
`,
    solution: `export function manualBiasGradient(
  x: number, y: number, w1: number, b1: number, w2: number,
): number {
  const z1 = w1 * x + b1;
  const a1 = 1 / (1 + Math.exp(-z1));
  const z2 = w2 * a1;
  return 2 * (z2 - y) * w2 * a1 * (1 - a1);
}

export function autoBiasGradient(
  x: number, y: number, w1: number, b1: number, w2: number,
): number {
  const loss = (bias: tf.Tensor) => bias.add(w1 * x).sigmoid().mul(w2).sub(y).square();
  return tf.grad(loss)(tf.scalar(b1)).dataSync()[0]!;
}
`,
  },
  'train-step': {
    stub: `/** One step of gradient descent on the first network, with relu: both weights, a little lower down. */
export function trainStep(
  x: number, y: number, w1: number, w2: number, rate: number,
): { w1: number; w2: number } {
}
`,
    solution: `export function trainStep(
  x: number, y: number, w1: number, w2: number, rate: number,
): { w1: number; w2: number } {
  const byW1 = manualGradient(x, y, w1, w2);
  const byW2 = manualGradientW2(x, y, w1, w2);
  return { w1: w1 - rate * byW1, w2: w2 - rate * byW2 };
}
`,
  },
};
