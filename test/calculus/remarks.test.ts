import { describe, expect, test } from 'vitest';
import { derive } from '../../src/calculus/derive.ts';
import { derivationLines } from '../../src/calculus/steps/lines.ts';
import { remarksOn } from '../../src/calculus/steps/remarks.ts';
import { print } from '../../src/expression/print.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';

const remarks = (of: string, wrt: string): string[] => remarksOn(derive(parseExpression(of).expression, wrt));

describe('a derivative that has a short form in known terms says so', () => {
  test.each([
    ['1/(1 + exp(-z))', 'z', 'With a = 1/(1 + exp(−z)) this is a·(1 − a).'],
    ['1/(1 + exp(-(w*x + b)))', 'w', 'With a = 1/(1 + exp(−(w·x + b))) this is a·(1 − a)·x.'],
    // With two classes the other logit moves it by as much the other way.
    ['exp(z1)/(exp(z1) + exp(z2))', 'z2', 'With p = exp(z1)/(exp(z1) + exp(z2)) this is −p·(1 − p).'],
  ])('%s by %s: %s', (of, wrt, remark) => {
    expect(remarks(of, wrt)).toEqual([remark]);
  });

  test.each([
    ['sigmoid(z)', 'z'],
    ['exp(-z)', 'z'],
    ['1/(2 + exp(-z))', 'z'],
    ['exp(z1)/(exp(z1) + exp(z2) + exp(z3))', 'z2'],
    ['x/(1 + x)', 'x'],
    ['sin(x)^2 + cos(x)^2', 'x'],
    // 0 but for rounding.
    ['(x^2*y^2 - (x*y)^2)*q', 'x'],
    ['(x^2*y^2 - (x*y)^2)*q', 'q'],
    ['exp(x)*exp(y)/exp(x + y) + q', 'y'],
  ])('%s by %s has none', (of, wrt) => {
    expect(remarks(of, wrt)).toEqual([]);
  });
});

describe('a derivative with a kink in it is spelt out on both sides', () => {
  test.each([
    ['relu(w*x)', 'w', 'Two cases: x where w·x > 0, and 0 elsewhere.'],
    ['leakyrelu(z)', 'z', 'Two cases: 1 where z > 0, and 0.01 elsewhere.'],
    ['relu(z)^2', 'z', 'Two cases: 2·relu(z) where z > 0, and 0 elsewhere.'],
    ['max(x, y)', 'x', 'Two cases: 1 where x >= y, and 0 elsewhere.'],
    ['max(x, y)^2', 'x', 'Two cases: 2·max(x, y) where x >= y, and 0 elsewhere.'],
    ['max(x, y)', 'y', 'Two cases: 1 where y − x > 0, and 0 elsewhere.'],
    ['abs(x - y)', 'y', 'Cases: −1 where x − y > 0, 1 where x − y < 0, and 0 at 0.'],
  ])('%s by %s: %s', (of, wrt, remark) => {
    expect(remarks(of, wrt)).toEqual([remark]);
  });

  test('not with two kinks: four cases are no help', () => {
    expect(remarks('relu(x)*relu(x - 1)', 'x')).toEqual([]);
  });
});

describe('a derivative longer than its short form ends in it, with the reason', () => {
  const lastLine = (of: string, wrt: string) =>
    derivationLines(derive(parseExpression(of).expression, wrt)).at(-1);

  test.each([
    ['-log(exp(z1)/(exp(z1) + exp(z2)))', 'z1', 'exp(z1)/(exp(z1) + exp(z2)) - 1', 'p − 1'],
    [
      '-log(exp(z1)/(exp(z1) + exp(z2) + exp(z3)))',
      'z1',
      'exp(z1)/(exp(z1) + exp(z2) + exp(z3)) - 1',
      'p − 1',
    ],
    ['-(y*log(sigmoid(z)) + (1 - y)*log(1 - sigmoid(z)))', 'z', 'sigmoid(z) - y', 'p − y'],
    ['-(y*log(1/(1 + exp(-z))) + (1 - y)*log(1 - 1/(1 + exp(-z))))', 'z', '1/(1 + exp(-z)) - y', 'p − y'],
    [
      'exp(z1)/(exp(z1) + exp(z2))',
      'z1',
      'exp(z1)*(1 - exp(z1)/(exp(z1) + exp(z2)))/(exp(z1) + exp(z2))',
      'p·(1 − p)',
    ],
    ['exp(z)/(1 + exp(z))', 'z', 'exp(z)*(1 - exp(z)/(1 + exp(z)))/(1 + exp(z))', 'a·(1 − a)'],
    // A letter that is a name already is not taken for another.
    ['exp(a)/(1 + exp(a))', 'a', 'exp(a)*(1 - exp(a)/(1 + exp(a)))/(1 + exp(a))', 'q·(1 − q)'],
    ['-(p*log(sigmoid(z)) + (1 - p)*log(1 - sigmoid(z)))', 'z', 'sigmoid(z) - p', 'q − p'],
    ['(exp(x) - exp(-x))/(exp(x) + exp(-x))', 'x', '1 - ((exp(x) - exp(-x))/(exp(x) + exp(-x)))^2', '1 − a²'],
  ])('%s by %s', (of, wrt, form, said) => {
    const line = lastLine(of, wrt);
    expect(print(line?.expression ?? derive(parseExpression(of).expression, wrt).expression)).toBe(form);
    expect(line?.rule).toBe('short form');
    expect(line?.note).toContain(`this is ${said}, which is shorter.`);
    expect(remarks(of, wrt)).toEqual([]);
  });
});

test.each([
  'sigmoid(-relu(x))',
  'tanh(min(sigmoid(y), x))',
  'sigmoid(min(x, 20))',
  'sigmoid(relu(x - 30))',
])('nothing is put in the place of %s, which is another formula beyond its kink', (of) => {
  expect(derive(parseExpression(of).expression, 'x').reduced).toBeUndefined();
  expect(remarks(of, 'x')).not.toContainEqual(expect.stringMatching(/^With/));
});

describe('where there is no value is said', () => {
  test.each([
    ['0^x', 'x', /stays 0 while its exponent is positive/],
    ['(-2)^x', 'x', /has no slope/],
    ['(-2)^(x*y)', 'y', /has no slope/],
    ['-1/((n - n)*(x + 1))', 'x', /^\(n − n\)·\(x \+ 1\) is 0 whatever the names stand for/],
    ['x/(2*y - y - y)', 'x', /nothing can be divided by it/],
    ['x^(1/3)', 'x', /real only where x is positive/],
    ['(x - y)^0.5', 'x', /real only where x − y is positive/],
    ['x^x', 'x', /real only where x is positive/],
    ['sqrt(-1 - x^2)', 'x', /No point was found/],
    ['log(-x^2 - 1)', 'x', /No point was found/],
  ])('%s by %s', (of, wrt, said) => {
    expect(remarks(of, wrt)).toEqual([expect.stringMatching(said)]);
  });

  test.each([
    ['2^x', 'x'],
    ['x^3', 'x'],
    ['x^(-2)', 'x'],
    ['x^n', 'x'],
    ['(x^2 + 1)^(1/3)', 'x'],
    ['exp(x)^0.5', 'x'],
    ['1/(x - y)', 'x'],
    ['log(x)', 'x'],
  ])('but %s by %s needs no word', (of, wrt) => {
    expect(remarks(of, wrt)).toEqual([]);
  });
});

test('an expression longer than a screen gets no remarks, and takes no time', () => {
  expect(remarks(`1/(1 + exp(-(${Array(200).fill('x').join(' + ')})))`, 'x')).toEqual([]);
});
