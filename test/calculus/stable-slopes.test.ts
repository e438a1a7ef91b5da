/** Slopes far out, where `1 - tanh(x)^2` is 0 in float64, against the same slopes in sixty digits, in forms that cancel nothing. */

import { describe, expect, test } from 'vitest';
import { derive } from '../../src/calculus/derive.ts';
import { apply, variable } from '../../src/expression/expression.ts';
import { evaluateCarefully } from '../../src/expression/extended/evaluate-carefully.ts';
import { isOperator, type PrimitiveName, primitives } from '../../src/expression/primitives/table.ts';
import { inManyDigits } from '../expression/extended/many-digits.ts';

const sigmoid = '1/(1 + exp(-x))';
const bell = 'exp(-x^2/2)/sqrt(2*pi)';
/** 1 − the normal distribution at |x|: its continued fraction, from far enough inside. */
const tail = (x: number): string =>
  `exp(-x^2/2)/sqrt(2*pi)/(${Array.from({ length: 60 }, (_, n) => `${Math.abs(x)} + ${n + 1}/(`).join('')}${Math.abs(x)}${')'.repeat(61)}`;

/** The slope along the first operand, with 2 for the second, in no form of ours. */
const slopes: Partial<Record<PrimitiveName, (x: number) => string>> = {
  sqrt: () => '1/(2*sqrt(x))',
  exp: () => 'exp(x)',
  log: () => '1/x',
  abs: () => 'sign(x)',
  sin: () => 'cos(x)',
  cos: () => '-sin(x)',
  tan: () => '1/cos(x)^2',
  tanh: () => '4/(exp(x) + exp(-x))^2',
  erf: () => '2/sqrt(pi)*exp(-x^2)',
  sigmoid: () => '1/(exp(x/2) + exp(-x/2))^2',
  relu: (x) => (x > 0 ? '1' : '0'),
  leakyrelu: (x) => (x > 0 ? '1' : '0.01'),
  elu: (x) => (x > 0 ? '1' : 'exp(x)'),
  softplus: () => sigmoid,
  silu: () => `(1 + exp(-x) + x*exp(-x))/(1 + exp(-x))^2`,
  gelu: (x) => (x > 0 ? `1 - ${tail(x)} + x*${bell}` : `${tail(x)} + x*${bell}`),
  square: () => '2*x',
  max: (x) => (x >= 2 ? '1' : '0'),
  min: (x) => (x <= 2 ? '1' : '0'),
  step: () => '0',
  sign: () => '0',
};

const far = [-700, -350.5, -100, -40, -30, -20, 20, 30, 40, 100, 350.5, 700];
const points: Partial<Record<PrimitiveName, readonly number[]>> = {
  sqrt: [1e-12, 0.3, 700],
  log: [1e-12, 0.3, 700],
  // Its continued fraction needs to be outside, and mathjs its time.
  gelu: [-37, -20, -9.5, 9.5, 20],
  erf: [-26, -9.5, 9.5, 26],
};

const functions = [...primitives.keys()].filter((name) => !isOperator(name));

describe('the slope of each function is right to twelve digits, however small', () => {
  test.each(functions.filter((name) => slopes[name]))('%s', (name) => {
    const operands = primitives.get(name)?.arity === 2 ? [variable('x'), variable('y')] : [variable('x')];
    const { derivative } = derive(apply(name, ...operands), 'x');
    for (const x of points[name] ?? far) {
      const right = Number(inManyDigits((slopes[name] as (x: number) => string)(x), { x }, 60));
      const found = evaluateCarefully(
        derivative,
        new Map([
          ['x', x],
          ['y', 2],
        ]),
      );
      expect(Math.abs(found - right), `at ${x}: ${found}, ${right}`).toBeLessThanOrEqual(
        1e-12 * Math.abs(right),
      );
    }
  });

  test('no function is left out that was there when this was written', () => {
    expect(functions.filter((name) => slopes[name]).length).toBe(21);
  });
});
