import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, evaluate, evaluateRounded } from '../../src/expression/evaluate.ts';
import { apply, number, variable } from '../../src/expression/expression.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import { valueInJavaScript } from './plain-javascript.ts';
import { randomExpression, randomValues } from './random-expression.ts';

const at = (text: string, values: Record<string, number> = {}): number =>
  evaluate(parseExpression(text, { cases: true }).expression, new Map(Object.entries(values)));

test('is what plain JavaScript gives, for random expressions of every primitive', () => {
  fc.assert(
    fc.property(randomExpression(), randomValues, (expression, values) => {
      expect(evaluate(expression, values)).toBe(valueInJavaScript(expression, values));
    }),
    { numRuns: 3000 },
  );
});

describe('outside the domains', () => {
  test.each([
    ['log(-1)', Number.NaN],
    ['sqrt(-1)', Number.NaN],
    ['(-8)^(1/3)', Number.NaN],
    ['0/0', Number.NaN],
    ['1/0', Number.POSITIVE_INFINITY],
    ['log(0)', Number.NEGATIVE_INFINITY],
    ['9^9^9', Number.POSITIVE_INFINITY],
    ['step(0/0)', Number.NaN],
    ['0/0 > 1 ? 2 : 3', Number.NaN],
    ['0^0', 1],
  ])('%s is %d: nothing complex, nothing thrown', (text, value) => {
    expect(at(text)).toBe(value);
  });

  test('a name without a value is named in the error', () => {
    expect(() => at('x + y', { x: 1 })).toThrow('y has no value');
  });

  test('a derivative that is not taken has no value', () => {
    const pending = { kind: 'pending', of: variable('x'), wrt: 'x' } as const;
    expect(() => evaluate(apply('add', number(1), pending), new Map([['x', 1]]))).toThrow(RangeError);
  });
});

describe('cases', () => {
  test.each([
    ['>', [false, false, true]],
    ['>=', [false, true, true]],
    ['<', [true, false, false]],
    ['<=', [true, true, false]],
    ['==', [false, true, false]],
  ] as const)('%s', (relation, expected) => {
    expect([-1, 0, 1].map((left) => compare(relation, left, 0))).toEqual(expected);
    expect([-1, 0, 1].map((x) => at(`x ${relation} 0 ? 7 : 8`, { x }))).toEqual(
      expected.map((holds) => (holds ? 7 : 8)),
    );
  });

  test('a condition that is no comparison holds unless it is 0', () => {
    expect([at('x ? 7 : 8', { x: -2 }), at('x ? 7 : 8', { x: 0 })]).toEqual([7, 8]);
  });
});

test('rounds after every operation when asked to', () => {
  const { expression } = parseExpression('x/3*3 + 1');
  const values = new Map([['x', 0.1]]);
  const single = Math.fround(Math.fround(Math.fround(Math.fround(0.1) / 3) * 3) + 1);
  expect(evaluateRounded(expression, values, Math.fround)).toBe(single);
  expect(evaluate(expression, values)).toBe((0.1 / 3) * 3 + 1);
});

test('sums and products go from left to right', () => {
  expect(at('10^16 + 1 - 10^16')).toBe(1e16 + 1 - 1e16);
  expect(at('x*x*y', { x: 1e200, y: 1e-300 })).toBe(Number.POSITIVE_INFINITY);
});
