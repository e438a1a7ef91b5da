/** Where a formula or its derivative has no value, when that is easily overlooked. */

import { type Expression, variablesOf } from '../../expression/expression.ts';
import { evaluateCarefully } from '../../expression/extended/evaluate-carefully.ts';
import { normalise } from '../normal-forms/normalise.ts';
import { words } from '../words.ts';
import { excerpt } from './excerpt.ts';
import { distinctParts, spreadPoints } from './sampling.ts';

/** @param wrt the name that moves. */
export function domainRemarks(expression: Expression, derivative: Expression, wrt: string): string[] {
  const parts = distinctParts(expression);
  const found = [
    ...zeroDivisors([...parts, ...distinctParts(derivative)]),
    ...parts.flatMap((part) => powerRemark(part, wrt)),
  ];
  if (found.length > 0) return [...new Set(found)];
  return variablesOf(expression).length > 0 && isNowhereReal(expression) ? [words.remark.nowhereReal] : [];
}

/** `n - n` is 0 whatever n is. */
function zeroDivisors(parts: readonly Expression[]): string[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'apply' || part.operation !== 'divide') return [];
    const divisor = part.operands[1] as Expression;
    const normal = normalise(divisor);
    // 0/0 says it itself.
    return divisor.kind !== 'number' && normal.kind === 'number' && normal.value === 0
      ? [words.remark.dividesByZero(excerpt(divisor))]
      : [];
  });
}

function powerRemark(part: Expression, wrt: string): string[] {
  if (part.kind !== 'apply' || part.operation !== 'power') return [];
  const [base, exponent] = part.operands as [Expression, Expression];
  const isMoving = variablesOf(exponent).includes(wrt);
  if (variablesOf(base).length === 0) {
    const value = evaluateCarefully(base, new Map());
    if (!isMoving || value > 0) return [];
    return [
      value === 0 ? words.remark.powerOfZero(excerpt(part)) : words.remark.powerOfNegative(excerpt(part)),
    ];
  }
  const isRoot =
    variablesOf(exponent).length === 0 && !Number.isInteger(evaluateCarefully(exponent, new Map()));
  const isPartlyReal = (isMoving || isRoot) && variablesOf(part).includes(wrt) && isSomewhereNegative(base);
  return isPartlyReal ? [words.remark.realForPositive(excerpt(part), excerpt(base))] : [];
}

const valuesOf = (expression: Expression): number[] =>
  spreadPoints(variablesOf(expression)).map((point) => evaluateCarefully(expression, point));

const isSomewhereNegative = (base: Expression): boolean => valuesOf(base).some((value) => value < 0);

const isNowhereReal = (expression: Expression): boolean => !valuesOf(expression).some(Number.isFinite);
