/** TensorFlow.js with its JavaScript kernels. */

import * as tf from '@tensorflow/tfjs-core';
// The packages register their parts as a side effect of being imported, after what they register them with.
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-backend-cpu';

export { tf };
