/** What the parser makes of operands whose tree is not simply the operator applied to them. */

import { apply, type Expression, number, type Relation } from './expression.ts';

/** `e^u` is read as `exp(u)`, so that one rule serves both spellings. */
export function raised(operands: readonly Expression[]): Expression {
  const [base, exponent] = operands as [Expression, Expression];
  return base.kind === 'constant' && base.name === 'e'
    ? apply('exp', exponent)
    : apply('power', base, exponent);
}

export const cases = (
  relation: Relation,
  left: Expression,
  right: Expression,
  then: Expression,
  otherwise: Expression,
): Expression => ({ kind: 'cases', relation, left, right, then, otherwise });

/** `0 < x < 6`: both comparisons must hold. */
export function chain(relations: readonly Relation[], operands: readonly Expression[]): Expression {
  return relations.reduceRight<Expression>(
    (then, relation, index) =>
      cases(relation, operands[index] as Expression, operands[index + 1] as Expression, then, number(0)),
    number(1),
  );
}

/** `c ? a : b`; a condition that is no comparison is taken as JavaScript takes it: true unless zero. */
export function choose(condition: Expression, then: Expression, otherwise: Expression): Expression {
  const comparisons: (Expression & { kind: 'cases' })[] = [];
  let inside = condition;
  while (inside.kind === 'cases' && isNumber(inside.otherwise, 0)) {
    comparisons.push(inside);
    inside = inside.then;
  }
  if (comparisons.length === 0 || !isNumber(inside, 1)) {
    return cases('==', condition, constantZero, otherwise, then);
  }
  return comparisons.reduceRight<Expression>(
    (chosen, { relation, left, right }) => cases(relation, left, right, chosen, otherwise),
    then,
  );
}

const isNumber = (expression: Expression, value: number): boolean =>
  expression.kind === 'number' && expression.value === value;

const constantZero = number(0);
