import type { Autograd } from './autograd.ts';
import { batchGradients } from './batch-gradients.ts';
import { silenceEngine } from './engine-preparation.ts';
import { tf } from './javascript-kernels.ts';

/**
 * TensorFlow.js on its JavaScript kernels: always there, whatever the platform.
 * @param fallbackReason why the native engine is not in use.
 */
export async function loadJavaScriptEngine(fallbackReason: string): Promise<Autograd> {
  silenceEngine(tf);
  // Every copy of tfjs-core in a process shares one engine: a native binding that failed half-way may be the default.
  await tf.setBackend('cpu');
  return {
    engine: {
      kind: 'tfjs-cpu',
      version: tf.version_core,
      label: `TensorFlow.js ${tf.version_core} (JavaScript kernels)`,
      fallbackReason,
    },
    api: tf,
    gradients: (graph, batch) => batchGradients(tf, graph, batch),
  };
}
