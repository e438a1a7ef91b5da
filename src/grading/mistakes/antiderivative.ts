/** The antiderivatives a learner may give for a slope: of powers, and of common functions of something linear. */

import { derive } from '../../calculus/derive.ts';
import { substitute } from '../../calculus/substitute.ts';
import { apply, type Expression, joined, variablesOf } from '../../expression/expression.ts';
import { primitive } from '../../expression/primitives/table.ts';
import { parseExpression } from '../../expression/reading/parse.ts';

/** How deep into nested pieces the forms are looked for: beyond it no answer is typed by hand. */
const DEEPEST = 8;

/** Undefined for a form that is not in the tables. */
export function antiderivative(expression: Expression, wrt: string, depth = 0): Expression | undefined {
  if (depth > DEEPEST) return undefined;
  const uses = (piece: Expression): boolean => variablesOf(piece).includes(wrt);
  if (!uses(expression)) return apply('multiply', expression, { kind: 'variable', name: wrt });
  if (expression.kind === 'variable') return ofPower(expression, 1, wrt);
  if (expression.kind !== 'apply') return undefined;
  const { operation, operands } = expression;
  const [first, second] = operands as [Expression, Expression?];
  switch (operation) {
    case 'add':
    case 'negate': {
      const parts = operands.map((operand) => antiderivative(operand, wrt, depth + 1));
      return parts.every((part) => part !== undefined) ? apply(operation, ...parts) : undefined;
    }
    case 'multiply': {
      const moving = operands.filter(uses);
      const inner = moving.length === 1 ? antiderivative(moving[0] as Expression, wrt, depth + 1) : undefined;
      return inner && joined('multiply', [...operands.filter((operand) => !uses(operand)), inner]);
    }
    case 'divide': {
      if (second === undefined) return undefined;
      const inner = uses(second)
        ? uses(first)
          ? undefined
          : ofReciprocal(second, wrt)
        : antiderivative(first, wrt, depth + 1);
      return inner && (uses(second) ? apply('multiply', first, inner) : apply('divide', inner, second));
    }
    case 'power': {
      const exponent = second && literal(second);
      return exponent === undefined ? undefined : ofPower(first, exponent, wrt);
    }
    default: {
      const form = primitive(operation).antiderivative;
      return form === undefined ? undefined : overSlope(form, first, wrt);
    }
  }
}

const ofReciprocal = (bottom: Expression, wrt: string): Expression | undefined => {
  const isPower = bottom.kind === 'apply' && bottom.operation === 'power';
  const exponent = isPower ? literal(bottom.operands[1] as Expression) : 1;
  return exponent === undefined
    ? undefined
    : ofPower(isPower ? (bottom.operands[0] as Expression) : bottom, -exponent, wrt);
};

function ofPower(base: Expression, exponent: number, wrt: string): Expression | undefined {
  const more = exponent + 1;
  return overSlope(more === 0 ? 'log(u)' : `u^(${more})/(${more})`, base, wrt);
}

/** ∫f(k·x + b) is F(k·x + b)/k. Nothing so simple holds for an inside that is not linear. */
function overSlope(form: string, inside: Expression, wrt: string): Expression | undefined {
  const slope = derive(inside, wrt).derivative;
  if (variablesOf(slope).includes(wrt)) return undefined;
  const whole = substitute(parseExpression(form).expression, new Map([['u', inside]]));
  return slope.kind === 'number' && slope.value === 1 ? whole : apply('divide', whole, slope);
}

/** The value of a number as written, with or without a minus sign. */
function literal(expression: Expression): number | undefined {
  if (expression.kind === 'number') return expression.value;
  const isNegative = expression.kind === 'apply' && expression.operation === 'negate';
  const inner = isNegative ? literal(expression.operands[0] as Expression) : undefined;
  return inner === undefined ? undefined : -inner;
}
