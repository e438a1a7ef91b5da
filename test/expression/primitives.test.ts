import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/expression/evaluate.ts';
import {
  callable,
  isOperator,
  type PrimitiveName,
  primitive,
  primitives,
} from '../../src/expression/primitives/table.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';

const sigmoidOfTwo = 0.8807970779778823;

/** Known values on both sides of every kink and at it. */
const rows: Readonly<
  Record<PrimitiveName, readonly (readonly [operands: readonly number[], value: number])[]>
> = {
  add: [[[2, 3, -4], 1]],
  multiply: [[[2, 3, -4], -24]],
  divide: [[[1, 4], 0.25]],
  power: [
    [[2, 10], 1024],
    [[-2, 3], -8],
    [[2, -1], 0.5],
    [[0, 0], 1],
  ],
  negate: [[[3], -3]],
  sqrt: [
    [[2.25], 1.5],
    [[0], 0],
  ],
  exp: [
    [[0], 1],
    [[1], Math.E],
  ],
  log: [[[Math.E], 1]],
  abs: [
    [[-2], 2],
    [[0], 0],
    [[2], 2],
  ],
  sin: [[[Math.PI / 6], 0.5]],
  cos: [[[Math.PI / 3], 0.5]],
  tan: [[[Math.PI / 4], 1]],
  tanh: [[[Math.log(3)], 0.8]],
  erf: [[[1], 0.8427007929497149]],
  sigmoid: [
    [[0], 0.5],
    [[2], sigmoidOfTwo],
    [[-2], 1 - sigmoidOfTwo],
    [[-1000], 0],
    [[1000], 1],
  ],
  relu: [
    [[-3], 0],
    [[0], 0],
    [[3], 3],
  ],
  leakyrelu: [
    [[-3], -0.03],
    [[0], 0],
    [[3], 3],
  ],
  elu: [
    [[-1], Math.expm1(-1)],
    [[0], 0],
    [[3], 3],
    [[-1e-12], -1e-12],
  ],
  softplus: [
    [[0], Math.LN2],
    [[1000], 1000],
    [[-1000], 0],
  ],
  silu: [
    [[0], 0],
    [[2], 2 * sigmoidOfTwo],
    [[-1000], 0],
  ],
  gelu: [
    [[0], 0],
    [[1], 0.8413447460685429],
    [[-1], -0.15865525393145707],
  ],
  square: [[[-3], 9]],
  max: [
    [[1, 2], 2],
    [[2, 2], 2],
    [[2, 1], 2],
  ],
  min: [
    [[1, 2], 1],
    [[2, 2], 2],
    [[2, 1], 1],
  ],
  step: [
    [[-2], 0],
    [[0], 0],
    [[2], 1],
  ],
  sign: [
    [[-2], -1],
    [[0], 0],
    [[2], 1],
  ],
};

describe('every function of the table', () => {
  test('has a row here', () => {
    expect(Object.keys(rows).toSorted()).toEqual([...primitives.keys()].toSorted());
  });

  test.each(Object.entries(rows))('%s has its value', (name, known) => {
    for (const [operands, value] of known) {
      const found = primitive(name as PrimitiveName).value(...operands);
      expect(Math.abs(found - value), `${name}(${operands})`).toBeLessThanOrEqual(
        4e-16 * Math.max(1, Math.abs(value)),
      );
    }
  });

  test.each([
    ...primitives.values(),
  ])('$name has words, a rule and a form for autograd that read', (entry) => {
    expect(entry.spoken).toMatch(/^[a-z]/);
    expect(entry.rule).toMatch(/^[a-z ]+$/);
    expect(entry.hint).toMatch(/\.$/);
    const declared = new Set(entry.parameters);
    const partials = entry.derivative.from === 'table' ? entry.derivative.partials : [];
    if (entry.derivative.from === 'table') expect(partials).toHaveLength(entry.parameters.length);
    const forms = 'expression' in entry.autograd ? [entry.autograd.expression] : [];
    for (const text of [...partials, ...forms, ...(entry.elementary ? [entry.elementary] : [])]) {
      expect(() => parseExpression(text, { declared })).not.toThrow();
    }
  });
});

