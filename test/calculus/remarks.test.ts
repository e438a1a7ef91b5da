import { describe, expect, test } from 'vitest';
import { derive } from '../../src/calculus/derive.ts';
import { remarksOn } from '../../src/calculus/steps/remarks.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';

const remarks = (of: string, wrt: string): string[] => remarksOn(derive(parseExpression(of).expression, wrt));

describe('a derivative that has a short form in known terms says so', () => {
  test.each([
    ['1/(1 + exp(-z))', 'z', 'With a = 1/(1 + exp(−z)) this is a·(1 − a).'],
    ['exp(z)/(1 + exp(z))', 'z', 'With a = exp(z)/(1 + exp(z)) this is a·(1 − a).'],
    ['1/(1 + exp(-(w*x + b)))', 'w', 'With a = 1/(1 + exp(−(w·x + b))) this is a·(1 − a)·x.'],
    ['exp(z1)/(exp(z1) + exp(z2))', 'z1', 'With p = exp(z1)/(exp(z1) + exp(z2)) this is p·(1 − p).'],
    // With two classes the other logit moves it by as much the other way.
    ['exp(z1)/(exp(z1) + exp(z2))', 'z2', 'With p = exp(z1)/(exp(z1) + exp(z2)) this is −p·(1 − p).'],
    ['-log(exp(z1)/(exp(z1) + exp(z2)))', 'z1', 'With p = exp(z1)/(exp(z1) + exp(z2)) this is p − 1.'],
    ['-(y*log(sigmoid(z)) + (1 - y)*log(1 - sigmoid(z)))', 'z', 'With p = sigmoid(z) this is p − y.'],
    [
      '(exp(x) - exp(-x))/(exp(x) + exp(-x))',
      'x',
      'With a = (exp(x) − exp(−x))/(exp(x) + exp(−x)) this is 1 − a².',
    ],
  ])('%s by %s: %s', (of, wrt, remark) => {
    expect(remarks(of, wrt)).toEqual([remark]);
  });

  test.each([
    ['sigmoid(z)', 'z'],
    ['exp(-z)', 'z'],
    ['1/(2 + exp(-z))', 'z'],
    ['exp(z1)/(exp(z1) + exp(z2) + exp(z3))', 'z2'],
    ['x/(1 + x)', 'x'],
    ['sqrt(-1 - x^2)', 'x'],
  ])('%s by %s has none', (of, wrt) => {
    expect(remarks(of, wrt)).toEqual([]);
  });
});

describe('a derivative with a kink in it is spelt out on both sides', () => {
  test.each([
    ['relu(w*x)', 'w', 'Two cases: x where w·x > 0, and 0 elsewhere.'],
    ['leakyrelu(z)', 'z', 'Two cases: 1 where z > 0, and 0.01 elsewhere.'],
    ['relu(z)^2', 'z', 'Two cases: 2·relu(z) where z > 0, and 0 elsewhere.'],
    ['max(x, y)', 'x', 'Two cases: 0 where y − x > 0, and 1 elsewhere.'],
    ['abs(x - y)', 'y', 'Cases: −1 where x − y > 0, 1 where x − y < 0, and 0 at 0.'],
  ])('%s by %s: %s', (of, wrt, remark) => {
    expect(remarks(of, wrt)).toEqual([remark]);
  });

  test('not with two kinks: four cases are no help', () => {
    expect(remarks('relu(x)*relu(x - 1)', 'x')).toEqual([]);
  });
});

test('an expression longer than a screen gets no remarks, and takes no time', () => {
  expect(remarks(`1/(1 + exp(-(${Array(200).fill('x').join(' + ')})))`, 'x')).toEqual([]);
});
