/** Comparisons where a formula is to be differentiated: as functions that have a slope everywhere but at their jump. */

import { apply, type Cases, type Expression, fold, number, type Relation } from '../expression.ts';

/** `x > 0` as `step(x)`, `0 < x < 6` as `step(x)*step(6 - x)`, `c ? a : b` as each side times 1 or 0. */
export const asSteps = (expression: Expression): Expression =>
  fold<Expression>(expression, (node, parts) => {
    if (node.kind === 'cases') return caseAsSteps(node.relation, parts);
    if (node.kind !== 'apply' || parts.every((part, index) => part === node.operands[index])) return node;
    return apply(node.operation, ...parts);
  });

function caseAsSteps(relation: Cases['relation'], parts: readonly Expression[]): Expression {
  const [left, right, then, otherwise] = parts as [Expression, Expression, Expression, Expression];
  const holds = indicator(relation, left, right);
  if (isNumber(otherwise, 0)) return times(holds, then);
  const fails = holds.kind === 'apply' && isComplement(holds) ? complementOf(holds) : complement(holds);
  if (isNumber(then, 0)) return times(fails, otherwise);
  return apply('add', times(holds, then), times(fails, otherwise));
}

function indicator(relation: Relation, left: Expression, right: Expression): Expression {
  switch (relation) {
    case '>':
      return apply('step', difference(left, right));
    case '<':
      return apply('step', difference(right, left));
    case '>=':
      return complement(apply('step', difference(right, left)));
    case '<=':
      return complement(apply('step', difference(left, right)));
    case '==':
      return complement(apply('abs', apply('sign', difference(left, right))));
  }
}

const isNumber = (expression: Expression, value: number): boolean =>
  expression.kind === 'number' && expression.value === value;

const complement = (of: Expression): Expression => apply('add', number(1), apply('negate', of));

type Applied = Expression & { kind: 'apply' };

const isComplement = ({ operation, operands: [first, second] }: Applied): boolean =>
  operation === 'add' && isNumber(first as Expression, 1) && second?.kind === 'apply';

const complementOf = ({ operands }: Applied): Expression =>
  (operands[1] as Applied).operands[0] as Expression;

function difference(left: Expression, right: Expression): Expression {
  if (isNumber(right, 0)) return left;
  return isNumber(left, 0) ? apply('negate', right) : apply('add', left, apply('negate', right));
}

const times = (holds: Expression, value: Expression): Expression =>
  isNumber(value, 1) ? holds : apply('multiply', holds, value);
