/**
 * Values where float64 loses them on the way: `exp(a)/(exp(a) + 1)` at 1000 is 1, `1 - sigmoid(40)` is 4.2e-18.
 *
 * An expression is worked out with more and more decimal digits until two rounds say the same. Numbers mean what their
 * shortest digits say, so `0.1*3 - 0.3` is 0.
 */

import { type Expression, fold, type Relation, type Values } from '../expression.ts';
import { type PrimitiveName, primitive } from '../primitives/table.ts';
import { formOf } from '../reading/parse.ts';
import { Arithmetic, decimal, fromNumber, isDecimal, magnitude, toNumber, type Wide } from './decimal.ts';
import { exp } from './decimal-functions.ts';
import { pi } from './fixed-point.ts';

/** How many digits are tried, one after the other. */
const PRECISIONS = [40, 80, 160, 320, 640, 1280];
/** Fewer for a large expression, whose every round takes longer: up to so many parts, so many rounds. */
const ROUNDS = [
  { parts: 40, rounds: 6 },
  { parts: 200, rounds: 5 },
  { parts: 1000, rounds: 3 },
] as const;
const FEWEST_ROUNDS = 2;

/** Two rounds that differ by less than this, relative to the value, say the same. */
const AGREED_DIGITS = 18;

/**
 * The value to the last digit of float64, however large or small what it is made of: infinite only where the value
 * itself is, 0 where it cannot be told from 0. NaN outside the domain.
 * @param rounds how often more digits are tried, where many such values are wanted.
 * @throws RangeError for a name without a value or a derivative not yet taken.
 */
export function evaluateExtended(
  expression: Expression,
  values: Values,
  rounds: number = PRECISIONS.length,
): number {
  return toNumber(inDigits(expression, values, rounds).found);
}

/** Whether there is a value, and float64 has no number that large: 1.8e308 is its largest. */
export function isTooLarge(expression: Expression, values: Values): boolean {
  const { found, overflowed } = inDigits(expression, values);
  return Math.abs(toNumber(found)) === Number.POSITIVE_INFINITY && (isDecimal(found) || overflowed);
}

interface Found {
  readonly found: Wide;
  readonly overflowed: boolean;
}

function inDigits(expression: Expression, values: Values, most: number = PRECISIONS.length): Found {
  const rounds = Math.min(most, roundsFor(expression));
  let last: Found = { found: Number.NaN, overflowed: false };
  for (const [round, precision] of PRECISIONS.slice(0, rounds).entries()) {
    const arithmetic = new Arithmetic(precision);
    const found = fold<Wide>(expression, (node, parts) => nodeValue(arithmetic, node, parts, values));
    const isSettled = round > 0 && !arithmetic.cancelled && agree(last.found, found);
    last = { found, overflowed: arithmetic.overflowed };
    if (isSettled) break;
  }
  return last;
}

function roundsFor(expression: Expression): number {
  let counted = 0;
  fold(expression, () => {
    counted += 1;
    return counted;
  });
  return ROUNDS.find(({ parts }) => counted <= parts)?.rounds ?? FEWEST_ROUNDS;
}

function agree(one: Wide, other: Wide): boolean {
  if (!isDecimal(one) || !isDecimal(other)) return Object.is(toNumber(one), toNumber(other));
  if (one.digits === 0n || other.digits === 0n) return one.digits === other.digits;
  const arithmetic = new Arithmetic(2 * AGREED_DIGITS);
  const apart = arithmetic.subtract(one, other);
  return !isDecimal(apart) || apart.digits === 0n || magnitude(apart) < magnitude(other) - AGREED_DIGITS;
}

function nodeValue(arithmetic: Arithmetic, node: Expression, parts: readonly Wide[], values: Values): Wide {
  switch (node.kind) {
    case 'number':
      return fromNumber(node.value);
    case 'constant':
      return node.name === 'e' ? exp(arithmetic, decimal(1n)) : pi(arithmetic);
    case 'variable': {
      const value = values.get(node.name);
      if (value === undefined) throw new RangeError(`${node.name} has no value`);
      return fromNumber(value);
    }
    case 'apply':
      return applied(arithmetic, node.operation, parts);
    case 'cases': {
      const [left, right, then, otherwise] = parts as [Wide, Wide, Wide, Wide];
      const holds = holdsFor(node.relation, arithmetic.compare(left, right));
      return holds === undefined ? Number.NaN : holds ? then : otherwise;
    }
    case 'pending':
      throw new RangeError('a derivative that is not taken yet has no value');
  }
}

function holdsFor(relation: Relation, order: number): boolean | undefined {
  if (Number.isNaN(order)) return undefined;
  switch (relation) {
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '==':
      return order === 0;
  }
}

function applied(arithmetic: Arithmetic, name: PrimitiveName, operands: readonly Wide[]): Wide {
  const { elementary, parameters, value, wide } = primitive(name);
  if (wide) return wide(arithmetic, ...operands);
  if (elementary !== undefined) return ofForm(arithmetic, formOf(elementary), parameters, operands);
  // Of a function that says nothing about its digits, float64's value of the operands has to do.
  const plain = fromNumber(value(...operands.map(toNumber)));
  return isDecimal(plain) ? { ...plain, exact: false } : plain;
}

function ofForm(
  arithmetic: Arithmetic,
  form: Expression,
  parameters: readonly string[],
  operands: readonly Wide[],
): Wide {
  return fold<Wide>(form, (node, parts) =>
    node.kind === 'variable'
      ? (operands[parameters.indexOf(node.name)] ?? Number.NaN)
      : nodeValue(arithmetic, node, parts, new Map()),
  );
}
