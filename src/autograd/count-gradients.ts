interface GradientEngine {
  gradients: (...given: never[]) => unknown;
}

/**
 * Counts how often a program asks TensorFlow.js for gradients: `grad`, `grads`, `valueAndGrad`, `variableGrads` and the
 * optimizers all come through the engine's one backward pass.
 * @param api the namespace the program is given; its engine is watched from now on.
 * @returns how many backward passes there have been since.
 */
export function countGradients(api: object): () => number {
  const engine = (api as { engine(): GradientEngine }).engine();
  const original = engine.gradients;
  let passes = 0;
  const counted = function (this: unknown, ...given: never[]) {
    passes += 1;
    return original.apply(this, given);
  };
  // Where the engine has it from, too, and for good: the original must not be had by asking elsewhere.
  for (const owner of [engine, Object.getPrototypeOf(engine) as object]) {
    Object.defineProperty(owner, 'gradients', { value: counted, writable: false, configurable: false });
  }
  return () => passes;
}
