import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abstains, float32Evaluate } from '../../src/autograd/float-limits.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';

const read = (text: string) => parseExpression(text).expression;
const tolerance = { relative: 1e-3, absolute: 1e-5 };
const at = (x: number) => new Map([['x', x]]);

describe('float32Evaluate', () => {
  test('rounds what it is given', () => {
    expect(float32Evaluate(read('x'), at(1.56))).toBe(1.559999942779541);
    expect(float32Evaluate(read('0.1'), at(0))).toBe(Math.fround(0.1));
    expect(float32Evaluate(read('pi'), at(0))).toBe(Math.fround(Math.PI));
  });

  test('rounds after each operation, and after each term of a long sum or product', () => {
    expect(float32Evaluate(read('100000000 + x - 100000000'), at(1))).toBe(0);
    expect(float32Evaluate(read('x*10^20*10^20*10^(-40)'), at(1))).toBe(Number.POSITIVE_INFINITY);
    expect(float32Evaluate(read('log(sigmoid(x))'), at(-120))).toBe(Number.NEGATIVE_INFINITY);
  });

  test('gives a float32 number always', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -50, max: 50 }), (x) => {
        const value = float32Evaluate(read('tanh(x)/3 + exp(sin(x))*x^3'), at(x));
        expect(value).toBe(Math.fround(value));
      }),
    );
  });
});

describe('autograd abstains', () => {
  test('never where float32 is good enough', () => {
    for (const x of [-3, -0.1, 0, 0.4, 2])
      expect(abstains(read('sigmoid(x)*(1 - sigmoid(x))'), at(x), tolerance)).toBe(false);
  });

  test('where float32 cancels what float64 still holds', () => {
    expect(abstains(read('(1 - cos(x))/x^2'), at(1e-4), tolerance)).toBe(true);
    expect(abstains(read('(1 - cos(x))/x^2'), at(1), tolerance)).toBe(false);
  });

  test('where float32 overflows', () => {
    expect(abstains(read('exp(x)/exp(x - 1)'), at(95), tolerance)).toBe(true);
  });

  test('where the reference has no number', () => {
    expect(abstains(read('1/x'), at(0), tolerance)).toBe(true);
    expect(abstains(read('log(x)'), at(-1), tolerance)).toBe(true);
  });

  test('by whichever tolerance allows more', () => {
    const reference = read('100000000 + x - 100000000');
    expect(abstains(reference, at(1), { relative: 0, absolute: 1 })).toBe(false);
    expect(abstains(reference, at(1), { relative: 1, absolute: 0 })).toBe(false);
    expect(abstains(reference, at(1), { relative: 0.5, absolute: 0.5 })).toBe(true);
  });
});
