/** Literal ratios in trees: 3, -2, 1/3. */

import { apply, type Expression, number } from '../../expression/expression.ts';
import { type Ratio, ratio } from './arithmetic.ts';

/** The ratio that a tree is; undefined for any other. */
export function ratioOf(expression: Expression): Ratio | undefined {
  if (expression.kind === 'number') return ratio(expression.value, 1);
  if (expression.kind !== 'apply') return undefined;
  const [above, below] = expression.operands;
  if (expression.operation === 'negate') {
    const positive = ratioOf(above as Expression);
    return positive && { ...positive, numerator: -positive.numerator };
  }
  const isFraction =
    expression.operation === 'divide' && above?.kind === 'number' && below?.kind === 'number';
  return isFraction ? ratio(above.value, below.value) : undefined;
}

export function ratioTree({ numerator, denominator }: Ratio): Expression {
  const size = number(Math.abs(numerator));
  const body = denominator === 1 ? size : apply('divide', size, number(denominator));
  return numerator < 0 ? apply('negate', body) : body;
}
