/** The activations and piecewise functions of the table: mathjs has no rule for them, so each brings its own. */

import {
  type Arithmetic,
  bySign,
  decimal,
  fromNumber,
  one,
  signOf,
  type Wide,
  zero,
} from '../extended/decimal.ts';
import { exp, sqrt, erf as wideErf } from '../extended/decimal-functions.ts';
import { binary, cornerAtZero, fromTable, jumpAtZero, type PrimitiveEntry, tieOf, unary } from './entry.ts';
import { erf, erfc } from './error-function.ts';

const logistic = (z: number): number => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));
const softplus = (z: number): number => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

/** The half of u that lies below it in the normal distribution. */
function wideGelu(arithmetic: Arithmetic, u: Wide): Wide {
  const share = wideErf(arithmetic, arithmetic.divide(u, sqrt(arithmetic, decimal(2n))));
  return arithmetic.divide(arithmetic.multiply(u, arithmetic.add(one, share)), decimal(2n));
}

const firstUnless = (order: number, u: Wide, v: Wide): Wide =>
  Number.isNaN(order) ? order : order > 0 ? v : u;

export const activationPrimitives = {
  erf: unary({
    spoken: 'the error function of',
    value: erf,
    wide: wideErf,
    derivative: fromTable('2/sqrt(pi)*exp(-u^2)'),
    rule: 'error function',
    autograd: { op: 'erf' },
    hint: 'erf(u) has slope 2/sqrt(pi)*exp(-u^2).',
  }),
  sigmoid: unary({
    spoken: 'the sigmoid of',
    aliases: ['σ'],
    whenCalled: ['sigma'],
    value: logistic,
    zero: 'nowhere',
    givesProbability: true,
    elementary: '1/(1 + exp(-u))',
    derivative: fromTable('sigmoid(u)*(1 - sigmoid(u))'),
    rule: 'sigmoid',
    autograd: { op: 'sigmoid' },
    hint: 'With a = sigmoid(u), the slope is a*(1 - a): use the output, not the input.',
  }),
  relu: unary({
    spoken: 'relu of',
    value: (u: number) => Math.max(0, u),
    wide: bySign(
      (u) => u,
      () => zero,
    ),
    foldsLiterals: true,
    derivative: fromTable('step(u)'),
    rule: 'relu',
    kinks: [cornerAtZero('relu', 0)],
    autograd: { op: 'relu' },
    hint: 'relu(u) has slope 1 where u is positive and slope 0 where it is negative.',
  }),
  leakyrelu: unary({
    spoken: 'leaky relu of',
    value: (u: number) => (u > 0 ? u : 0.01 * u),
    wide: bySign(
      (u) => u,
      (u, arithmetic) => arithmetic.multiply(decimal(1n, -2), u),
    ),
    derivative: fromTable('0.01 + 0.99*step(u)'),
    rule: 'leaky relu',
    kinks: [cornerAtZero('leakyrelu', 0.01)],
    autograd: { op: 'leakyRelu', extra: [0.01] },
    hint: 'leakyrelu(u) has slope 1 where u is positive and slope 0.01 where it is negative.',
  }),
  elu: unary({
    spoken: 'elu of',
    value: (u: number) => (u > 0 ? u : Math.expm1(u)),
    wide: bySign(
      (u) => u,
      (u, arithmetic) => arithmetic.subtract(exp(arithmetic, u), one),
    ),
    derivative: fromTable('exp(min(u, 0))'),
    rule: 'elu',
    autograd: { op: 'elu' },
    hint: 'elu(u) has slope 1 where u is positive and slope exp(u) where it is negative.',
  }),
  softplus: unary({
    spoken: 'softplus of',
    value: softplus,
    elementary: 'log(1 + exp(u))',
    derivative: fromTable('sigmoid(u)'),
    rule: 'softplus',
    autograd: { op: 'softplus' },
    hint: 'softplus(u) = log(1 + exp(u)) has slope sigmoid(u).',
  }),
  silu: unary({
    spoken: 'silu of',
    aliases: ['swish'],
    value: (u: number) => u * logistic(u),
    elementary: 'u/(1 + exp(-u))',
    derivative: fromTable('sigmoid(u) + u*sigmoid(u)*(1 - sigmoid(u))'),
    rule: 'silu',
    autograd: { expression: 'u*sigmoid(u)' },
    hint: 'silu(u) = u*sigmoid(u): the product rule gives sigmoid(u) + u*sigmoid(u)*(1 - sigmoid(u)).',
  }),
  gelu: unary({
    spoken: 'gelu of',
    value: (u: number) => 0.5 * u * erfc(-u / Math.SQRT2),
    wide: wideGelu,
    derivative: fromTable('(1 + erf(u/sqrt(2)))/2 + u*exp(-u^2/2)/sqrt(2*pi)'),
    rule: 'gelu',
    autograd: { expression: '0.5*u*(1 + erf(u/sqrt(2)))' },
    hint: 'gelu(u) = u*P(u) with P the normal distribution: the product rule gives P(u) + u times its bell curve.',
  }),
  square: unary({
    spoken: 'the square of',
    value: (u: number) => u * u,
    zero: 'with an operand',
    exponent: 2,
    elementary: 'u^2',
    foldsLiterals: true,
    derivative: fromTable('2*u'),
    rule: 'power',
    antiderivative: 'u^3/3',
    autograd: { op: 'square' },
    hint: 'square(u) = u^2 has slope 2*u.',
  }),
  max: binary({
    spoken: 'the larger of',
    value: (u: number, v: number) => Math.max(u, v),
    wide: (arithmetic, u: Wide, v: Wide) => firstUnless(arithmetic.compare(v, u), u, v),
    foldsLiterals: true,
    derivative: fromTable('u >= v ? 1 : 0', 'step(v - u)'),
    rule: 'maximum',
    kinks: [tieOf('max')],
    autograd: { op: 'maximum' },
    hint: 'max(u, v) follows the larger one: slope 1 for it, 0 for the other.',
  }),
  min: binary({
    spoken: 'the smaller of',
    value: (u: number, v: number) => Math.min(u, v),
    wide: (arithmetic, u: Wide, v: Wide) => firstUnless(arithmetic.compare(u, v), u, v),
    foldsLiterals: true,
    derivative: fromTable('u <= v ? 1 : 0', 'step(u - v)'),
    rule: 'minimum',
    kinks: [tieOf('min')],
    autograd: { op: 'minimum' },
    hint: 'min(u, v) follows the smaller one: slope 1 for it, 0 for the other.',
  }),
  step: unary({
    spoken: 'the step of',
    value: (u: number) => (u > 0 ? 1 : Number.isNaN(u) ? Number.NaN : 0),
    wide: bySign(
      () => one,
      () => zero,
    ),
    levels: { positive: 1, zero: 0, negative: 0 },
    derivative: fromTable('0'),
    rule: 'step',
    kinks: [jumpAtZero('step')],
    autograd: { op: 'step' },
    hint: 'step is flat on both sides of its jump: slope 0.',
  }),
  sign: unary({
    spoken: 'the sign of',
    value: Math.sign,
    wide: (_arithmetic, u: Wide) => fromNumber(signOf(u)),
    levels: { positive: 1, zero: 0, negative: -1 },
    derivative: fromTable('0'),
    rule: 'sign',
    kinks: [jumpAtZero('sign')],
    autograd: { op: 'sign' },
    hint: 'sign is flat on both sides of its jump: slope 0.',
  }),
} satisfies Record<string, PrimitiveEntry>;
