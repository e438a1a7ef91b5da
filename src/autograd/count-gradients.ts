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
  engine.gradients = function counted(this: unknown, ...given) {
    passes += 1;
    return original.apply(this, given);
  };
  return () => passes;
}
