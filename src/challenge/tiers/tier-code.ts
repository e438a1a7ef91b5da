/** What each tier says: the stub it begins with, guidance, three hints and a solution, given in that order. */

import type { TierId } from './tier.ts';

export interface TierTexts {
  /** The functions to be written, described and empty. */
  readonly stub: string;
  readonly guidance: string;
  readonly hints: readonly [string, string, string];
  /** The functions as they may be written; the tests run it. */
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

export const tierTexts: Readonly<Record<TierId, TierTexts>> = {
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
    guidance:
      'By hand: first compute z1, a1 and z2, as the forward pass does. Then give each link from the loss down to w1 a line of its own, and return the product of those lines. By autograd: write the loss as a function of the weight alone, and let tf.grad turn it into its own slope.',
    hints: [
      'There are four links: dloss/dz2, dz2/da1, da1/dz1 and dz1/dw1. Each needs only the line that defines its top name.',
      'The slope of relu is a choice: z1 > 0 ? 1 : 0. And w1 is multiplied by x, so the last link is x.',
      'tf.grad(f) is a function. Give it tf.scalar(w1), and take the number out with .dataSync()[0]. Within f, chain: mul, relu, mul, sub, square.',
    ],
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
    guidance:
      'The way to w2 is shorter: it leaves the chain at z2. The first link is the one you have; only the second is new. For autograd, the weight is now the other one: hold w1 and move w2.',
    hints: [
      'There are two links: dloss/dz2 and dz2/dw2.',
      'z2 = w2·a1, so what stands beside w2 is a1: the value after relu.',
      'Where relu gives 0, w2 moves nothing, and its gradient is 0. Nothing special is needed for that. In f: tf.scalar(x).mul(w1).relu() comes before .mul(weight).',
    ],
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
    guidance:
      'The chain is the one you know, with two links changed: the slope of the sigmoid, and how fast z1 moves with b1.',
    hints: [
      'b1 is added to z1, so z1 moves with it one for one. How fast does it move with w1? You are not asked.',
      'The slope of the sigmoid is a1·(1 - a1): written with what comes out of it.',
      'a1 is 1 / (1 + Math.exp(-z1)). For autograd: weight.add(w1 * x).sigmoid(), then on as before.',
    ],
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
    guidance:
      'The gradient says which way is up. Move each weight against its own gradient, by rate times its size. Compute both gradients before you move either weight.',
    hints: [
      'The new w1 is w1 - rate * dloss/dw1, and w2 likewise.',
      'You have both gradients already: call the functions you wrote.',
      'Return both at once: { w1: …, w2: … }. If w2 moves before dloss/dw1 is computed, that gradient belongs to another network.',
    ],
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
