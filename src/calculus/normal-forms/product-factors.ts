/**
 * A product of products, quotients and signs, seen as one product. A chain of depth n derives to n nested products:
 * put in normal form one inside the other they would be copied n times.
 */

import type { Expression } from '../../expression/expression.ts';
import { normalProduct, signed, withSign } from './normal-product.ts';

interface DividedFactor {
  readonly factor: Expression;
  /** Below the line of a fraction. */
  readonly divides: boolean;
}

export interface ProductFactors {
  readonly negative: boolean;
  /** In the order they are written, down to what is no product itself. */
  readonly factors: readonly DividedFactor[];
}

type Product = Expression & { kind: 'apply'; operation: 'multiply' | 'divide' | 'negate' };

export const isProduct = (node: Expression): node is Product =>
  node.kind === 'apply' &&
  (node.operation === 'multiply' || node.operation === 'divide' || node.operation === 'negate');

/** @param isOpen whether a product inside this one is taken apart too. */
export function productFactors(root: Product, isOpen: (part: Expression) => boolean): ProductFactors {
  let negative = false;
  const factors: DividedFactor[] = [];
  const opened = new Set<Expression>();
  const open: DividedFactor[] = [{ factor: root, divides: false }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { factor, divides } = next;
    // A product that stands in itself more than once is opened once, or a tower of them would never end.
    if (!isProduct(factor) || opened.has(factor) || (factor !== root && !isOpen(factor))) {
      factors.push(next);
      continue;
    }
    opened.add(factor);
    if (factor.operation === 'negate') negative = !negative;
    const isQuotient = factor.operation === 'divide';
    for (let index = factor.operands.length - 1; index >= 0; index--) {
      const isBelow = isQuotient && index === 1;
      open.push({ factor: factor.operands[index] as Expression, divides: divides !== isBelow });
    }
  }
  return { negative, factors };
}

/** The product again, its factors in normal form by now. */
export function normalFactors(
  { negative, factors }: ProductFactors,
  normal: readonly Expression[],
): Expression {
  const side = (divides: boolean) => normal.filter((_, index) => factors[index]?.divides === divides);
  const product = signed(normalProduct(side(false), side(true)));
  return withSign({ ...product, negative: product.negative !== negative });
}
