/**
 * THE table: every function the program knows, one entry each. Reading, printing, evaluating, differentiating,
 * autograd, mistakes, hints and `--help` all read it, so a new function is one entry here and one row in its test.
 *
 * Rules and autograd forms are text in the entry's own `parameters`, read once when first needed.
 */

import { erf } from './error-function.ts';

/** A place where a function has no derivative, with the value the program uses there. */
export interface Kink {
  /** Zero exactly at the kink, negative on one side and positive on the other. */
  readonly distance: (...operands: readonly number[]) => number;
  /** What the program takes the slope to be there; said before a question asks for it. */
  readonly convention: string;
}

/** Where the derivative of a primitive comes from. */
export type DerivativeRule =
  /** mathjs is asked for it when it is needed. */
  | { readonly from: 'mathjs' }
  /** mathjs has no rule: one partial derivative for each parameter. */
  | { readonly from: 'table'; readonly partials: readonly string[] };

/** How TensorFlow.js computes a primitive: one of its ops, or a form in other primitives. */
export type AutogradForm =
  | { readonly op: string; readonly extra?: readonly number[] }
  | { readonly expression: string };

interface PrimitiveEntry {
  /** How many operands; `many` is two or more. */
  readonly arity: 1 | 2 | 'many';
  readonly parameters: readonly string[];
  /** As a teacher says it, for screens and screen readers. */
  readonly spoken: string;
  readonly value: (...operands: readonly number[]) => number;
  readonly derivative: DerivativeRule;
  /** The name of the differentiation rule, in the field's words. */
  readonly rule: string;
  readonly kinks?: readonly Kink[];
  /** True where the function has a finite real value; absent: everywhere. */
  readonly domain?: (...operands: readonly number[]) => boolean;
  readonly autograd: AutogradForm;
  /** The same function in primitives that mathjs differentiates; absent where mathjs knows it or nothing can. */
  readonly elementary?: string;
  /** Other spellings that mean this function when called. */
  readonly aliases?: readonly string[];
  /** The rule in one line, for the second rung of the hint ladder. */
  readonly hint: string;
}

const fromMathjs: DerivativeRule = { from: 'mathjs' };
const fromTable = (...partials: readonly string[]): DerivativeRule => ({ from: 'table', partials });

const logistic = (z: number): number => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));
const softplus = (z: number): number => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

/** Left to right, as written; an integer power of a negative base is real, any other is not. */
function power(base: number, exponent: number): number {
  return base ** exponent;
}

