import { allNames, type Graph } from '../graph/graph.ts';
import type { BatchGradients } from './autograd.ts';
import { type Tensor, type TensorFlow, tensorOf } from './tensor-expression.ts';

/** How many points the batch holds; a graph without inputs is computed at one. */
function pointsIn(graph: Graph, batch: ReadonlyMap<string, readonly number[]>): number {
  const [first = null] = graph.inputs.keys();
  const points = first === null ? 1 : batch.get(first)?.length;
  for (const name of graph.inputs.keys()) {
    const given = batch.get(name)?.length;
    if (given === undefined) throw new RangeError(`the batch has no numbers for the input '${name}'`);
    if (given !== points) throw new RangeError(`the batch has ${points} points, but ${given} for '${name}'`);
  }
  return points as number;
}

/** The numbers of a tensor in memory of our own: the engine's is freed or reused when the pass is over. */
const numbersOf = (tensor: Tensor): Float32Array => Float32Array.from(tensor.dataSync());

/**
 * One forward and one backward pass over a batch. Every name passes through an identity with a gradient of its own,
 * placed once: all uses of the name come after it, so what arrives there on the way back is the sum over them.
 * @throws RangeError when the batch lacks an input, or its inputs differ in length.
 */
export function batchGradients(
  tf: TensorFlow,
  graph: Graph,
  batch: ReadonlyMap<string, readonly number[]>,
): BatchGradients {
  const points = pointsIn(graph, batch);
  const names = allNames(graph);
  const values = new Map<string, Float32Array>();
  // A name that the loss does not depend on is never visited on the way back; these zeros are its gradient.
  const gradients = new Map<string, Float32Array>(names.map((name) => [name, new Float32Array(points)]));

  const collect = (name: string, computed: Tensor): Tensor => {
    values.set(name, numbersOf(computed));
    const identity = tf.customGrad((passed) => ({
      value: (passed as Tensor).clone(),
      gradFunc: (upstream) => {
        gradients.set(name, numbersOf(upstream));
        return upstream.clone();
      },
    }));
    return identity(computed);
  };

  // TensorFlow.js follows only what leads from the tensor it differentiates by to the loss, and throws when nothing
  // does. So inputs and constants all grow from one root of zeros.
  const forward = (root: Tensor): Tensor => {
    const named = new Map<string, Tensor>();
    for (const name of graph.inputs.keys()) {
      named.set(name, collect(name, tf.add(root, tf.tensor1d([...(batch.get(name) ?? [])], 'float32'))));
    }
    for (const node of graph.nodes) {
      const computed = tensorOf(tf, node.expression, named);
      named.set(node.name, collect(node.name, computed.rank === 0 ? tf.add(root, computed) : computed));
    }
    return tf.sum(named.get(graph.loss) as Tensor);
  };
  tf.tidy(() => {
    // Not returned: what a tidied function returns outlives it.
    tf.grad(forward)(tf.zeros([points]));
  });
  return { values, gradients };
}