describe('what an entry says beside its value agrees with it', () => {
  const at = [-2.5, -1, 0, 0.3, 1, 2.25, 4];
  const form = (text: string, u: number) => evaluate(parseExpression(text).expression, new Map([['u', u]]));
  const close = (found: number, value: number) =>
    Math.abs(found - value) <= 1e-12 * Math.max(1, Math.abs(value));

  test.each([...primitives.values()])('$name', (entry) => {
    const { value, exact, levels, exponent, elementary, pole, zero, arity, derivative } = entry;
    for (const u of arity === 1 ? at : []) {
      const found = value(u);
      const known = exact?.(u);
      if (known !== undefined) expect(known).toBe(found);
      if (levels) expect(found).toBe(u > 0 ? levels.positive : u < 0 ? levels.negative : levels.zero);
      if (exponent !== undefined) expect(found).toBe(u ** exponent);
      if (elementary !== undefined) expect(close(form(elementary, u), found)).toBe(true);
      if (zero === 'nowhere') expect(found).not.toBe(0);
      if (zero === 'with an operand') expect(found === 0).toBe(u === 0);
      expect(pole?.(u) ?? false).toBe(Math.abs(found) === Number.POSITIVE_INFINITY);
      if (derivative.from === 'table') continue;
      for (const foreign of Object.values(derivative.foreign ?? {})) {
        expect(close(form(foreign.form, u), foreign.value(u))).toBe(true);
      }
      if (derivative.overOperand !== undefined && u !== 0)
        expect(form(derivative.overOperand, u)).toBe(found / u);
    }
    const atE = exact?.('e');
    if (atE !== undefined) expect(atE).toBe(value(Math.E));
  });
});

describe('kinks', () => {
  test.each([
    ['abs', [0], 'abs has no slope at 0; here it counts as 0'],
    ['relu', [0], 'relu has no slope at 0; here it counts as 0'],
    ['leakyrelu', [0], 'leakyrelu has no slope at 0; here it counts as 0.01'],
    ['step', [0], 'step jumps at 0; step(0) is 0 and its slope counts as 0'],
    ['sign', [0], 'sign jumps at 0; sign(0) is 0 and its slope counts as 0'],
    ['max', [3, 3], 'a tie in max sends the whole slope to the first argument'],
    ['min', [3, 3], 'a tie in min sends the whole slope to the first argument'],
  ] as const)('of %s lie at %j, with their convention', (name, at, convention) => {
    const kinks = primitive(name).kinks ?? [];
    expect(kinks.map((kink) => kink.convention)).toEqual([convention]);
    expect(kinks[0]?.distance(...at)).toBe(0);
    const [first, ...rest] = at;
    expect(kinks[0]?.distance(first + 1, ...rest)).toBeGreaterThan(0);
    expect(kinks[0]?.distance(first - 1, ...rest)).toBeLessThan(0);
  });

  test('no other function has one', () => {
    const kinked = [...primitives.values()]
      .filter(({ kinks }) => kinks !== undefined)
      .map(({ name }) => name);
    expect(kinked.toSorted()).toEqual(['abs', 'leakyrelu', 'max', 'min', 'relu', 'sign', 'step']);
  });
});

test('operators are written between operands; everything else is called, by any of its spellings', () => {
  const operators = [...primitives.keys()].filter(isOperator);
  expect(operators).toEqual(['add', 'multiply', 'divide', 'power', 'negate']);
  for (const name of operators) expect(callable.has(name)).toBe(false);
  expect([callable.get('ln')?.name, callable.get('σ')?.name, callable.get('swish')?.name]).toEqual([
    'log',
    'sigmoid',
    'silu',
  ]);
});
