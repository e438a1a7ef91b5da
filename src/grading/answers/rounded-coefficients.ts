/** Formulas with rounded numbers in them: `0.33*x` for x/3, `6.28*x` for 2·pi·x. */

import { replaceNodes } from '../../calculus/substitute.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { type Expression, fold, number, type Values, variable } from '../../expression/expression.ts';
import type { Comparison } from '../questions/comparison.ts';
import { compareInFull } from './own-points.ts';
import { precisionOf } from './typed-number.ts';

export interface RoundedCoefficient {
  /** As it was typed. */
  readonly literal: string;
  /** What it must have been before it was rounded. */
  readonly exact: number;
}

/** More numbers than these in one formula are not solved for. */
const MOST_COEFFICIENTS = 5;

/** A literal of the answer, with a name of its own to solve for. */
interface Coefficient {
  readonly literal: string;
  readonly value: number;
  readonly halfUnit: number;
  readonly name: string;
}

/**
 * What the numbers in a formula that is not the reference must be for it to be that, where each is it, rounded to the digits
 * typed; undefined where none are. Solved for by least squares at sampled points (Gauss and Newton), then compared in full.
 * @param literals the decimals as they were typed.
 */
export function roundedCoefficients(
  formula: Expression,
  literals: readonly string[],
  comparison: Comparison,
): RoundedCoefficient[] | undefined {
  const { coefficients, opened } = coefficientsIn(formula, literals);
  if (coefficients.length === 0 || coefficients.length > MOST_COEFFICIENTS) return undefined;
  const solved = solve(opened, coefficients, comparison);
  if (!solved) return undefined;
  const isRounding = coefficients.every(
    ({ value, halfUnit }, index) => Math.abs((solved[index] as number) - value) <= halfUnit * (1 + 1e-6),
  );
  if (!isRounding) return undefined;
  const rounded = coefficients.flatMap(({ literal, value }, index): RoundedCoefficient[] => {
    const found = solved[index] as number;
    return Math.abs(found - value) > 1e-7 * Math.abs(value) ? [{ literal, exact: found }] : [];
  });
  // One whole number may be a short one; of two that would both have to move, neither was rounded.
  const isShort = rounded.length > 1 && rounded.some(({ literal }) => isWhole(literal));
  if (rounded.length === 0 || isShort) return undefined;
  const exact = new Map(coefficients.map(({ name }, index) => [name, number(solved[index] as number)]));
  const unrounded = replaceNodes(opened, (node) =>
    node.kind === 'variable' ? exact.get(node.name) : undefined,
  );
  return compareInFull(unrounded, comparison).kind === 'equal' ? rounded : undefined;
}

/** Whether the value of a formula at a point could be this, if its numbers were rounded to the digits typed. */
export function couldRoundTo(
  formula: Expression,
  literals: readonly string[],
  point: Values,
  expected: number,
): boolean {
  const { coefficients, opened } = coefficientsIn(formula, literals);
  const at = (shifted?: Coefficient): number =>
    evaluate(
      opened,
      new Map([
        ...point,
        ...coefficients.map(
          (each) => [each.name, each.value + (each === shifted ? each.halfUnit : 0)] as const,
        ),
      ]),
    );
  const value = at();
  const reach = coefficients.reduce((so, each) => so + Math.abs(at(each) - value), 0);
  return Math.abs(value - expected) <= 1.2 * reach + 1e-6 * Math.max(1e-3, Math.abs(expected));
}

/**
 * Every number that may have been rounded, and the formula with names in their place. Where decimals stand in it, whole
 * numbers beside them are meant as they are; a 0 is never one, nor is an exponent.
 */
function coefficientsIn(
  formula: Expression,
  literals: readonly string[],
): { readonly coefficients: readonly Coefficient[]; readonly opened: Expression } {
  const decimals = literals.filter((literal) => !isWhole(literal));
  const candidates = decimals.length > 0 ? decimals : literals;
  const exponents = new Set<Expression>();
  fold(formula, (node) => {
    if (node.kind === 'apply' && node.operation === 'power') exponents.add(node.operands[1] as Expression);
    return 0;
  });
  const coefficients: Coefficient[] = [];
  const opened = replaceNodes(formula, (node) => {
    if (node.kind !== 'number' || node.value === 0 || exponents.has(node)) return undefined;
    const literal = candidates.find((each) => Number(each) === node.value);
    if (literal === undefined) return undefined;
    const name = `#${coefficients.length}`;
    coefficients.push({ literal, value: node.value, halfUnit: precisionOf(literal).halfUnit, name });
    return variable(name);
  });
  return { coefficients, opened };
}

