import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derive } from '../../src/calculus/derive.ts';
import { mathjsDerivative } from '../../src/calculus/mathjs/mathjs-oracle.ts';
import { normalise } from '../../src/calculus/normal-forms/normalise.ts';
import { derivationLines } from '../../src/calculus/steps/lines.ts';
import { nameSharedParts } from '../../src/calculus/steps/named-parts.ts';
import { sameStructure } from '../../src/calculus/steps/structure.ts';
import { replacePending } from '../../src/calculus/substitute.ts';
import { evaluate } from '../../src/expression/evaluate.ts';
import { apply, type Expression } from '../../src/expression/expression.ts';
import { primitives } from '../../src/expression/primitives/table.ts';
import { print } from '../../src/expression/print.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import { NAMES, randomExpression, randomValues } from '../expression/random-expression.ts';
import { largestPart, nudgedSlope, sameValue } from './nearness.ts';

const declared = new Set(NAMES);
/** `npm run soak` draws ten times as many. */
const times = process.env.SOAK === '1' ? 10 : 1;
const smooth = [
  'add',
  'multiply',
  'divide',
  'power',
  'negate',
  'sqrt',
  'exp',
  'log',
  'sin',
  'cos',
  'tan',
  'tanh',
] as const;
const known = [...smooth, 'abs', 'sigmoid', 'softplus', 'silu', 'square'] as const;

/** Runs a property that looks away where it cannot tell, and expects it to look often enough. */
function assertOften<T extends [unknown, ...unknown[]]>(
  property: (tell: () => void) => fc.IProperty<T>,
  numRuns: number,
  share: number,
): void {
  let told = 0;
  const tell = (): void => {
    told += 1;
  };
  fc.assert(property(tell), { numRuns });
  expect(told).toBeGreaterThan(share * numRuns);
}

describe('the derivative of random expressions of every primitive', () => {
  test('is what nudging the name gives', () => {
    assertOften(
      (tell) =>
        fc.property(randomExpression(), randomValues, (expression, values) => {
          const slope = nudgedSlope(expression, 'x', values);
          const { derivative } = derive(expression, 'x');
          const ours = evaluate(derivative, values);
          if (slope === undefined || !Number.isFinite(ours) || largestPart(derivative, values) > 1e6) return;
          if (slope !== 0) tell();
          expect(Math.abs(ours - slope)).toBeLessThanOrEqual(1e-4 * Math.max(1, Math.abs(slope)));
        }),
      2000 * times,
      0.2,
    );
  });

  test('is what mathjs gives by itself, unsimplified, where it knows the functions', () => {
    assertOften(
      (tell) =>
        fc.property(randomExpression(known), randomValues, (expression, values) => {
          const byMathjs = mathjsDerivative(expression, 'x')?.(values) as number;
          const { derivative } = derive(expression, 'x');
          const [ours, largest] = [evaluate(derivative, values), largestPart(derivative, values)];
          // Beyond that, log(1 + exp(u)), which is the softplus that mathjs knows, has few digits left.
          const isTame = largest < 1e8 && largestPart(expression, values) < 20;
          if (!Number.isFinite(byMathjs) || !Number.isFinite(ours) || !isTame) return;
          if (ours !== 0) tell();
          expect(Math.abs(ours - byMathjs)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(ours), largest));
        }),
      2000 * times,
      0.2,
    );
  });

  test('has a number wherever an expression without roots, logarithms and powers of 0 is smooth', () => {
    const tame = [...primitives.keys()].filter((name) => !['power', 'sqrt', 'log'].includes(name));
    fc.assert(
      fc.property(randomExpression(tame), randomValues, (expression, values) => {
        const slope = nudgedSlope(expression, 'x', values);
        const { derivative } = derive(expression, 'x');
        if (slope === undefined) return;
        expect(evaluate(derivative, values)).not.toBeNaN();
      }),
      { numRuns: 1500 * times },
    );
  });

  test('is 0 for a name that does not occur', () => {
    fc.assert(
      fc.property(randomExpression(), (expression) => {
        expect(derive(expression, 'absent').derivative).toEqual({ kind: 'number', value: 0 });
      }),
      { numRuns: 200 },
    );
  });

  test('of powers of the constant e: they collect and cancel like any other', () => {
    const derivative = (text: string) => print(derive(parseExpression(text).expression, 'x').derivative);
    expect(derivative('log(e*x*e*x)')).toBe('2/x');
    expect(derivative('e*e*x')).toBe('exp(2)');
    expect(derivative('exp(2)*e*x/exp(3)')).toBe('1');
  });

  test('is in normal form, and reads back', () => {
    fc.assert(
      fc.property(randomExpression(), (expression) => {
        const { derivative } = derive(expression, 'x');
        const again = parseExpression(print(derivative), { declared, cases: true }).expression;
        expect(again).toEqual(derivative);
        expect(print(normalise(again))).toBe(print(derivative));
      }),
      { numRuns: 2000 * times, ...(times === 1 ? { seed: 1 } : {}) },
    );
  });
});

