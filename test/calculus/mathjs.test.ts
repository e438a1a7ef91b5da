import { afterEach, describe, expect, test, vi } from 'vitest';
import { derive } from '../../src/calculus/derive.ts';
import { fromMathjs, mathjs, toMathjs } from '../../src/calculus/mathjs/mathjs.ts';
import { mathjsDerivative } from '../../src/calculus/mathjs/mathjs-oracle.ts';
import { forgetRules } from '../../src/calculus/steps/elementary-rule.ts';
import { evaluate } from '../../src/expression/evaluate.ts';
import { primitives } from '../../src/expression/primitives/table.ts';
import { print } from '../../src/expression/print.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';

const read = (text: string) => parseExpression(text).expression;
const derivativeOf = (text: string) => print(derive(read(text), 'x').derivative);

afterEach(() => {
  vi.restoreAllMocks();
  forgetRules();
});

describe('elementary rules are asked of mathjs', () => {
  test.each([
    ['sin(x)', 'cos(x)'],
    ['exp(x)', 'exp(x)'],
    ['tanh(x)', '1 - tanh(x)^2'],
    ['x^3', '3*x^2'],
    ['2^x', '2^x*log(2)'],
    ['x^x', 'x^x*(1 + log(x))'],
    ['x/(x + 1)', '1/(x + 1)^2'],
    ['x*sin(x)', 'sin(x) + x*cos(x)'],
  ])('a stand-in that answers 7 is heard in the derivative of %s', (text, right) => {
    forgetRules();
    expect(derivativeOf(text)).not.toBe('0');
    forgetRules();
    const stand = vi.spyOn(mathjs, 'derivative').mockImplementation(() => new mathjs.ConstantNode(7));
    const step = derive(read(text), 'x').step;
    expect(stand).toHaveBeenCalled();
    expect(print(step.after)).toContain('7');
    vi.restoreAllMocks();
    forgetRules();
    expect(print(derive(read(text), 'x').derivative)).toBe(right);
  });

  test('and never with its simplifier', () => {
    forgetRules();
    const asked = vi.spyOn(mathjs, 'derivative');
    derive(read('sqrt(tan(x))/x^2 + exp(cos(x))*log(abs(x))'), 'x');
    expect(asked.mock.calls.length).toBeGreaterThan(5);
    for (const [, , options] of asked.mock.calls) expect(options).toEqual({ simplify: false });
  });

  test('once for each function, however often it occurs', () => {
    forgetRules();
    const asked = vi.spyOn(mathjs, 'derivative');
    derive(read('sin(sin(sin(x)))'), 'x');
    derive(read('sin(x + 1)'), 'x');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test('for every function of the table that has no rule of its own', () => {
    for (const { name, derivative, arity } of primitives.values()) {
      if (derivative.from === 'table') continue;
      forgetRules();
      const asked = vi.spyOn(mathjs, 'derivative');
      const operands = arity === 1 ? 'x' : 'x, x';
      const spelt = { add: 'x+sin(x)', multiply: 'x*x', divide: '1/x', power: 'x^2', negate: '-sin(x)' };
      derive(read(spelt[name as keyof typeof spelt] ?? `${name}(${operands})`), 'x');
      expect(asked, name).toHaveBeenCalled();
      vi.restoreAllMocks();
    }
  });
});

describe('the border to mathjs', () => {
  test.each([
    'x + y - 2*x/y',
    '-x^(2*y)',
    'exp(sin(x))*log(y)',
    'e*pi*x',
    'x*y*x*y',
    'i + E*x',
  ])('%s comes back', (text) => {
    const there = fromMathjs(toMathjs(read(text)));
    const point = new Map([
      ['x', 1.3],
      ['y', 0.7],
      ['i', 2],
      ['E', 5],
    ]);
    expect(evaluate(there, point)).toBe(evaluate(read(text), point));
  });

  test('derivatives not yet taken, and cases, do not cross it', () => {
    expect(() => toMathjs({ kind: 'pending', of: read('x'), wrt: 'x' })).toThrow(RangeError);
  });
});

describe('the symbolic oracle', () => {
  const at = (text: string, x: number) => mathjsDerivative(read(text), 'x')?.(new Map([['x', x]]));

  test.each([
    ['x^2', 3, 6],
    ['pi*x + e*x^2', 1, Math.PI + 2 * Math.E],
    ['sigmoid(x)', 0, 0.25],
    ['softplus(x)', 0, 0.5],
    ['silu(x)', 0, 0.5],
    ['square(x)', 3, 6],
    ['abs(x)', -2, -1],
    ['3', 1, 0],
  ])('gives the slope of %s at %d', (text, x, slope) => {
    expect(at(text, x)).toBeCloseTo(slope, 12);
  });

  test.each([
    'relu(x)',
    'max(x, 1)',
    'erf(x)',
    'gelu(x)',
    'step(x)',
    'sin(elu(x))',
  ])('does not know %s', (text) => {
    expect(mathjsDerivative(read(text), 'x')).toBeUndefined();
  });

  test('has no complex values', () => {
    expect(at('log(x)*x', -1)).toBeNaN();
    expect(at('sqrt(x)', -1)).toBeNaN();
  });

  test('is not asked about what would take it long', () => {
    expect(mathjsDerivative(read(Array(300).fill('x').join('*')), 'x')).toBeDefined();
    expect(mathjsDerivative(read(`${'sin('.repeat(500)}x${')'.repeat(500)}`), 'x')).toBeUndefined();
  });
});
