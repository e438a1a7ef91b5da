/** Why a part without names, such as `1/0` or `log(-1)`, has no finite value. */

import { valueWithoutNames } from './evaluate.ts';
import { children, type Expression, fold, type Values } from './expression.ts';
import { evaluateExtended } from './extended/evaluate-extended.ts';
import { primitive } from './primitives/table.ts';
import { formatNumber } from './print.ts';
import { words } from './words.ts';

export interface WithoutValue {
  /** The innermost such part. */
  readonly piece: Expression;
  /** A sentence. */
  readonly cause: string;
}

/**
 * Undefined when every part without names has a finite value, be it by way of numbers too large for float64:
 * `exp(1000)/(exp(1000) + 1)` is 1.
 */
export function pieceWithoutValue(expression: Expression): WithoutValue | undefined {
  return wholePartsWithoutNames(expression)
    .map((part) => innermostWithoutValue(part))
    .find((found) => found !== undefined);
}

/** The largest parts in which no name stands. */
function wholePartsWithoutNames(expression: Expression): readonly Expression[] {
  const whole = new Set<Expression>();
  const isConstant = fold<boolean>(expression, (node, parts) => {
    const constant = parts.length > 0 ? !parts.includes(false) && node.kind !== 'pending' : isLiteral(node);
    if (!constant) children(node).forEach((part, index) => void (parts[index] && whole.add(part)));
    return constant;
  });
  return isConstant ? [expression] : [...whole];
}

const isLiteral = (node: Expression): boolean => node.kind === 'number' || node.kind === 'constant';

const noValues: Values = new Map();

function innermostWithoutValue(expression: Expression): WithoutValue | undefined {
  let found: WithoutValue | undefined;
  fold<number | undefined>(expression, (node, parts) => {
    const value = valueWithoutNames(node, parts);
    if (value !== undefined && !Number.isFinite(value)) {
      found ??= { piece: node, cause: causeOf(node, parts as number[]) };
    }
    return value;
  });
  return found && Number.isFinite(evaluateExtended(expression, noValues)) ? undefined : found;
}

function causeOf(node: Expression, operands: readonly number[]): string {
  if (node.kind !== 'apply') return words.noValue['too-large'];
  const { domain, name, whyNoValue } = primitive(node.operation);
  const why = whyNoValue?.(...operands);
  if (why) return words.noValue[why];
  if (domain?.(...operands) === false)
    return words.noValue.outside(name, formatNumber(operands[0] as number));
  return words.noValue['too-large'];
}
