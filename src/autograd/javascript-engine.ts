import * as tf from '@tensorflow/tfjs-core';
// The packages register their parts as a side effect of being imported, and only what is named here.
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-backend-cpu';
import type { Autograd } from './autograd.ts';
import { batchGradients } from './batch-gradients.ts';
import { silenceEngine } from './engine-preparation.ts';

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
