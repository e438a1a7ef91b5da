/** A formula with other numbers written in it, of the same shape. */

import { replaceNodes } from '../../calculus/substitute.ts';
import { type Expression, fold, number } from '../../expression/expression.ts';
import type { Random } from '../../grading/questions/random.ts';
import { otherNumbers } from './like-numbers.ts';

/** The numbers written in formulas, by what they are there for. */
interface Literals {
  /** The parts of the trees that are whole exponents, and what a sum is divided by because it has so many terms. */
  readonly exponents: ReadonlySet<Expression>;
  readonly counts: ReadonlySet<Expression>;
  /** All others, each once. */
  readonly amounts: readonly number[];
}

function literalsIn(formulas: readonly Expression[]): Literals {
  const exponents = new Set<Expression>();
  const counts = new Set<Expression>();
  const found: Expression[] = [];
  for (const formula of formulas) {
    fold(formula, (node) => {
      if (node.kind === 'number') found.push(node);
      if (node.kind !== 'apply') return null;
      const [first, second] = node.operands;
      if (node.operation === 'power' && second && isWhole(second)) exponents.add(second);
      if (node.operation === 'divide' && first && second && isCount(second, first)) counts.add(second);
      return null;
    });
  }
  const amounts = found.flatMap((node) =>
    node.kind === 'number' && !exponents.has(node) && !counts.has(node) ? [node.value] : [],
  );
  return { exponents, counts, amounts: [...new Set(amounts)] };
}

const isWhole = (node: Expression): boolean => node.kind === 'number' && Number.isInteger(node.value);

/** What a mean is divided by goes with its terms. */
const isCount = (divisor: Expression, sum: Expression): boolean =>
  divisor.kind === 'number' &&
  sum.kind === 'apply' &&
  sum.operation === 'add' &&
  sum.operands.length === divisor.value;

export interface OtherLiterals {
  /** For each number that is exchanged, the one in its place. */
  readonly amounts: ReadonlyMap<number, number>;
  /** One of the formulas, or a part of one, with them. */
  readonly into: (formula: Expression) => Expression;
}

/**
 * Formulas with other numbers for those written in them: the same number is the same again everywhere.
 * @param exponents whether exponents grow by one, for another rule of the same kind, or stay.
 * @param ones whether 1 is exchanged like any other; mostly it is there for what it does, as in `1 − a`.
 * @returns undefined where none are found.
 */
export function otherLiterals(
  formulas: readonly Expression[],
  random: Random,
  exponents: 'grow' | 'stay',
  ones = false,
): OtherLiterals | undefined {
  const literals = literalsIn(formulas);
  const amounts = otherNumbers(
    literals.amounts.filter((value) => value !== 0 && (ones || value !== 1)),
    random,
  );
  if (!amounts) return undefined;
  const replaced = (node: Expression): Expression | undefined => {
    if (node.kind !== 'number' || literals.counts.has(node)) return undefined;
    if (literals.exponents.has(node))
      return exponents === 'grow' && node.value >= 2 ? number(node.value + 1) : undefined;
    const other = amounts.get(node.value);
    return other === undefined ? undefined : number(other);
  };
  return { amounts, into: (formula) => replaceNodes(formula, replaced) };
}
