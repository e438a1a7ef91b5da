import { describe, expect, test } from 'vitest';
import { loadJavaScriptEngine } from '../../src/autograd/javascript-engine.ts';
import { erf } from '../../src/expression/primitives/error-function.ts';
import { primitives } from '../../src/expression/primitives/table.ts';
import { readGraph } from '../../src/graph/read-graph.ts';

const { gradients } = await loadJavaScriptEngine('tests run on it');

type Formula = (u: number, v: number) => number;
interface Row {
  readonly text: string;
  readonly value: Formula;
  readonly slopes: readonly Formula[];
  readonly at: readonly (readonly [u: number, v?: number])[];
}

const logistic = (z: number): number => 1 / (1 + Math.exp(-z));
const bell = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
const normal = (z: number): number => (1 + erf(z / Math.SQRT2)) / 2;
const aroundZero = [[-20], [-3], [-0.01], [0], [0.01], [0.7], [3], [20]] as const;
const pairs = [
  [2, 3],
  [-1.5, 0.25],
  [0.5, -4],
  [0, 2],
] as const;
const ties = [...pairs, [0, 0], [1.5, 1.5], [-2, -2]] as const;

/** Written out by hand, apart from the program's own rules; where a slope jumps, the program's own convention. */
const table: Record<string, Row> = {
  add: { text: 'u + v', value: (u, v) => u + v, slopes: [() => 1, () => 1], at: pairs },
  multiply: { text: 'u*v', value: (u, v) => u * v, slopes: [(_, v) => v, (u) => u], at: pairs },
  divide: {
    text: 'u/v',
    value: (u, v) => u / v,
    slopes: [(_, v) => 1 / v, (u, v) => -u / v ** 2],
    at: pairs,
  },
  power: {
    text: 'u^v',
    value: (u, v) => u ** v,
    slopes: [(u, v) => v * u ** (v - 1), (u, v) => u ** v * Math.log(u)],
    at: [
      [2, 3],
      [0.5, -1.5],
      [1, 4],
      [3, 0],
      [-2, 3],
      [-0.5, 2],
      [0, 2],
      [0, 1],
    ],
  },
  negate: { text: '-u', value: (u) => -u, slopes: [() => -1], at: aroundZero },
  sqrt: {
    text: 'sqrt(u)',
    value: Math.sqrt,
    slopes: [(u) => 0.5 / Math.sqrt(u)],
    at: [[1e-4], [0], [0.3], [4], [900]],
  },
  exp: { text: 'exp(u)', value: Math.exp, slopes: [Math.exp], at: aroundZero },
  log: { text: 'log(u)', value: Math.log, slopes: [(u) => 1 / u], at: [[1e-4], [0], [0.3], [1], [900]] },
  abs: { text: 'abs(u)', value: Math.abs, slopes: [Math.sign], at: aroundZero },
  sin: { text: 'sin(u)', value: Math.sin, slopes: [Math.cos], at: aroundZero },
  cos: { text: 'cos(u)', value: Math.cos, slopes: [(u) => -Math.sin(u)], at: aroundZero },
  tan: {
    text: 'tan(u)',
    value: Math.tan,
    slopes: [(u) => 1 / Math.cos(u) ** 2],
    at: [...aroundZero, [1.5], [1.6]],
  },
  tanh: { text: 'tanh(u)', value: Math.tanh, slopes: [(u) => 1 / Math.cosh(u) ** 2], at: aroundZero },
  erf: {
    text: 'erf(u)',
    value: erf,
    slopes: [(u) => (2 / Math.sqrt(Math.PI)) * Math.exp(-u * u)],
    at: aroundZero,
  },
  sigmoid: {
    text: 'sigmoid(u)',
    value: logistic,
    slopes: [(u) => logistic(u) * logistic(-u)],
    at: [...aroundZero, [-1000], [1000]],
  },
  relu: { text: 'relu(u)', value: (u) => Math.max(u, 0), slopes: [(u) => (u > 0 ? 1 : 0)], at: aroundZero },
  leakyrelu: {
    text: 'leakyrelu(u)',
    value: (u) => Math.max(u, 0.01 * u),
    slopes: [(u) => (u > 0 ? 1 : 0.01)],
    at: aroundZero,
  },
  elu: {
    text: 'elu(u)',
    value: (u) => (u > 0 ? u : Math.expm1(u)),
    slopes: [(u) => Math.min(1, Math.exp(u))],
    at: aroundZero,
  },
  softplus: {
    text: 'softplus(u)',
    value: (u) => Math.log1p(Math.exp(u)),
    slopes: [logistic],
    at: aroundZero,
  },
  silu: {
    text: 'silu(u)',
    value: (u) => u * logistic(u),
    slopes: [(u) => logistic(u) + u * logistic(u) * logistic(-u)],
    at: aroundZero,
  },
  gelu: {
    text: 'gelu(u)',
    value: (u) => u * normal(u),
    slopes: [(u) => normal(u) + u * bell(u)],
    at: aroundZero,
  },
  square: { text: 'square(u)', value: (u) => u * u, slopes: [(u) => 2 * u], at: aroundZero },
  max: {
    text: 'max(u, v)',
    value: Math.max,
    slopes: [(u, v) => (u >= v ? 1 : 0), (u, v) => (u >= v ? 0 : 1)],
    at: ties,
  },
  min: {
    text: 'min(u, v)',
    value: Math.min,
    slopes: [(u, v) => (u <= v ? 1 : 0), (u, v) => (u <= v ? 0 : 1)],
    at: ties,
  },
  step: { text: 'step(u)', value: (u) => (u > 0 ? 1 : 0), slopes: [() => 0], at: aroundZero },
  sign: { text: 'sign(u)', value: Math.sign, slopes: [() => 0], at: aroundZero },
};

