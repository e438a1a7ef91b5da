/** What the rest of the program sees of TensorFlow.js. Nothing outside this folder imports it. */

import type { Graph } from '../graph/graph.ts';

export interface Engine {
  /** `tfjs-node` is the native binding; `tfjs-cpu` the JavaScript kernels that are always there. */
  readonly kind: 'tfjs-node' | 'tfjs-cpu';
  readonly version: string;
  /** For the status line, for example `TensorFlow.js 4.22.0 (JavaScript kernels)`. */
  readonly label: string;
  /** Why the native engine is not in use; absent when it is. */
  readonly fallbackReason?: string;
}

/** For every name an array with one number a point, in float32 as the engine computed it. May hold NaN or infinities. */
export interface BatchGradients {
  readonly values: ReadonlyMap<string, Float32Array>;
  /** d loss / d name at every input and every node; 1 at the loss; 0 where the loss does not depend on it. */
  readonly gradients: ReadonlyMap<string, Float32Array>;
}

export interface Autograd {
  readonly engine: Engine;
  /** The engine's own namespace, handed as `tf` to the code panels of lessons. */
  readonly api: object;
  /**
   * One forward and one backward pass over a batch of points.
   * @param batch for every input of the graph an array with one number a point, all of the same length.
   */
  gradients(graph: Graph, batch: ReadonlyMap<string, readonly number[]>): BatchGradients;
}
