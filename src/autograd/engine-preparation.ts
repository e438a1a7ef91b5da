/**
 * What an engine needs before it is used and must prove after. Those for the native one also run in the probe's own
 * process as text, so they use nothing but their argument.
 */

import type { TensorFlow } from './tensor-expression.ts';

/**
 * tfjs-node 4.22.0 calls two functions of Node's `util` that Node 23 removed (github.com/tensorflow/tfjs/issues/8609).
 * They are replaced where they still exist, too: Node 22 prints a deprecation when they are called.
 */
export function supplyRemovedUtilities(util: object): void {
  Object.assign(util, {
    isArray: Array.isArray,
    isNullOrUndefined: (value: unknown) => value === null || value === undefined,
  });
}

/** A binding can load and then fail or compute nonsense: 6 shows that kernels, tape and gradients work. */
export function slopeOfSquareAtThree(tf: TensorFlow): number | undefined {
  const slope = tf.tidy(() => tf.grad((x) => tf.square(x))(tf.scalar(3)));
  const [number] = slope.dataSync();
  slope.dispose();
  return number;
}

/**
 * Keeps the engine off the screen. The flag must be set before the first tensor is made: the JavaScript kernels
 * answer that with a banner. (The functions meant for this, such as `disableDeprecationWarnings`, print a line themselves.)
 */
export function silenceEngine(tf: TensorFlow): void {
  tf.env().set('PROD', true);
  tf.env().set('DEPRECATION_WARNINGS_ENABLED', false);
}