function expectClose(actual: number | undefined, expected: number, what: string): void {
  if (!Number.isFinite(expected)) {
    expect(actual, what).toBe(expected);
    return;
  }
  const allowed = Math.max(1e-5, 1e-3 * Math.abs(expected));
  expect(
    Math.abs((actual ?? Number.NaN) - expected),
    `${what}: ${actual} against ${expected}`,
  ).toBeLessThanOrEqual(allowed);
}

describe('autograd gives every primitive its value and slope, on both sides of kinks and at them', () => {
  test('the table below leaves none out', () => {
    expect(Object.keys(table).toSorted()).toEqual([...primitives.keys()].toSorted());
  });

  test.each(Object.entries(table))('%s', (_name, { text, value, slopes, at }) => {
    const names = ['u', 'v'].slice(0, slopes.length);
    const graph = readGraph(`${names.map((name) => `${name} = 1`).join('\n')}\nloss = ${text}`);
    const batch = new Map(names.map((name, index) => [name, at.map((point) => point[index] as number)]));
    const found = gradients(graph, batch);
    for (const [index, [u, v = Number.NaN]] of at.entries()) {
      expectClose(found.values.get('loss')?.[index], value(u, v), `${text} at ${u}, ${v}`);
      for (const [operand, name] of names.entries()) {
        const slope = (slopes[operand] as Formula)(u, v);
        expectClose(found.gradients.get(name)?.[index], slope, `d(${text})/d${name} at ${u}, ${v}`);
      }
    }
  });

  test('sums and products of many operands', () => {
    const graph = readGraph('a = 1\nb = 1\nc = 1\nloss = (a + b + c)*a*b*c');
    const found = gradients(
      graph,
      new Map([
        ['a', [2]],
        ['b', [3]],
        ['c', [5]],
      ]),
    ).gradients;
    expect([found.get('a')?.[0], found.get('b')?.[0], found.get('c')?.[0]]).toEqual([180, 130, 90]);
  });

  test('a literal exponent leaves a negative base its slope', () => {
    const found = gradients(readGraph('x = 1\nloss = x^3'), new Map([['x', [-2, 0, 2]]]));
    expect([...(found.gradients.get('x') ?? [])]).toEqual([12, 0, 12]);
  });

  test('the constants are e and pi, unless the graph declares those names', () => {
    const constants = gradients(readGraph('x = 1\nloss = e*x + pi'), new Map([['x', [1]]]));
    expectClose(constants.values.get('loss')?.[0], Math.E + Math.PI, 'e + pi');
    const declared = gradients(readGraph('e = 1\nloss = e^2'), new Map([['e', [3]]]));
    expect(declared.gradients.get('e')?.[0]).toBe(6);
  });
});
