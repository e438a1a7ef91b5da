/**
 * How much of a value is rounding: a running error bound in float64, and the sides of kinks that rounding leaves open.
 * After the running error analysis of Wilkinson (1963; Higham, Accuracy and Stability, §3.3), with each function's
 * sensitivity measured by nudging its operands instead of by a table of slopes.
 */

import { compare, evaluate } from './evaluate.ts';
import { type Expression, fold, type Values } from './expression.ts';
import { type Primitive, primitive } from './primitives/table.ts';
import { distancesOf } from './tape.ts';

/** A value and how far rounding may have moved it, in the value's own unit. */
export interface Noisy {
  readonly value: number;
  readonly noise: number;
}

/** How far each name may be off; absent: as far as a decimal is when it is stored. */
export type Noises = ReadonlyMap<string, number>;

const HALF_UNIT = Number.EPSILON / 2;

/** What storing a number costs: nothing for a whole number, half a unit in its last place for a decimal. */
const stored = (value: number): number => (Number.isInteger(value) ? 0 : HALF_UNIT * Math.abs(value));

/** A kink's distance no larger than this many times its noise lies on the kink. */
const ON_KINK = 2;

/**
 * The value with a bound on its rounding. What lies on a kink but for rounding counts as on it: `step(0.1*3 - 0.3)` is
 * step(0), though the difference comes out as 5.6e-17.
 * @throws RangeError for a name without a value or a derivative not yet taken.
 */
export function evaluateWithNoise(expression: Expression, values: Values, noises?: Noises): Noisy {
  return fold<Noisy>(expression, (node, parts) => noisyNode(node, parts, values, noises));
}

/** On which side of each kink and condition a point lies, 0 also where only rounding keeps it off, in the order of `fold`. */
export function noisySides(expression: Expression, values: Values, noises?: Noises): number[] {
  const sides: number[] = [];
  watchKinks(expression, values, noises, (away, noise) => {
    sides.push(Math.abs(away) <= ON_KINK * noise ? 0 : Math.sign(away));
  });
  return sides;
}

/** A unit in the last place of float32 is this many of float64. */
export const FLOAT32_UNITS = 2 ** 29;

/** Whether float32 could put a point on another side of a kink than it lies on. */
export function isNearKinkInFloat32(expression: Expression, values: Values, noises?: Noises): boolean {
  let isNear = false;
  watchKinks(expression, values, noises, (away, noise) => {
    isNear ||= Math.abs(away) <= ON_KINK * FLOAT32_UNITS * noise;
  });
  return isNear;
}

/** @param watch is told of the distance from every kink and condition, and how far rounding may have moved that. */
function watchKinks(
  expression: Expression,
  values: Values,
  noises: Noises | undefined,
  watch: (away: number, noise: number) => void,
): void {
  fold<Noisy>(expression, (node, parts) => {
    const operands = parts.slice(0, 2);
    for (const distance of distancesOf(node)) {
      const away = distance(...operands.map(({ value }) => value));
      watch(away, moved(distance, operands, away));
    }
    return noisyNode(node, parts, values, noises);
  });
}

function noisyNode(
  node: Expression,
  parts: readonly Noisy[],
  values: Values,
  noises: Noises | undefined,
): Noisy {
  switch (node.kind) {
    case 'number':
      return { value: node.value, noise: stored(node.value) };
    case 'variable': {
      const value = evaluate(node, values);
      return { value, noise: noises?.get(node.name) ?? stored(value) };
    }
    case 'apply': {
      const applied = primitive(node.operation);
      return applied.arity === 'many'
        ? parts.reduce((left, right) => application(applied, [left, right]))
        : application(applied, parts);
    }
    case 'cases': {
      const [left, right, then, otherwise] = parts as [Noisy, Noisy, Noisy, Noisy];
      if (Number.isNaN(left.value) || Number.isNaN(right.value)) return { value: Number.NaN, noise: 0 };
      const isTie = Math.abs(left.value - right.value) <= ON_KINK * (left.noise + right.noise);
      return compare(node.relation, isTie ? right.value : left.value, right.value) ? then : otherwise;
    }
    default: {
      const value = evaluate(node, values);
      return { value, noise: stored(value) };
    }
  }
}

function application({ value: applied, kinks = [] }: Primitive, given: readonly Noisy[]): Noisy {
  let operands = given;
  for (const { distance } of kinks) {
    const away = distance(...operands.map(({ value }) => value));
    if (away !== 0 && Math.abs(away) <= ON_KINK * moved(distance, operands, away))
      operands = onKink(distance, operands);
  }
  const value = applied(...operands.map((operand) => operand.value));
  return { value, noise: moved(applied, operands, value) + HALF_UNIT * Math.abs(value) };
}

/** The operands with the first of them moved onto the kink. */
function onKink(distance: Primitive['value'], operands: readonly Noisy[]): readonly Noisy[] {
  const second = operands[1];
  const exact = [second?.value ?? 0, 0].find(
    (value) => distance(value, ...(second ? [second.value] : [])) === 0,
  );
  return exact === undefined ? operands : [{ value: exact, noise: 0 }, ...operands.slice(1)];
}

/** How far the noise of the operands can move a function of them: the sum over one operand at a time, either way. */
function moved(of: Primitive['value'], operands: readonly Noisy[], value: number): number {
  let total = 0;
  operands.forEach(({ value: operand, noise }, index) => {
    if (noise === 0) return;
    // Noise below half a unit in the last place would vanish in the sum: then one unit is nudged, and scaled back.
    const nudge = Math.max(noise, Number.EPSILON * Math.abs(operand));
    const others = operands.map((each) => each.value);
    const off = [operand + nudge, operand - nudge].map((nudged) => {
      others[index] = nudged;
      return Math.abs(of(...others) - value);
    });
    const known = off.filter(Number.isFinite);
    total += (known.length === 0 ? 0 : Math.max(...known)) * (noise / nudge);
  });
  return total;
}
