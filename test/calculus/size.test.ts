import { describe, expect, test } from 'vitest';
import { derive } from '../../src/calculus/derive.ts';
import type { Step } from '../../src/calculus/steps/derivation.ts';
import { derivationLines, derivationPage } from '../../src/calculus/steps/lines.ts';
import { evaluate } from '../../src/expression/evaluate.ts';
import { apply, type Expression, fold, variable } from '../../src/expression/expression.ts';
import { print } from '../../src/expression/print.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';

const caps = { characters: 1_000_000, depth: 100_000, exponent: Number.POSITIVE_INFINITY };
const read = (text: string): Expression => parseExpression(text, { caps }).expression;
const nested = (open: string, depth: number): Expression =>
  read(`${open.repeat(depth)}x${')'.repeat((open.match(/\(/g) ?? []).length * depth)}`);

/** The distinct nodes of all steps, and the characters of all notes. */
function sizeOf(expression: Expression): { nodes: number; note: number } {
  const nodes = new Set<Expression>();
  let note = 0;
  const count = (tree: Expression): void => {
    fold(tree, (node) => nodes.add(node));
  };
  const { step, derivative } = derive(expression, 'x');
  const open: Step[] = [step];
  for (let next = open.pop(); next; next = open.pop()) {
    count(next.before);
    count(next.after);
    note += next.note.length;
    open.push(...next.substeps);
  }
  count(derivative);
  return { nodes: nodes.size, note };
}

/** The characters of everything a reader is shown. */
function textOf(expression: Expression): number {
  const { named, lines, derivative } = derivationPage(derive(expression, 'x'));
  const written = [
    ...named.map((part) => part.expression),
    ...lines.flatMap((line) => [line.before, line.after]),
    derivative,
  ];
  return written.reduce((total, each) => total + print(each).length, 0);
}

describe('a derivation grows with its expression, not with the square of it', () => {
  test.each(['sin(w*', 'relu(w*x + ', 'exp(-', '1/(1 + ', 'x*(1 - ', 'sigmoid(', 'x^(2*'])('%s…', (open) => {
    const [small, middle, large] = [100, 200, 400].map((depth) => sizeOf(nested(open, depth))) as [
      ReturnType<typeof sizeOf>,
      ReturnType<typeof sizeOf>,
      ReturnType<typeof sizeOf>,
    ];
    expect(middle.nodes).toBeLessThan(2.2 * small.nodes);
    expect(large.nodes).toBeLessThan(2.2 * middle.nodes);
    expect(large.note).toBeLessThan(2.2 * middle.note);
  });

  test.each([
    'sin(w*',
    'relu(w*x + ',
    'exp(-',
    '1/(1 + ',
    'x*(1 - ',
    'sigmoid(',
    'x^(2*',
  ])('also as text, with every step: %s…', (open) => {
    const [small, middle, large] = [100, 200, 400].map((depth) => textOf(nested(open, depth))) as [
      number,
      number,
      number,
    ];
    expect(middle).toBeLessThan(2.6 * small);
    expect(large).toBeLessThan(2.6 * middle);
  });

  test('the names of long parts in it stand for what was there', () => {
    const derivation = derive(nested('sin(w*', 100), 'x');
    const { named, derivative, lines } = derivationPage(derivation);
    const values = new Map([
      ['x', 0.7],
      ['w', 1.3],
    ]);
    const all = new Map(values);
    for (const { name, expression } of named) all.set(name, evaluate(expression, all));
    expect(evaluate(derivative, all)).toBe(evaluate(derivation.derivative, values));
    expect(lines).toHaveLength(201);
  });

  test('a sum of 1,000 terms', () => {
    const sum = read(Array.from({ length: 1000 }, (_, index) => `w${index}*x`).join('+'));
    expect(sizeOf(sum).nodes).toBeLessThan(20 * 1000);
    expect(print(derive(sum, 'x').derivative).split(' + ')).toHaveLength(1000);
  });

  test('a product of 100 factors', () => {
    const product = read(Array.from({ length: 100 }, (_, index) => `(x + y${index})`).join('*'));
    const values = new Map([
      ['x', 1],
      ...Array.from({ length: 100 }, (_, index) => [`y${index}`, 0.01] as const),
    ]);
    expect(evaluate(derive(product, 'x').derivative, values)).toBeCloseTo(100 * 1.01 ** 99, 8);
  });
});

