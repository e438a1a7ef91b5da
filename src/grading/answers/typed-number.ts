/** When a typed number counts as right: it agrees to the digits typed, and enough were typed. */

import { sameInFloat64 } from '../oracles/agreement.ts';

export type NumberJudgement = 'right' | 'more-digits' | 'wrong';

export const FEWEST_DIGITS = 2;

/** @param literal the decimal as typed; absent for a computed number such as `39/25`, which must be exact. */
export function judgeNumber(
  value: number,
  exact: number,
  literal?: string,
  digits = FEWEST_DIGITS,
): NumberJudgement {
  if (sameInFloat64(value, exact)) return 'right';
  if (literal === undefined || !Number.isFinite(exact)) return 'wrong';
  const { significant, halfUnit } = precisionOf(literal);
  const off = Math.abs(value - exact);
  if (off > halfUnit * (1 + 1e-9)) return 'wrong';
  // Halfway between two roundings, either would do: one digit more tells.
  if (off > halfUnit * (1 - 1e-9)) return 'more-digits';
  if (significant >= digits) return 'right';
  // 1 is no rounding of 0.75: to one digit that is 0.8.
  if (Number(exact.toPrecision(Math.max(1, significant))) !== value) return 'wrong';
  // 0 for 0.3 or 3 for 2.6 is a guess at the size, not a rounded answer; one digit more would tell.
  return value === 0 ? 'wrong' : 'more-digits';
}

export const significantDigits = (literal: string): number => precisionOf(literal).significant;

/** How many digits were meant, and half a unit of the last one. */
export function precisionOf(literal: string): { significant: number; halfUnit: number } {
  const [mantissa, exponent] = literal.toLowerCase().split('e') as [string, string?];
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  const figures = mantissa.replace(/[-.]/g, '').replace(/^0+/, '');
  return { significant: figures.length, halfUnit: 0.5 * 10 ** (Number(exponent ?? 0) - decimals) };
}

/** The decimals in a text, each as it was typed, the longest first. Digits within a name are none. */
export const literalsIn = (text: string): string[] => {
  const found = text.match(/(?<![\p{L}\d._])(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/gu) ?? [];
  return found.toSorted((one, other) => other.length - one.length);
};