const isWhole = (literal: string): boolean => /^\d+$/.test(literal);

const ROUNDS = 6;
/** Equations for each unknown. */
const EQUATIONS = 6;
const NUDGE = 1e-4;

/** In units of half the last digit typed, so that the smallest change is the one found where several would do. */
function solve(
  opened: Expression,
  coefficients: readonly Coefficient[],
  { points, references }: Comparison,
): number[] | undefined {
  const at = (shifts: readonly number[], point: Values): number =>
    evaluate(
      opened,
      new Map([
        ...point,
        ...coefficients.map(
          ({ name, value, halfUnit }, index) => [name, value + halfUnit * (shifts[index] as number)] as const,
        ),
      ]),
    );
  const zero = coefficients.map(() => 0);
  const usable = [...points.keys()].filter(
    (index) =>
      Number.isFinite(references[index] as number) && Number.isFinite(at(zero, points[index] as Values)),
  );
  const chosen = usable.slice(0, EQUATIONS * coefficients.length);
  if (chosen.length < coefficients.length) return undefined;
  let shifts = zero;
  for (let round = 0; round < ROUNDS; round++) {
    const rows = chosen.map((index) => {
      const point = points[index] as Values;
      const [expected, value] = [references[index] as number, at(shifts, point)];
      const weight = 1 / Math.max(Math.abs(expected), 1e-12);
      const slopes = shifts.map((_, column) => {
        const nudged = shifts.map((shift, other) => (other === column ? shift + NUDGE : shift));
        return ((at(nudged, point) - value) / NUDGE) * weight;
      });
      return { slopes, missing: (expected - value) * weight };
    });
    const step = leastSquares(rows, coefficients.length);
    if (!step?.every(Number.isFinite)) return undefined;
    shifts = shifts.map((shift, index) => shift + (step[index] as number));
    if (step.every((each) => Math.abs(each) < 1e-12)) break;
  }
  return coefficients.map(({ value, halfUnit }, index) => value + halfUnit * (shifts[index] as number));
}

/** A little of Tikhonov's damping, so that numbers that only count together do not make it singular. */
const DAMPING = 1e-12;

/** The normal equations, by Gauss's elimination with pivots. */
function leastSquares(
  rows: readonly { readonly slopes: readonly number[]; readonly missing: number }[],
  unknowns: number,
): number[] | undefined {
  const sum = (of: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((so, row) => so + of(row), 0);
  const matrix = Array.from({ length: unknowns }, (_, row) => [
    ...Array.from({ length: unknowns }, (_unused, column) =>
      sum(({ slopes }) => (slopes[row] as number) * (slopes[column] as number)),
    ),
    sum(({ slopes, missing }) => (slopes[row] as number) * missing),
  ]);
  const largest = Math.max(...matrix.map((row, index) => Math.abs(row[index] as number)));
  if (!(largest > 0)) return undefined;
  matrix.forEach((row, index) => {
    row[index] = (row[index] as number) + DAMPING * largest;
  });
  for (let pivot = 0; pivot < unknowns; pivot++) {
    const best = [...Array(unknowns - pivot).keys()]
      .map((offset) => pivot + offset)
      .reduce((so, row) =>
        Math.abs(cell(matrix, row, pivot)) > Math.abs(cell(matrix, so, pivot)) ? row : so,
      );
    const [top, found] = [matrix[pivot] as number[], matrix[best] as number[]];
    matrix[pivot] = found;
    matrix[best] = top;
    for (let row = 0; row < unknowns; row++) {
      if (row === pivot) continue;
      const share = cell(matrix, row, pivot) / cell(matrix, pivot, pivot);
      matrix[row] = (matrix[row] as number[]).map(
        (value, column) => value - share * cell(matrix, pivot, column),
      );
    }
  }
  return matrix.map((row, index) => (row[unknowns] as number) / (row[index] as number));
}

const cell = (matrix: readonly (readonly number[])[], row: number, column: number): number =>
  matrix[row]?.[column] as number;
