/** Mistakes with one function, most of them activations. */

import type { MistakeEntry } from '../sites.ts';

export const functions = {
  'relu-returns-input': {
    insteadOf: ['value-instead-of-slope'],
    functions: { relu: ['relu(z)', 'z'] },
  },
  'relu-always-one': { functions: { relu: ['1'], leakyrelu: ['1'] } },
  'wrong-activation': {
    functions: {
      leakyrelu: ['step(z)'],
      sigmoid: ['1 - sigmoid(z)^2'],
      tanh: ['tanh(z)*(1 - tanh(z))', '1 - z^2'],
    },
  },
  'sigmoid-input-for-output': { functions: { sigmoid: ['z*(1 - z)'] } },
  'sigmoid-twice': { functions: { sigmoid: ['sigmoid(sigmoid(z))*(1 - sigmoid(sigmoid(z)))'] } },
  'sigmoid-half': { functions: { sigmoid: ['1 - sigmoid(z)', 'sigmoid(z)^2'] } },
} as const satisfies Record<string, MistakeEntry>;
