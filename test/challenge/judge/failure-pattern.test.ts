import { describe, expect, test } from 'vitest';
import { failurePattern, type TriedCase } from '../../../src/challenge/judge/failure-pattern.ts';
import { checked, textOf } from '../check.ts';

const importTf = "import * as tf from '@tensorflow/tfjs';\n";
const parameters = 'x: number, y: number, w1: number, w2: number';
/** Right by autograd; by hand it returns this. */
const returning = (
  formula: string,
): string => `${importTf}export function autoGradient(${parameters}): number {
  return tf.grad((w: tf.Tensor) => w.mul(x).relu().mul(w2).sub(y).square())(tf.scalar(w1)).dataSync()[0]!;
}
export function manualGradient(${parameters}): number {
  const z1 = w1 * x;
  const z2 = w2 * Math.max(0, z1);
  const slope = z1 > 0 ? 1 : 0;
  return ${formula};
}
`;

describe('what is said where no listed mistake fits', () => {
  test.each([
    ['Number((2 * (z2 - y) * w2 * slope * x).toFixed(2))', 'It is nearly right: a few digits agree.'],
    ['2 * (z2 - y) * w2 * slope * x + (z1 > 0 ? 0 : 0.3 * x)', 'Look at a dead relu'],
    ['2 * (z2 - y) * w2 * slope * Math.abs(x)', 'it is wrong for every negative x and for no other.'],
    ['2 * (z2 - 0.5 * y) * w2 * slope * x', 'it is right only for y = 0.'],
    ['2 * (z2 - y) * w2 * slope * x * 1.25', 'It is right only where relu is dead and the gradient is 0.'],
  ])('%s', async (formula, says) => {
    for (const seed of [1, 2, 3]) expect(textOf(await checked(returning(formula), { seed }))).toContain(says);
  });

  test('nothing, where right and wrong follow no rule', async () => {
    const text = textOf(await checked(returning('2 * (z2 - y) * w2 * slope * (x > 2 ? 2 : x)')));
    expect(text).toMatch(/is wrong in \d of 7 cases\.\n/);
  });

  test('nothing else, where a listed mistake does', async () => {
    const text = textOf(await checked(returning('2 * (y - z2) * w2 * slope * x')));
    expect(text).toContain('The difference is the wrong way round');
    expect(text).not.toContain('It is right only');
  });
});

describe('a pattern', () => {
  const outcome = (kind: TriedCase['kind'], x: number, right: boolean, near = right): TriedCase => ({
    kind,
    given: new Map(Object.entries({ x, y: kind === 'zero target' ? 0 : 1 })),
    right,
    near,
  });

  test('is none where all is right', () => {
    expect(failurePattern([outcome('live', 1, true)])).toBeUndefined();
  });

  test('needs a case on both of its sides', () => {
    const negative = [outcome('negative input', -1, false), outcome('zero target', -2, false)];
    expect(failurePattern(negative)).toBeUndefined();
    expect(failurePattern([...negative, outcome('live', 1, true)])).toBe('negative-input-wrong');
  });

  test('of nearness has no say where a dead relu is wrong: a small slope is no rounding', () => {
    const live = outcome('live', 1, true);
    expect(failurePattern([live, outcome('dead relu', 1, false, true)])).toBe('dead-relu-wrong');
    expect(failurePattern([outcome('live', 1, false, true), outcome('dead relu', 1, true)])).toBe('nearly');
  });
});
