/** Why a part without names, such as `1/0` or `log(-1)`, has no finite value. */

import { evaluate } from './evaluate.ts';
import { type Expression, fold } from './expression.ts';
import { primitive } from './primitives/table.ts';
import { formatNumber } from './print.ts';

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
    if (node.kind === 'variable' || parts.includes(undefined)) return undefined;
    const operands = parts as number[];
    const value =
      node.kind === 'apply' ? primitive(node.operation).value(...operands) : evaluate(node, new Map());
    if (!Number.isFinite(value)) found ??= { piece: node, cause: causeOf(node, operands) };
    return value;
  });
  return found;
}

function causeOf(node: Expression, operands: readonly number[]): string {
  const [first, second] = operands as [number, number?];
  if (node.kind !== 'apply') return TOO_LARGE;
  const { domain, name } = primitive(node.operation);
  if (name === 'divide' && second === 0) return 'Keep divisors away from 0.';
  if (name === 'power' && first === 0 && (second as number) < 0)
    return 'A negative power of 0 is a division by zero.';
  if (name === 'power' && first < 0 && !Number.isInteger(second))
    return 'A negative number has no real root: only whole powers can be taken of it.';
  if (domain && !domain(...operands)) return `There is no real ${name} of ${formatNumber(first)}.`;
  return TOO_LARGE;
}

const TOO_LARGE = 'It is larger than a number can be, which is about 1.8e308.';
