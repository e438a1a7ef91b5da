/** Mistakes about the answer as a whole: another sign, another name, a value, the way back. */

import { apply, number } from '../../../expression/expression.ts';
import { type MistakeEntry, minus, over, plus } from '../sites.ts';

export const wholeAnswers = {
  'sign-flipped': {
    whole: ({ slope }) => [minus(slope)],
    gradient: ({ slope }) => [minus(slope)],
  },
  'value-instead-of-slope': {
    whole: ({ expression, wrt }) => {
      // In a product the name's own number has a better name: own-value.
      const isProduct = expression.kind === 'apply' && expression.operation === 'multiply';
      return isProduct ? [expression] : [expression, wrt];
    },
    gradient: ({ name, loss }) => [name, loss],
    // What is said of relu, a slope of 0 or 1, is not true of this one.
    functions: { leakyrelu: ['leakyrelu(z)', 'z'] },
  },
  'wrong-variable': { whole: ({ otherSlopes }) => otherSlopes },
  'total-instead-of-partial': {
    whole: ({ slope, otherSlopes }) => (otherSlopes.length > 0 ? [plus(slope, ...otherSlopes)] : []),
  },
  integrated: {
    exponent: ({ piece, base, exponent }) => {
      const more = apply('add', exponent, number(1));
      const isPlain = piece.operation === 'power' && base.kind === 'variable';
      return isPlain ? [over(apply('power', base, more), more)] : [];
    },
    whole: ({ antiderivative }) => (antiderivative ? [antiderivative] : []),
    functions: { sin: ['-cos(z)'], cos: ['sin(z)'] },
  },
  'change-instead-of-rate': {
    quantity: ({ operation, operands: [first, second] }) =>
      operation === 'divide' && first && second ? [first] : [],
  },
  'rate-upside-down': {
    quantity: ({ operation, operands: [first, second] }) =>
      operation === 'divide' && first && second ? [over(second, first)] : [],
  },
  'rates-added': {
    quantity: ({ operation, operands }) => (operation === 'multiply' ? [apply('add', ...operands)] : []),
  },
} as const satisfies Record<string, MistakeEntry>;
