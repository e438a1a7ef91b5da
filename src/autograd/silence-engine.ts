import type { TensorFlow } from './tensor-expression.ts';

/**
 * Keeps the engine off the screen. The flag must be set before the first tensor is made: the JavaScript kernels
 * answer that with a banner. (The functions meant for this, such as `disableDeprecationWarnings`, print a line themselves.)
 */
export function silenceEngine(tf: TensorFlow): void {
  tf.env().set('PROD', true);
  tf.env().set('DEPRECATION_WARNINGS_ENABLED', false);
}
