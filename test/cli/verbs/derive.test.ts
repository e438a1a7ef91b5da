import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/expression/evaluate.ts';
import { parseExpression } from '../../../src/expression/parse.ts';
import { commandLine, objects } from '../command-line.ts';

const derive = (...words: string[]) => commandLine(['derive', ...words]);

const lines = async (...words: string[]) => (await derive(...words)).out.trimEnd().split('\n');

describe('derive', () => {
  test('shows every rule with what it makes of the line above, and ends in the derivative', async () => {
    const { exitCode, out, err } = await derive('(w2*a1 - y)^2', '--wrt', 'w2');
    expect(out.split('\n')).toEqual([
      'd/dw2((w2*a1 - y)^2)',
      '',
      'chain',
      '  = 2*(w2*a1 - y)*d/dw2(w2*a1 - y)',
      '  The outside is u^2 with u = w2*a1 - y: its slope there, times the slope of the',
      '  inside.',
      '    power: d/du(u^2) = 2*u',
      '    The exponent 2 comes down in front and drops by one.',
      '',
      'difference',
      '  = 2*(w2*a1 - y)*(d/dw2(w2*a1) - d/dw2(y))',
      '  Take the derivative of each side of the minus sign, and subtract.',
      '',
      'constant multiple',
      '  = 2*(w2*a1 - y)*(d/dw2(w2)*a1 - d/dw2(y))',
      '  a1 is held fixed: as a factor it stays.',
      '',
      'identity',
      '  = 2*(w2*a1 - y)*(a1 - d/dw2(y))',
      '  w2 moves one for one with itself.',
      '',
      'constant',
      '  = 2*(w2*a1 - y)*a1',
      '  There is no w2 in it: held fixed, it does not move.',
      '',
      '2*(w2*a1 - y)*a1',
      '',
    ]);
    expect([exitCode, err]).toEqual([0, '']);
  });

  test.each([
    'x^2*sin(3*x)',
    'exp(-x)/x',
    'sigmoid(x)*x^x',
    'max(x, 2*x)',
    'log(x^2 + 1) - sqrt(x)',
  ])('the last line for %s can be typed back and differentiated again', async (expression) => {
    const last = (await lines(expression, '--wrt', 'x')).at(-1) as string;
    const { value } = objects((await derive(expression, '--wrt', 'x', '--at', 'x=1.7', '--json')).out)[0];
    expect(evaluate(parseExpression(last).expression, new Map([['x', 1.7]]))).toBeCloseTo(value, 12);
    expect((await derive(last, '--wrt', 'x')).exitCode).toBe(0);
  });

  test('--at puts the numbers in, behind the derivative', async () => {
    const page = await lines('(w2*a1 - y)^2', '--wrt', 'w2', '--at', 'w2=-0.3,a1=1,y=1');
    expect(page.slice(-2)).toEqual([
      '2*(w2*a1 - y)*a1',
      'at w2 = -0.3, a1 = 1, y = 1: 2*((-0.3)*1 - 1)*1 = -2.6',
    ]);
    expect((await lines('3*x', '--wrt', 'x', '--at', 'x=5')).at(-1)).toBe('at this point: 3');
  });

  test('at a kink the convention is stated', async () => {
    const page = await lines('relu(z)', '--wrt', 'z', '--at', 'z=0');
    expect(page.slice(-3)).toEqual([
      'step(z)',
      'By convention: relu has no slope at 0; here it counts as 0.',
      'at z = 0: step(0) = 0',
    ]);
  });

  test('--json is one object with the steps as a tree, in signs that can be typed', async () => {
    const { out } = await derive('(w2*a1 - y)^2', '--wrt', 'w2', '--at', 'w2=-0.3,a1=1,y=1', '--json');
    expect(out.trimEnd()).not.toContain('\n');
    const [data] = objects(out);
    expect(data).toMatchObject({
      expression: '(w2*a1 - y)^2',
      variable: 'w2',
      derivative: '2*(w2*a1 - y)*a1',
      value: -2.6,
    });
    const [chain] = data.steps;
    expect(Object.keys(chain)).toEqual(['rule', 'before', 'after', 'note', 'substeps']);
    expect(chain).toMatchObject({ before: 'd/dw2((w2*a1 - y)^2)', after: '2*(w2*a1 - y)*d/dw2(w2*a1 - y)' });
    expect(chain.substeps.map(({ rule }: { rule: string }) => rule)).toEqual(['power', 'difference']);
    expect(out).not.toMatch(/[·−²]/);
    expect(objects((await derive('x^2', '--wrt', 'x', '--json')).out)[0]).not.toHaveProperty('value');
  });

  test('nothing moves with a name that does not occur', async () => {
    expect((await lines('x^2', '--wrt', 'q')).at(-1)).toBe('0');
    expect((await lines('w1*x', '--wrt', 'w2', '--at', 'w1=1,x=2,w2=3')).at(-1)).toBe('at this point: 0');
  });

  test('e and pi are variables once they are named as such', async () => {
    expect((await lines('e*x', '--wrt', 'x')).at(-1)).toBe('e');
    expect((await lines('e^2*x', '--wrt', 'e')).at(-1)).toBe('2*e*x');
    expect((await lines('pi*x', '--wrt', 'x', '--at', 'pi=2,x=1')).at(-1)).toBe('at pi = 2: 2 = 2');
  });

  test.each<[string[], string]>([
    [
      ['2*(w - y', '--wrt', 'w'],
      'neuron-calc: “(” is never closed (at character 3)\n  2*(w - y\n    ^\nAdd “)”.\n',
    ],
    [['', '--wrt', 'x'], 'nothing is typed'],
    [['x^2', '--wrt', 'X'], 'neuron-calc: wrt: X does not occur in the expression\nDid you mean x?\n'],
    [['w2*a1', '--wrt', 'w3'], 'Did you mean w2?'],
    [['x^2', '--wrt', '2'], 'wrt: “2” is not a name'],
    [['x^2', '--wrt', '@'], 'wrt: “@” is not a name'],
    [['x^2', '--wrt', 'sin'], 'wrt: sin is a function'],
    [
      ['x^2 + y', '--wrt', 'x', '--at', 'x=2'],
      'neuron-calc: at has no number for y\nAdd y=1 with the numbers you want.\n',
    ],
    [['x^2', '--wrt', 'x', '--at', 'x'], '--at: x has no ='],
    [['1/x', '--wrt', 'x', '--at', 'x=0'], 'neuron-calc: the expression is infinite at x = 0\n'],
    [['sqrt(x)', '--wrt', 'x', '--at', 'x=0'], 'neuron-calc: its derivative by x is infinite at x = 0\n'],
    [['log(x)', '--wrt', 'x', '--at', 'x=-1'], 'neuron-calc: the expression has no real value at x = -1\n'],
    [['x + 1/0', '--wrt', 'x'], 'neuron-calc: 1/0 has no finite value\nKeep divisors away from 0'],
    [['9^9^9', '--wrt', 'x'], '9^(9^9) has no finite value'],
  ])('%j is refused with what to type next', async (words, message) => {
    const { exitCode, out, err } = await derive(...words);
    expect(err).toContain(message);
    expect(err).not.toContain('should not have happened');
    expect([exitCode, out]).toEqual([2, '']);
  });

  test('the output for a long chain stays small, as text and as JSON', async () => {
    const chain = `${'sin('.repeat(600)}x${')'.repeat(600)}`;
    const page = await derive(chain, '--wrt', 'x');
    expect(page.out.length).toBeLessThan(1_500_000);
    expect(page.out).toContain('more steps of the same kind');
    expect(page.out.trimEnd()).toMatch(/… \(cut: \d+ characters\)$/);
    const json = await derive(chain, '--wrt', 'x', '--json');
    expect(json.out.length).toBeLessThan(1_500_000);
    expect(objects(json.out)[0].steps[0].rule).toBe('chain');
  });
});
