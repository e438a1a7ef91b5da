/** Values in float64 with an eye on its rounding, and in more digits where that spoils them. */

import { nodeValue } from '../evaluate.ts';
import { type Application, type Expression, fold, type Values } from '../expression.ts';
import { primitive } from '../primitives/table.ts';
import { evaluateExtended } from './evaluate-extended.ts';

/** How far a value may be off, as its size tells: in float64, one rounding. */
const ROUNDING = Number.EPSILON;

/** A value that is off by more than this share of it is worked out with more digits. */
const TOLERATED = 1e-11;

interface Rounded {
  readonly value: number;
  /** By how much it may be off, at most about. */
  readonly error: number;
}

/** By how much the value of a name may be off. */
export type ErrorOf = (name: string) => number;

const exactNames: ErrorOf = () => 0;

/**
 * The value, by way of `evaluateExtended` where float64 overflows, underflows or cancels: `1 - sigmoid(40)` is
 * 4.2e-18, `log(1 + exp(1000))` is 1000.
 * @throws RangeError for a name without a value or a derivative not yet taken.
 */
export const evaluateCarefully = (expression: Expression, values: Values): number =>
  trustedValue(expression, values) ?? evaluateExtended(expression, values);

/** What float64 makes of it; undefined where too many of its digits may be rounding. */
export function trustedValue(
  expression: Expression,
  values: Values,
  errorOf: ErrorOf = exactNames,
): number | undefined {
  const { value, error } = fold<Rounded>(expression, (node, parts) =>
    roundedNode(node, parts, values, errorOf),
  );
  return Number.isFinite(value) && error <= TOLERATED * Math.abs(value) ? value : undefined;
}

function roundedNode(node: Expression, parts: readonly Rounded[], values: Values, errorOf: ErrorOf): Rounded {
  switch (node.kind) {
    case 'apply':
      return primitive(node.operation).arity === 'many'
        ? parts.reduce((left, right) => roundedApplication(node, [left, right]))
        : roundedApplication(node, parts);
    case 'cases': {
      const [left, right, then, otherwise] = parts as [Rounded, Rounded, Rounded, Rounded];
      const value = nodeValue(
        node,
        parts.map((part) => part.value),
        values,
      );
      const off = left.error + right.error;
      const isSure = off === 0 || Math.abs(left.value - right.value) > off;
      return { value, error: isSure ? Math.max(then.error, otherwise.error) : Number.POSITIVE_INFINITY };
    }
    case 'variable':
      return { value: nodeValue(node, [], values), error: errorOf(node.name) };
    default:
      return { value: nodeValue(node, [], values), error: 0 };
  }
}

/** Each operand is moved as far as it may be off, to see how far that moves the value. */
function roundedApplication({ operation }: Application, operands: readonly Rounded[]): Rounded {
  const { value: of, zero: zeroAt } = primitive(operation);
  const values = operands.map(({ value }) => value);
  const value = of(...values);
  if (!Number.isFinite(value)) return { value, error: Number.POSITIVE_INFINITY };
  let error = ROUNDING * Math.abs(value);
  for (const [index, operand] of operands.entries()) {
    if (operand.error === 0) continue;
    for (const change of [-operand.error, operand.error]) {
      const moved = Math.abs(of(...values.with(index, operand.value + change)) - value);
      // Outside of the domain nothing can be told.
      error += Number.isNaN(moved) ? Number.POSITIVE_INFINITY : moved;
    }
  }
  const isLost = value === 0 && zeroAt !== undefined && (zeroAt === 'nowhere' || !values.includes(0));
  return { value, error: isLost ? Number.POSITIVE_INFINITY : error };
}
