import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateCarefully, trustedValue } from '../../../src/expression/extended/evaluate-carefully.ts';
import { evaluateExtended, isTooLarge } from '../../../src/expression/extended/evaluate-extended.ts';
import { parseExpression } from '../../../src/expression/reading/parse.ts';
import { largestPart } from '../../calculus/nearness.ts';
import { randomExpression, randomValues } from '../random-expression.ts';
import { inManyDigits, treeInManyDigits } from './many-digits.ts';

const read = (text: string) => parseExpression(text, { cases: true }).expression;
const valueAt = (text: string, at: Record<string, number> = {}): number =>
  evaluateExtended(read(text), new Map(Object.entries(at)));

const near = (found: number, right: number): boolean =>
  Object.is(found, right) || Math.abs(found - right) <= 4e-16 * Math.abs(right);

describe('where float64 overflows, underflows or cancels there is a value all the same', () => {
  test.each([
    ['exp(x)/(exp(x) + 1)', 1000],
    ['exp(x)/(exp(x) + 1)^2', 400],
    ['log(1 + exp(x))', 200],
    ['log(1 + exp(x))', 1000],
    ['log(1 + exp(x))', -50],
    ['1 - 1/(1 + exp(-x))', 40],
    ['log(1 - 1/(1 + exp(-x)))', 700],
    ['1 - tanh(x)^2', 20],
    ['1 - tanh(x)^2', 350],
    ['(1 - cos(x))/x^2', 1e-9],
    ['sqrt(1 + x) - sqrt(x)', 1e18],
    ['x^50/x^49', 1e20],
    ['exp(-x)*exp(x)', 800],
    ['(exp(x) - exp(-x))/(exp(x) + exp(-x))', 1000],
    ['x*x/x', 1e200],
    ['log(x)', 1.0000000001],
    ['sin(x)', 1e22],
    ['cos(x)', 1e22],
    ['tan(x)', -1.3],
    ['x^x', 140.5],
  ])('%s at %d', (text, x) => {
    expect(near(valueAt(text, { x }), Number(inManyDigits(text, { x }, 800)))).toBe(true);
  });

  test.each([
    ['0.1*3 - 0.3', 0],
    ['1/3 + 1/7 - 10/21', 0],
    ['sqrt(2)^2 - 2', 0],
    ['step(sqrt(2)^2 - 2)', 0],
    ['sin(pi)', 0],
    ['sin(1.3)^2 + cos(1.3)^2 - 1', 0],
    ['max(sqrt(2)^2, 2)', 2],
    ['(1 + 1e-300) - 1', 1e-300],
    ['sqrt(2)^2 > 2 ? 5 : 7', 7],
    ['0.1 + 0.2 == 0.3 ? 1 : 2', 1],
    ['0^0', 1],
    ['(-8)^3', -512],
    ['relu(-3)', 0],
    ['leakyrelu(-3)', -0.03],
    ['elu(-1e-12)', -9.999999999995e-13],
    ['sign(-2)', -1],
    ['abs(-2)', 2],
    ['min(1, 2)', 1],
    ['erf(1)', 0.8427007929497149],
    ['1 + erf(-20)', 5.395865611607901e-176],
    ['gelu(-30)', -1.472014178144456e-196],
    ['sigmoid(-800)', 0],
    ['softplus(-800)', 0],
  ])('%s is %d', (text, value) => {
    expect(near(valueAt(text), value), String(valueAt(text))).toBe(true);
  });

  test.each([
    ['1/0', Number.POSITIVE_INFINITY],
    ['log(0)', Number.NEGATIVE_INFINITY],
    ['log(-1)', Number.NaN],
    ['(-2)^0.5', Number.NaN],
    ['0/0', Number.NaN],
    ['sqrt(-1)', Number.NaN],
    ['sqrt(-1) > 0 ? 1 : 2', Number.NaN],
    ['relu(log(-1))', Number.NaN],
    ['max(1, log(-1))', Number.NaN],
    ['1/exp(exp(1000))', 0],
    ['sin(1/exp(exp(20)))', 0],
    ['cos(1/exp(exp(20)))', 1],
    ['erf(1/exp(exp(20)))', 0],
    ['exp(1/exp(exp(20)))', 1],
    ['log(exp(exp(20)))', Math.exp(20)],
    ['sqrt(1/exp(exp(20)))', 0],
    ['(1/exp(exp(20)))^2.5', 0],
    ['tanh(1/exp(exp(20)))', 0],
    ['exp(exp(20)) + 1', Number.POSITIVE_INFINITY],
  ])('%s is %d', (text, value) => {
    expect(valueAt(text)).toBe(value);
  });
});

test('a number too large to hold is told from an infinite one', () => {
  const large = (text: string) => isTooLarge(read(text), new Map());
  expect(['exp(1000)', 'exp(exp(1000))', '-1e200*1e200', '10^400'].map(large)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['1/0', 'log(0)', 'log(-1)', '1e308', 'exp(1000)/exp(999)'].map(large)).toEqual(
    Array(5).fill(false),
  );
});

const elementary = [
  'add',
  'multiply',
  'divide',
  'power',
  'negate',
  'sqrt',
  'exp',
  'log',
  'sin',
  'cos',
  'tanh',
] as const;

test('random expressions have the value that mathjs gives in many digits', () => {
  let told = 0;
  fc.assert(
    fc.property(randomExpression(elementary), randomValues, (expression, values) => {
      // With numbers of a million digits mathjs takes its time.
      if (!(largestPart(expression, values) < 1e4)) return;
      const [few, many] = [60, 90].map((digits) => {
        try {
          return treeInManyDigits(expression, values, digits);
        } catch {
          return undefined; // A complex number on the way, which its functions of decimals refuse.
        }
      });
      const right = Number(many);
      // Where more digits change it, mathjs has lost them.
      if (!few || !many || !near(Number(few), right) || !Number.isFinite(right)) return;
      if (Math.abs(right) < 1e-15) return;
      told += 1;
      expect(near(evaluateExtended(expression, values), right)).toBe(true);
    }),
    { numRuns: 400, seed: 20_251 },
  );
  expect(told).toBeGreaterThan(120);
});

describe('float64 is trusted only as far as its rounding goes', () => {
  test('what it trusts is right, and most of what has no trap in it is trusted', () => {
    let trusted = 0;
    let met = 0;
    fc.assert(
      fc.property(randomExpression(), randomValues, (expression, values) => {
        const plain = trustedValue(expression, values);
        const right = evaluateExtended(expression, values);
        if (!Number.isFinite(right)) return;
        met += 1;
        if (plain === undefined) return;
        trusted += 1;
        expect(Math.abs(plain - right)).toBeLessThanOrEqual(1e-10 * Math.abs(right));
      }),
      { numRuns: 500, seed: 20_252 },
    );
    expect(met).toBeGreaterThan(300);
    expect(trusted / met).toBeGreaterThan(0.8);
  });

  test.each([
    ['1 - sigmoid(40)', 4.248354255291589e-18],
    ['exp(1000)/exp(999)', Math.E],
    ['relu(0.1*3 - 0.3)', 0],
    ['log(1 + exp(1000))', 1000],
    ['2*3 - 4', 2],
  ])('%s is %d', (text, value) => {
    expect(evaluateCarefully(read(text), new Map())).toBe(value);
  });
});
