import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/expression/evaluate.ts';
import {
  apply,
  type Expression,
  fold,
  number,
  variable,
  variablesOf,
} from '../../src/expression/expression.ts';
import { print } from '../../src/expression/print.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';

const caps = { characters: 1_000_000, depth: 100_000, exponent: Number.POSITIVE_INFINITY };
const half = new Map([['x', 0.5]]);

function survives(text: string): number {
  const { expression } = parseExpression(text, { caps });
  const printed = print(expression);
  expect(print(parseExpression(printed, { caps }).expression)).toBe(printed);
  expect(variablesOf(expression)).toEqual(['x']);
  return evaluate(expression, half);
}

describe('reading, printing and evaluating survive', () => {
  test('5,000 calls in each other', () => {
    const value = survives(`${'sin('.repeat(5000)}x${')'.repeat(5000)}`);
    expect(value).toBeCloseTo(Math.sqrt(3 / 5000), 3);
  });

  test('5,000 parentheses, minus signs and bars', () => {
    expect(survives(`${'('.repeat(5000)}x${')'.repeat(5000)}`)).toBe(0.5);
    expect(survives(`${'-'.repeat(5000)}x`)).toBe(0.5);
    expect(survives(`${'|'.repeat(5000)}-x${'|'.repeat(5000)}`)).toBe(0.5);
  });

  test('5,000 powers, quotients and continued fractions', () => {
    expect(survives(Array(5000).fill('x').join('^'))).toBeCloseTo(0.6412, 4);
    expect(survives(`1${'/2*2'.repeat(2500)}*x`)).toBe(0.5);
    expect(survives(`${'1/(1+'.repeat(5000)}x${')'.repeat(5000)}`)).toBeCloseTo(0.6180339887, 9);
  });

  test('a sum of 20,000 characters', () => {
    const sum = Array(10_000).fill('x').join('+');
    expect(survives(sum)).toBe(5000);
  });

  test('a sum and a product of 10,000 operands made by hand', () => {
    const terms = Array.from({ length: 10_000 }, (_, index) =>
      apply('multiply', number(index % 3), variable('x')),
    );
    const sum = apply('add', ...terms);
    expect(evaluate(sum, half)).toBe(4999.5);
    expect(print(sum).split(' + ')).toHaveLength(10_000);
    expect(evaluate(apply('multiply', ...terms), half)).toBe(0);
  });
});

test('a branch that is shared is visited once, however often it stands there', () => {
  let doubled: Expression = variable('x');
  for (let level = 0; level < 60; level++) doubled = apply('power', doubled, doubled);
  let visits = 0;
  fold(doubled, () => {
    visits += 1;
  });
  expect(visits).toBe(61);
});

test('a walk can be kept out of a branch', () => {
  const tree = apply('add', variable('x'), apply('sin', variable('y')));
  const seen: string[] = [];
  const isSine = (node: Expression): boolean => node.kind === 'apply' && node.operation === 'sin';
  fold(
    tree,
    (node) => {
      seen.push(print(node));
    },
    (node) => (isSine(node) || node.kind !== 'apply' ? [] : node.operands),
  );
  expect(seen).toEqual(['x', 'sin(y)', 'x + sin(y)']);
});
