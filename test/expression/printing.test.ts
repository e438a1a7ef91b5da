import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/expression/evaluate.ts';
import { formatNumber, print } from '../../src/expression/print.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import { NAMES, randomExpression, randomValues } from './random-expression.ts';

const declared = new Set(NAMES);
const read = (text: string) => parseExpression(text, { cases: true }).expression;

describe('what is printed reads back as the same tree', () => {
  test.each(['plain', 'screen'] as const)('in the %s style, for every primitive', (style) => {
    fc.assert(
      fc.property(randomExpression(), randomValues, (expression, values) => {
        const again = parseExpression(print(expression, style), { declared }).expression;
        expect(again).toEqual(expression);
        expect(evaluate(again, values)).toBe(evaluate(expression, values));
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    'z > 0 ? 1 : 0',
    '(x > 0 ? y : z) + 1',
    'x > 0 ? y : z + 1',
    'x > 0 ? (y > 0 ? 1 : 2) : 3',
    'x > 0 ? 1 : y > 0 ? 2 : 3',
    '(x > y ? 1 : 0) <= z ? a : b',
    'max(x == 1 ? 1 : 0, y)',
    '-(x > 0 ? 1 : 0)',
  ])('cases too: %s', (text) => {
    expect(print(read(text))).toBe(text);
    expect(read(print(read(text), 'screen'))).toEqual(read(text));
  });
});

describe('the form on screen', () => {
  test.each([
    ['2*(z2-y)', '2·(z2 − y)'],
    ['-a*b', '−a·b'],
    ['(-a)*b', '(−a)·b'],
    ['a*(b/c)', 'a·(b/c)'],
    ['a/(b*c)', 'a/(b·c)'],
    ['a-(b-c)', 'a − (b − c)'],
    ['a - -b', 'a − (−b)'],
    ['(x^2)^3', '(x²)³'],
    ['x^(2*y)', 'x^(2·y)'],
    ['2^-x', '2^(−x)'],
    ['pi*x', 'π·x'],
    ['exp(-z)/(1+exp(-z))^2', 'exp(−z)/(1 + exp(−z))²'],
    ['max(0, -z)', 'max(0, −z)'],
  ])('%s is shown as %s', (typed, shown) => {
    expect(print(read(typed), 'screen')).toBe(shown);
  });

  test('a derivative not yet taken', () => {
    expect(print({ kind: 'pending', of: read('x*y'), wrt: 'x' }, 'screen')).toBe('d/dx(x·y)');
  });
});

describe('numbers for people', () => {
  test.each([
    [1.5600000619888306, '1.560000062'],
    [0.1 + 0.2, '0.3'],
    [-2.6, '-2.6'],
    [1e-7, '1e-7'],
    [1e21, '1e21'],
    [12345678, '12345678'],
    [123456789012345, '123456789012345'],
    [-98765432101, '-98765432101'],
    [12345678.5, '12345678.5'],
    [1e15, '1e15'],
    [2 ** 100, '1.2676506e30'],
    [1.5e20, '1.5e20'],
    [0, '0'],
    [-0, '0'],
    [Number.NaN, 'undefined'],
    [Number.POSITIVE_INFINITY, 'infinity'],
    [Number.NEGATIVE_INFINITY, '-infinity'],
  ])('%d is written %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  test('with as many digits as wanted, and the minus of the screen', () => {
    expect(formatNumber(-0.196611, 'screen', 4)).toBe('−0.1966');
  });
});