/** A line with the derivatives that still stand in it taken by our own rules. */
const resolved = (line: Expression): Expression =>
  replacePending(line, ({ of, wrt }) => derive(of, wrt).derivative);

describe('the lines of a derivation', () => {
  test('each equal the one before, and end in the derivative', () => {
    fc.assert(
      fc.property(randomExpression(), randomValues, (expression, values) => {
        const derivation = derive(expression, 'x');
        const lines = derivationLines(derivation);
        const all = [derivation.step.before, ...lines.map((line) => line.expression)].map(resolved);
        for (const [index, line] of all.entries()) {
          const before = all[index - 1] ?? derivation.derivative;
          const [one, other] = [evaluate(line, values), evaluate(before, values)];
          if (!Number.isFinite(one) || !Number.isFinite(other)) continue;
          expect(sameValue(line, before, values), `${print(before)} and then ${print(line)}`).toBe(true);
        }
        expect(print(lines.at(-1)?.expression as Expression)).toBe(print(derivation.derivative));
      }),
      { numRuns: 2000 * times },
    );
  });

  test('never repeat', () => {
    fc.assert(
      fc.property(randomExpression(), (expression) => {
        const lines = derivationLines(derive(expression, 'x')).map((line) => print(line.expression));
        lines.slice(1).forEach((line, index) => {
          expect(line).not.toBe(lines[index]);
        });
      }),
      { numRuns: 2000 * times },
    );
  });

  test('read back as they were, derivatives still to be taken included', () => {
    fc.assert(
      fc.property(randomExpression(), (expression) => {
        const { step } = derive(expression, 'x');
        const lines = derivationLines(derive(expression, 'x'));
        for (const line of [step.before, ...lines.map((each) => each.expression)]) {
          const again = parseExpression(print(line), { declared, derivatives: true, cases: true }).expression;
          expect(print(again)).toBe(print(line));
          expect(sameStructure(again, line), print(line)).toBe(true);
        }
      }),
      { numRuns: 2000 * times },
    );
  });

  test('with names for long parts say the same as without', () => {
    fc.assert(
      fc.property(randomExpression(), randomValues, (expression, values) => {
        const derivation = derive(apply('sin', apply('multiply', expression, expression)), 'x');
        const forms = nameSharedParts([derivation.expression, derivation.derivative]);
        const all = new Map(values);
        for (const { name, expression: part } of forms.named) all.set(name, evaluate(part, all));
        expect(evaluate(forms.shortened(derivation.derivative), all)).toEqual(
          evaluate(derivation.derivative, values),
        );
      }),
      { numRuns: 500 * times },
    );
  });
});

describe('the normaliser', () => {
  test('keeps the value', () => {
    assertOften(
      (tell) =>
        fc.property(randomExpression(), randomValues, (expression, values) => {
          const normal = normalise(expression);
          const [before, after] = [evaluate(expression, values), evaluate(normal, values)];
          if (!Number.isFinite(before) || !(largestPart(expression, values) < 1e6)) return;
          tell();
          expect(
            sameValue(expression, normal, values, 1e-7),
            `${print(expression)} and ${print(normal)}: ${before} ${after}`,
          ).toBe(true);
        }),
      3000,
      0.4,
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(randomExpression(), (expression) => {
        const once = print(normalise(expression));
        expect(print(normalise(parseExpression(once, { declared, cases: true }).expression))).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
