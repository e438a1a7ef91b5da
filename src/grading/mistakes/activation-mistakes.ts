/** Mistakes made with one activation, as the slope a learner would give for it at `inside`. */

import { substitute } from '../../calculus/substitute.ts';
import type { Expression } from '../../expression/expression.ts';
import type { PrimitiveName } from '../../expression/primitives/table.ts';
import { parseExpression } from '../../expression/reading/parse.ts';
import type { Mistake, MistakeId } from './mistake.ts';

/** In `z`, the input of the activation. */
const slopes: Partial<Record<PrimitiveName, readonly (readonly [MistakeId, string])[]>> = {
  relu: [
    ['relu-returns-input', 'relu(z)'],
    ['relu-returns-input', 'z'],
    ['relu-always-one', '1'],
  ],
  leakyrelu: [
    // What is said of relu, a slope of 0 or 1, is not true of this one.
    ['value-instead-of-slope', 'leakyrelu(z)'],
    ['value-instead-of-slope', 'z'],
    ['relu-always-one', '1'],
    ['wrong-activation', 'step(z)'],
  ],
  sigmoid: [
    ['wrong-activation', '1 - sigmoid(z)^2'],
    ['sigmoid-input-for-output', 'z*(1 - z)'],
    ['sigmoid-twice', 'sigmoid(sigmoid(z))*(1 - sigmoid(sigmoid(z)))'],
    ['sigmoid-half', '1 - sigmoid(z)'],
    ['sigmoid-half', 'sigmoid(z)^2'],
  ],
  tanh: [
    ['wrong-activation', 'tanh(z)*(1 - tanh(z))'],
    ['wrong-activation', '1 - z^2'],
  ],
  sin: [['integrated', '-cos(z)']],
  cos: [['integrated', 'sin(z)']],
};

export function activationMistakes(operation: PrimitiveName, inside: Expression): Mistake[] {
  return (slopes[operation] ?? []).map(([id, text]) => ({
    id,
    wrong: substitute(parseExpression(text).expression, new Map([['z', inside]])),
  }));
}
