/** Why a part without names, such as `1/0` or `log(-1)`, has no finite value. */

import { valueWithoutNames } from './evaluate.ts';
import { type Expression, fold } from './expression.ts';
import { primitive } from './primitives/table.ts';
import { formatNumber } from './print.ts';
import { words } from './words.ts';

export interface WithoutValue {
  /** The innermost such part. */
  readonly piece: Expression;
  /** A sentence. */
  readonly cause: string;
}

/** Undefined when every part without names has a finite value. */
export function pieceWithoutValue(expression: Expression): WithoutValue | undefined {
  let found: WithoutValue | undefined;
  fold<number | undefined>(expression, (node, parts) => {
    const value = valueWithoutNames(node, parts);
    if (value !== undefined && !Number.isFinite(value)) {
      found ??= { piece: node, cause: causeOf(node, parts as number[]) };
    }
    return value;
  });
  return found;
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
