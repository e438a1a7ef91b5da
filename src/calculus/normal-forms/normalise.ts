/**
 * The normaliser: bottom-up, one visit a node, so it always ends. It folds literal numbers, drops 0 and 1, pulls
 * signs and coefficients to the front, flattens, collects equal factors and equal terms, and stops. It never
 * expands, so the forms a teacher would leave standing, such as `2*(z - y)`, are left standing.
 */

import { raised } from '../../expression/combine.ts';
import { compare, evaluate } from '../../expression/evaluate.ts';
import { apply, children, type Expression, fold, number } from '../../expression/expression.ts';
import { type PrimitiveName, primitive } from '../../expression/primitives/table.ts';
import { sameStructure } from '../steps/structure.ts';
import { exactPower, type Ratio, ratioPower, ratioProduct, tidyNumber } from './arithmetic.ts';
import { normalProduct, signed, withSign } from './normal-product.ts';
import { normalSum, termOf } from './normal-sum.ts';
import { isProduct, normalFactors, type ProductFactors, productFactors } from './product-factors.ts';
import { ratioOf, ratioTree } from './ratios.ts';

/** @param isOpen products to see as one with the product they stand in, not to put in normal form by themselves. */
export function normalise(
  expression: Expression,
  isOpen: (product: Expression) => boolean = () => false,
): Expression {
  const products = new Map<Expression, ProductFactors>();
  return fold<Expression>(
    expression,
    (node, parts) => {
      const factors = products.get(node);
      const normal =
        normalForms.get(node) ?? (factors ? normalFactors(factors, parts) : normalNode(node, parts));
      normalForms.set(node, normal);
      normalForms.set(normal, normal);
      return normal;
    },
    (node) => {
      // A derivative still to be taken keeps its inside as the learner wrote it.
      if (node.kind === 'pending' || normalForms.has(node)) return [];
      if (!isProduct(node)) return children(node);
      const factors = products.get(node) ?? productFactors(node, isOpen);
      products.set(node, factors);
      return factors.factors.map(({ factor }) => factor);
    },
  );
}

/** Trees share their branches, so each is normalised once: a chain would else be walked again for each of its links. */
const normalForms = new WeakMap<Expression, Expression>();

function normalNode(node: Expression, parts: readonly Expression[]): Expression {
  switch (node.kind) {
    case 'apply':
      return normalApplication(node.operation, parts);
    case 'cases': {
      const [left, right, then, otherwise] = parts as [Expression, Expression, Expression, Expression];
      if (sameStructure(then, otherwise)) return then;
      if (!isLiteral(left) || !isLiteral(right)) return { ...node, left, right, then, otherwise };
      return compare(node.relation, evaluate(left, new Map()), evaluate(right, new Map())) ? then : otherwise;
    }
    default:
      return node;
  }
}

/** One primitive over operands that are normal already. */
function normalApplication(operation: PrimitiveName, operands: readonly Expression[]): Expression {
  switch (operation) {
    case 'add':
      return normalSum(operands);
    case 'multiply':
      return normalProduct(operands);
    case 'negate':
      return withSign({
        ...signed(operands[0] as Expression),
        negative: !signed(operands[0] as Expression).negative,
      });
    case 'divide':
      return normalProduct(operands.slice(0, 1), operands.slice(1));
    case 'power':
      return normalPower(operands[0] as Expression, operands[1] as Expression);
    default:
      return knownValue(operation, operands) ?? apply(operation, ...operands);
  }
}

function knownValue(operation: PrimitiveName, operands: readonly Expression[]): Expression | undefined {
  const { exact, levels, foldsLiterals, value } = primitive(operation);
  const [operand] = operands;
  if (operand?.kind === 'constant' && operand.name === 'e') return literal(exact?.('e'));
  const numbers = operands.map((each) => (isLiteral(each) ? evaluate(each, new Map()) : Number.NaN));
  if ((levels || foldsLiterals) && !numbers.some(Number.isNaN)) return literal(tidyNumber(value(...numbers)));
  if (levels) return withoutScale(operation, operand as Expression);
  return operand?.kind === 'number' ? literal(exact?.(operand.value)) : undefined;
}

const literal = (value: number | undefined): Expression | undefined =>
  value === undefined ? undefined : number(value);

/** A literal with or without a minus. */
function isLiteral(operand: Expression): boolean {
  return signed(operand).body.kind === 'number';
}

/** Which side of 0 it is on does not change with a positive factor: `step(-2*x)` is `step(-x)`. */
function withoutScale(operation: PrimitiveName, operand: Expression): Expression | undefined {
  const { coefficient, rest } = termOf(signed(operand));
  const { numerator, denominator } = coefficient;
  if (!rest || (Math.abs(numerator) === 1 && denominator === 1) || numerator === 0) return undefined;
  return apply(operation, withSign({ negative: numerator < 0, body: rest }));
}

function normalPower(base: Expression, exponent: Expression): Expression {
  const power = ratioOf(exponent);
  if (power) {
    const { numerator, denominator } = power;
    if (numerator === 0) return number(1);
    if (numerator === 1 && denominator === 1) return base;
    const folded = denominator === 1 ? literalPowerOf(base, numerator) : undefined;
    if (folded) return folded;
    const inner = base.kind === 'apply' && base.operation === 'power' ? base.operands : [];
    const innerPower = inner[1] && ratioOf(inner[1]);
    const total = innerPower && ratioProduct(innerPower, power);
    const isWhole = innerPower?.denominator === 1 && (denominator === 1 || innerPower.numerator % 2 === 0);
    if (total && isWhole) return powerOfPower(inner[0] as Expression, total, denominator);
  }
  if (base.kind === 'number' && base.value === 1) return number(1);
  return raised([base, exponent]);
}

/** The power of a literal where it is one a person would write. */
function literalPowerOf(base: Expression, exponent: number): Expression | undefined {
  if (base.kind === 'number') {
    const value = exactPower(base.value, exponent);
    if (value !== undefined) return number(value);
  }
  const ratioBase = ratioOf(base);
  const value = ratioBase && ratioPower(ratioBase, exponent);
  return value && ratioTree(value);
}

/** `(x^2)^3` is `x^6`; a root of an even power is one of the size: `(x^2)^(1/2)` is `abs(x)`. */
function powerOfPower(base: Expression, total: Ratio, root: number): Expression {
  if (root === 1) return apply('power', base, ratioTree(total));
  const size = apply('abs', base);
  if (total.denominator !== 1) return apply('power', size, ratioTree(total));
  const whole = Math.abs(total.numerator);
  const power = whole === 1 ? size : apply('power', size, number(whole));
  return total.numerator < 0 ? apply('divide', number(1), power) : power;
}
