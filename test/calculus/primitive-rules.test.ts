import { describe, expect, test } from 'vitest';
import { derive } from '../../src/calculus/derive.ts';
import { functionRule } from '../../src/calculus/steps/elementary-rule.ts';
import { evaluate } from '../../src/expression/evaluate.ts';
import { apply, type Values, variable } from '../../src/expression/expression.ts';
import {
  type Primitive,
  type PrimitiveName,
  primitive,
  primitives,
} from '../../src/expression/primitives/table.ts';
import { print } from '../../src/expression/print.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import { nudgedSlope } from './nearness.ts';

const everywhere = [-40, -3.3, -1.2, -0.4, -0.01, 0.01, 0.3, 0.9, 1.4, 2.6, 40];
const positive = everywhere.filter((value) => value > 0);
const bases: Partial<Record<PrimitiveName, readonly number[]>> = {
  sqrt: positive,
  log: positive,
  power: positive,
};

/** The function on plain names, and points in its domain on both sides of its kinks. */
function sample({ name, arity, parameters }: Primitive) {
  const names = arity === 'many' ? ['u', 'v', 't'] : [...parameters];
  const first = (bases[name] ?? everywhere).filter(
    (u) => !['exp', 'power'].includes(name) || Math.abs(u) < 4,
  );
  const points: Values[] = first.flatMap((u) => {
    return [-1.7, 0.6].map((v) => new Map([['u', u] as const, ['v', v] as const, ['t', 0.3 - u] as const]));
  });
  return { names, expression: apply(name, ...names.map(variable)), points };
}

describe('the slope of every primitive is what nudging it gives', () => {
  test.each([...primitives.values()])('$name', (entry) => {
    const { names, expression, points } = sample(entry);
    let told = 0;
    for (const by of names) {
      const { derivative } = derive(expression, by);
      for (const point of points) {
        const slope = nudgedSlope(expression, by, point);
        if (slope === undefined) continue;
        told += 1;
        const ours = evaluate(derivative, point);
        const what = `d/d${by} ${print(expression)} at ${[...point]}`;
        expect(Math.abs(ours - slope), what).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(slope)));
      }
    }
    expect(told).toBeGreaterThanOrEqual(6 * names.length);
  });
});

describe('at a kink the convention of the program holds', () => {
  test.each([
    ['relu', [0], [0]],
    ['leakyrelu', [0], [0.01]],
    ['abs', [0], [0]],
    ['step', [0], [0]],
    ['sign', [0], [0]],
    ['max', [1.5, 1.5], [1, 0]],
    ['min', [1.5, 1.5], [1, 0]],
    ['max', [0, 0], [1, 0]],
    ['min', [-2, -2], [1, 0]],
  ] as const)('%s at %j has slope %j', (name, at, slopes) => {
    const { parameters } = primitive(name);
    const point = new Map(at.map((value, index) => [parameters[index] as string, value]));
    const expression = apply(name, ...parameters.map(variable));
    expect(parameters.map((by) => evaluate(derive(expression, by).derivative, point))).toEqual(slopes);
    expect(primitive(name).kinks?.map((kink) => kink.slopes)).toEqual([slopes]);
  });

  test.each([
    ['elu', 1],
    ['silu', 0.5],
    ['gelu', 0.5],
    ['softplus', 0.5],
    ['square', 0],
  ] as const)('%s has none at 0: its slope there is %d', (name, slope) => {
    expect(evaluate(functionRule(name), new Map([['u', 0]]))).toBe(slope);
  });
});

test.each(
  [...primitives.values()].flatMap(({ name, antiderivative }) =>
    antiderivative === undefined ? [] : [{ name, antiderivative }],
  ),
)('the slope of $antiderivative, the antiderivative of $name, is $name', ({ name, antiderivative }) => {
  const { derivative } = derive(parseExpression(antiderivative).expression, 'u');
  for (const u of [0.3, 0.9, 2.6]) {
    expect(evaluate(derivative, new Map([['u', u]]))).toBeCloseTo(primitive(name).value(u), 12);
  }
});

test('an operator has no rule as a function', () => {
  expect(() => functionRule('add')).toThrow('add is an operator');
});
