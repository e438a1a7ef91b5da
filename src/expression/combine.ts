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

/** `c ? a : b`; a condition that is no comparison is taken as JavaScript takes it: true unless zero. */
export function choose(condition: Expression, then: Expression, otherwise: Expression): Expression {
  const isComparison =
    condition.kind === 'cases' &&
    condition.then.kind === 'number' &&
    condition.then.value === 1 &&
    condition.otherwise.kind === 'number' &&
    condition.otherwise.value === 0;
  return isComparison
    ? { ...condition, then, otherwise }
    : cases('==', condition, constantZero, otherwise, then);
}

const constantZero = number(0);