const table = {
  add: {
    arity: 'many',
    parameters: ['u', 'v'],
    spoken: 'plus',
    value: (...terms) => terms.reduce((total, term) => total + term, 0),
    derivative: fromMathjs,
    rule: 'sum',
    autograd: { op: 'add' },
    hint: 'The derivative of a sum is the sum of the derivatives, term by term.',
  },
  multiply: {
    arity: 'many',
    parameters: ['u', 'v'],
    spoken: 'times',
    value: (...factors) => factors.reduce((total, factor) => total * factor, 1),
    derivative: fromMathjs,
    rule: 'product',
    autograd: { op: 'mul' },
    hint: "(u*v)' = u'*v + u*v'. When one factor is held fixed, only the other's slope is left, times it.",
  },
  divide: {
    arity: 2,
    parameters: ['u', 'v'],
    spoken: 'divided by',
    value: (numerator, denominator) => (numerator as number) / (denominator as number),
    derivative: fromMathjs,
    rule: 'quotient',
    domain: (_numerator, denominator) => denominator !== 0,
    autograd: { op: 'div' },
    hint: "(u/v)' = (u'*v - u*v') / v^2.",
  },
  power: {
    arity: 2,
    parameters: ['u', 'v'],
    spoken: 'to the power of',
    value: power as (...operands: readonly number[]) => number,
    derivative: fromMathjs,
    rule: 'power',
    domain: (base, exponent) => Number.isFinite((base as number) ** (exponent as number)),
    autograd: { op: 'pow' },
    hint: "The exponent comes down in front and drops by one: (u^n)' = n*u^(n - 1), then times the slope of u.",
  },
  negate: {
    arity: 1,
    parameters: ['u'],
    spoken: 'minus',
    value: (u) => -(u as number),
    derivative: fromMathjs,
    rule: 'constant multiple',
    autograd: { op: 'neg' },
    hint: 'A minus sign is a constant factor of -1: it stays.',
  },
  sqrt: {
    arity: 1,
    parameters: ['u'],
    spoken: 'the square root of',
    value: (u) => Math.sqrt(u as number),
    derivative: fromMathjs,
    rule: 'root',
    domain: (u) => (u as number) >= 0,
    autograd: { op: 'sqrt' },
    hint: 'sqrt(u) has slope 1/(2*sqrt(u)).',
  },
  exp: {
    arity: 1,
    parameters: ['u'],
    spoken: 'e to the',
    value: (u) => Math.exp(u as number),
    derivative: fromMathjs,
    rule: 'exponential',
    autograd: { op: 'exp' },
    hint: 'exp is its own slope: exp(u) stays exp(u).',
  },
  log: {
    arity: 1,
    parameters: ['u'],
    spoken: 'the natural logarithm of',
    value: (u) => Math.log(u as number),
    derivative: fromMathjs,
    rule: 'logarithm',
    domain: (u) => (u as number) > 0,
    autograd: { op: 'log' },
    aliases: ['ln'],
    hint: 'log(u) has slope 1/u.',
  },
  abs: {
    arity: 1,
    parameters: ['u'],
    spoken: 'the absolute value of',
    value: (u) => Math.abs(u as number),
    derivative: fromMathjs,
    rule: 'absolute value',
    kinks: [{ distance: (u) => u as number, convention: 'abs has no slope at 0; here it counts as 0' }],
    autograd: { expression: 'u*sign(u)' },
    hint: 'abs(u) rises with slope 1 where u is positive and falls with slope -1 where it is negative.',
  },
  sin: {
    arity: 1,
    parameters: ['u'],
    spoken: 'the sine of',
    value: (u) => Math.sin(u as number),
    derivative: fromMathjs,
    rule: 'sine',
    autograd: { op: 'sin' },
    hint: 'sin(u) has slope cos(u).',
  },
  cos: {
    arity: 1,
    parameters: ['u'],
    spoken: 'the cosine of',
    value: (u) => Math.cos(u as number),
    derivative: fromMathjs,
    rule: 'cosine',
    autograd: { op: 'cos' },
    hint: 'cos(u) has slope -sin(u).',
  },
  tan: {
    arity: 1,
    parameters: ['u'],
    spoken: 'the tangent of',
    value: (u) => Math.tan(u as number),
    derivative: fromMathjs,
    rule: 'tangent',
    domain: (u) => Math.cos(u as number) !== 0,
    autograd: { op: 'tan' },
    hint: 'tan(u) has slope 1/cos(u)^2.',
  },
  tanh: {
    arity: 1,
    parameters: ['u'],
    spoken: 'the hyperbolic tangent of',
    value: (u) => Math.tanh(u as number),
    derivative: fromMathjs,
    rule: 'tanh',
    autograd: { op: 'tanh' },
    hint: 'With t = tanh(u), the slope is 1 - t^2.',
  },
  erf: {
    arity: 1,
    parameters: ['u'],
    spoken: 'the error function of',
    value: (u) => erf(u as number),
    derivative: fromTable('2/sqrt(pi)*exp(-u^2)'),
    rule: 'error function',
    autograd: { op: 'erf' },
    hint: 'erf(u) has slope 2/sqrt(pi)*exp(-u^2).',
  },
  sigmoid: {
    arity: 1,
    parameters: ['u'],
    spoken: 'the sigmoid of',
    value: (u) => logistic(u as number),
    derivative: fromTable('sigmoid(u)*(1 - sigmoid(u))'),
    rule: 'sigmoid',
    autograd: { op: 'sigmoid' },
    elementary: '1/(1 + exp(-u))',
    aliases: ['σ'],
    hint: 'With a = sigmoid(u), the slope is a*(1 - a): use the output, not the input.',
  },
  relu: {
    arity: 1,
    parameters: ['u'],
    spoken: 'relu of',
    value: (u) => Math.max(0, u as number),
    derivative: fromTable('step(u)'),
    rule: 'relu',
    kinks: [{ distance: (u) => u as number, convention: 'relu has no slope at 0; here it counts as 0' }],
    autograd: { op: 'relu' },
    hint: 'relu(u) has slope 1 where u is positive and slope 0 where it is negative.',
  },
  leakyrelu: {
    arity: 1,
    parameters: ['u'],
    spoken: 'leaky relu of',
    value: (u) => ((u as number) > 0 ? (u as number) : 0.01 * (u as number)),
    derivative: fromTable('0.01 + 0.99*step(u)'),
    rule: 'leaky relu',
    kinks: [
      { distance: (u) => u as number, convention: 'leakyrelu has no slope at 0; here it counts as 0.01' },
    ],
    autograd: { op: 'leakyRelu', extra: [0.01] },
    hint: 'leakyrelu(u) has slope 1 where u is positive and slope 0.01 where it is negative.',
  },
  elu: {
    arity: 1,
    parameters: ['u'],
    spoken: 'elu of',
    value: (u) => ((u as number) > 0 ? (u as number) : Math.expm1(u as number)),
    derivative: fromTable('exp(min(u, 0))'),
    rule: 'elu',
    autograd: { op: 'elu' },
    hint: 'elu(u) has slope 1 where u is positive and slope exp(u) where it is negative.',
  },
  softplus: {
    arity: 1,
    parameters: ['u'],
    spoken: 'softplus of',
    value: (u) => softplus(u as number),
    derivative: fromTable('sigmoid(u)'),
    rule: 'softplus',
    autograd: { op: 'softplus' },
    elementary: 'log(1 + exp(u))',
    hint: 'softplus(u) = log(1 + exp(u)) has slope sigmoid(u).',
  },
  silu: {
    arity: 1,
    parameters: ['u'],
    spoken: 'silu of',
    value: (u) => (u as number) * logistic(u as number),
    derivative: fromTable('sigmoid(u) + u*sigmoid(u)*(1 - sigmoid(u))'),
    rule: 'silu',
    autograd: { expression: 'u*sigmoid(u)' },
    elementary: 'u/(1 + exp(-u))',
    aliases: ['swish'],
    hint: 'silu(u) = u*sigmoid(u): the product rule gives sigmoid(u) + u*sigmoid(u)*(1 - sigmoid(u)).',
  },
  gelu: {
    arity: 1,
    parameters: ['u'],
    spoken: 'gelu of',
    value: (u) => 0.5 * (u as number) * (1 + erf((u as number) / Math.SQRT2)),
    derivative: fromTable('(1 + erf(u/sqrt(2)))/2 + u*exp(-u^2/2)/sqrt(2*pi)'),
    rule: 'gelu',
    autograd: { expression: '0.5*u*(1 + erf(u/sqrt(2)))' },
    hint: 'gelu(u) = u*P(u) with P the normal distribution: the product rule gives P(u) + u times its bell curve.',
  },
  square: {
    arity: 1,
    parameters: ['u'],
    spoken: 'the square of',
    value: (u) => (u as number) * (u as number),
    derivative: fromTable('2*u'),
    rule: 'power',
    autograd: { op: 'square' },
    elementary: 'u^2',
    hint: 'square(u) = u^2 has slope 2*u.',
  },
  max: {
    arity: 2,
    parameters: ['u', 'v'],
    spoken: 'the larger of',
    value: (u, v) => Math.max(u as number, v as number),
    derivative: fromTable('1 - step(v - u)', 'step(v - u)'),
    rule: 'maximum',
    kinks: [
      {
        distance: (u, v) => (u as number) - (v as number),
        convention: 'a tie in max sends the whole slope to the first argument',
      },
    ],
    autograd: { op: 'maximum' },
    hint: 'max(u, v) follows the larger one: slope 1 for it, 0 for the other.',
  },
  min: {
    arity: 2,
    parameters: ['u', 'v'],
    spoken: 'the smaller of',
    value: (u, v) => Math.min(u as number, v as number),
    derivative: fromTable('1 - step(u - v)', 'step(u - v)'),
    rule: 'minimum',
    kinks: [
      {
        distance: (u, v) => (u as number) - (v as number),
        convention: 'a tie in min sends the whole slope to the first argument',
      },
    ],
    autograd: { op: 'minimum' },
    hint: 'min(u, v) follows the smaller one: slope 1 for it, 0 for the other.',
  },
  step: {
    arity: 1,
    parameters: ['u'],
    spoken: 'the step of',
    value: (u) => ((u as number) > 0 ? 1 : Number.isNaN(u as number) ? Number.NaN : 0),
    derivative: fromTable('0'),
    rule: 'step',
    kinks: [
      { distance: (u) => u as number, convention: 'step jumps at 0; step(0) is 0 and its slope counts as 0' },
    ],
    autograd: { op: 'step' },
    hint: 'step is flat on both sides of its jump: slope 0.',
  },
  sign: {
    arity: 1,
    parameters: ['u'],
    spoken: 'the sign of',
    value: (u) => Math.sign(u as number),
    derivative: fromTable('0'),
    rule: 'sign',
    kinks: [
      { distance: (u) => u as number, convention: 'sign jumps at 0; sign(0) is 0 and its slope counts as 0' },
    ],
    autograd: { op: 'sign' },
    hint: 'sign is flat on both sides of its jump: slope 0.',
  },
} satisfies Record<string, PrimitiveEntry>;

export type PrimitiveName = keyof typeof table;

export interface Primitive extends PrimitiveEntry {
  readonly name: PrimitiveName;
}

const operators: ReadonlySet<string> = new Set(['add', 'multiply', 'divide', 'power', 'negate']);

export const primitives: ReadonlyMap<PrimitiveName, Primitive> = new Map(
  (Object.entries(table) as [PrimitiveName, PrimitiveEntry][]).map(([name, entry]) => [
    name,
    { ...entry, name },
  ]),
);

export const primitive = (name: PrimitiveName): Primitive => primitives.get(name) as Primitive;

/** Whether it is written between its operands (`a + b`) and not called by name. */
export const isOperator = (name: PrimitiveName): boolean => operators.has(name);

/** The functions that can be called by name, keyed by every spelling that means them. */
export const callable: ReadonlyMap<string, Primitive> = new Map(
  [...primitives.values()]
    .filter((entry) => !isOperator(entry.name))
    .flatMap((entry) => [entry.name, ...(entry.aliases ?? [])].map((spelling) => [spelling, entry])),
);