describe('deriving survives', () => {
  test.each([
    ['calls', nested('sin(', 1500), 0, 1],
    ['minus signs', read(`${'-'.repeat(5000)}x`), 1, 1],
    ['powers', read(Array(5000).fill('x').join('^')), 1, 1],
    ['quotients', read(Array(5000).fill('x').join('/')), 1, -4998],
    ['products of sums', nested('x*(1 + ', 5000), 0, 1],
    ['factors', read(Array(1000).fill('x').join('*')), 1, 1000],
    ['terms', read(Array(10_000).fill('x').join('+')), 1, 10_000],
    ['terms made by hand', apply('add', ...Array.from({ length: 10_000 }, () => variable('x'))), 1, 10_000],
  ])('thousands of %s', (_what, expression, x, slope) => {
    expect(evaluate(derive(expression, 'x').derivative, new Map([['x', x]]))).toBe(slope);
  });

  test('the value is right far down: 5,000 differences cancel in pairs', () => {
    expect(print(derive(nested('x - (', 5000), 'x').derivative)).toBe('1');
    expect(print(derive(nested('x - (', 4999), 'x').derivative)).toBe('0');
  });
});

describe('hostile input ends', () => {
  test.each([
    ['5,000 parentheses', `${'('.repeat(5000)}x${')'.repeat(5000)}^2`, '2*x'],
    ['a sum of 20,000 characters', Array(6666).fill('x').join(' +').slice(0, 20_000), '6666'],
    ['a product of 20,000 characters', Array(10_000).fill('x').join('*'), '10000*x^9999'],
    ['20,000 minus signs', `${'-'.repeat(19_999)}x`, '-1'],
    ['a tower of 10,000 powers of 1', `${'1^'.repeat(9_999)}x`, '0'],
  ])('%s', (_what, typed, form) => {
    expect(print(derive(read(typed), 'x').derivative)).toBe(form);
  });

  test('a sum of 10,000 different terms, made by hand, with every step', () => {
    const terms = Array.from({ length: 10_000 }, (_, index) =>
      apply('multiply', variable(`w${index}`), variable('x')),
    );
    const page = derivationPage(derive(apply('add', ...terms), 'x'));
    expect(page.lines.length).toBe(10_002);
    expect(print(page.derivative).split(' + ')).toHaveLength(10_000);
  });

  test('a tower of quotients that share their parts, which as text would be astronomically long', () => {
    let tower: Expression = variable('x');
    for (let height = 0; height < 200; height++)
      tower = apply('divide', tower, apply('add', tower, variable('y')));
    const page = derivationPage(derive(tower, 'x'));
    expect(page.lines.length).toBeLessThan(1000);
    expect(print(page.derivative).length).toBeLessThan(100_000);
  });

  test.each([
    ['9^9^9', '0'],
    ['x^9^9^9', '9^387420489*x^(9^387420489 - 1)'],
    ['0^0', '0'],
    ['0/0', '0'],
    ['0/0*x', '0/0'],
    ['1/0*x', '1/0'],
    ['x/(0*x)', '0/0'],
    ['0^x', '0^x*log(0)'],
    ['log(0)*x', 'log(0)'],
    ['sqrt(-1)*x', 'sqrt(-1)'],
    ['(-1)^x', '(-1)^x*log(-1)'],
    ['1e308*1e308*x', '1e308*1e308'],
    ['x^1e308', '1e308*x^1e308'],
  ])('%s has the derivative %s', (typed, form) => {
    const derivation = derive(read(typed), 'x');
    expect(print(derivation.derivative)).toBe(form);
    expect(derivationLines(derivation).length).toBeLessThan(9);
  });

  test('cases cannot be differentiated', () => {
    const { expression } = parseExpression('x > 0 ? x : 0', { cases: true });
    expect(() => derive(expression, 'x')).toThrow('cases cannot be differentiated');
  });
});
