/**
 * The normaliser: bottom-up, one visit a node, so it always ends. It folds literal numbers, drops 0 and 1, pulls
 * signs and coefficients to the front, flattens, collects equal factors and equal terms, and stops. It never
 * expands, so the forms a teacher would leave standing, such as `2*(z - y)`, are left standing.
 */

import { raised } from '../../expression/combine.ts';
import { apply, children, type Expression, fold, number } from '../../expression/expression.ts';
import { type PrimitiveName, primitive } from '../../expression/primitives/table.ts';
import { sameStructure, structureHash } from '../steps/structure.ts';
import { exactPower, tidyNumber } from './arithmetic.ts';
import { normalProduct, type Signed, signed, withSign } from './normal-product.ts';
import { isProduct, normalFactors, type ProductFactors, productFactors } from './product-factors.ts';

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
      return sameStructure(then, otherwise) ? then : { ...node, left, right, then, otherwise };
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

function knownValue(operation: PrimitiveName, [operand]: readonly Expression[]): Expression | undefined {
  const { exact, levels } = primitive(operation);
  if (operand?.kind === 'constant' && operand.name === 'e') return literal(exact?.('e'));
  if (operand?.kind !== 'number') return undefined;
  // A literal has no sign.
  if (levels) return number(operand.value > 0 ? levels.positive : levels.zero);
  return literal(exact?.(operand.value));
}

const literal = (value: number | undefined): Expression | undefined =>
  value === undefined ? undefined : number(value);

function normalPower(base: Expression, exponent: Expression): Expression {
  if (exponent.kind === 'number') {
    if (exponent.value === 0) return number(1);
    if (exponent.value === 1) return base;
    if (base.kind === 'number') {
      const value = exactPower(base.value, exponent.value);
      if (value !== undefined) return number(value);
    }
    const inner = base.kind === 'apply' && base.operation === 'power' ? base.operands : undefined;
    const innerExponent = inner?.[1];
    if (
      inner &&
      innerExponent?.kind === 'number' &&
      Number.isInteger(exponent.value) &&
      Number.isInteger(innerExponent.value)
    ) {
      return apply('power', inner[0] as Expression, number(innerExponent.value * exponent.value));
    }
  }
  if (base.kind === 'number' && base.value === 1) return number(1);
  return raised([base, exponent]);
}

interface Term {
  coefficient: number;
  readonly rest: Expression | undefined;
}

/** Equal terms are counted together, in the place where the first of them stands; literals likewise. */
function normalSum(operands: readonly Expression[]): Expression {
  const flat = operands
    .flatMap((operand) =>
      operand.kind === 'apply' && operand.operation === 'add' ? operand.operands : [operand],
    )
    .filter((operand) => !(operand.kind === 'number' && operand.value === 0));
  const [only = number(0)] = flat;
  if (flat.length <= 1) return only;
  const terms: Term[] = [];
  const places = new Map<number, Term[]>();
  for (const operand of flat) {
    const { coefficient, rest } = termOf(signed(operand));
    const key = rest ? structureHash(rest) : 0;
    const bucket = places.get(key) ?? [];
    const equal = bucket.find((term) =>
      rest && term.rest ? sameStructure(term.rest, rest) : rest === term.rest,
    );
    const total = equal ? tidyNumber(equal.coefficient + coefficient) : undefined;
    if (equal && total !== undefined) equal.coefficient = total;
    else {
      const term = { coefficient, rest };
      terms.push(term);
      places.set(key, [...bucket, term]);
    }
  }
  const kept = terms.filter((term) => term.coefficient !== 0).map(termExpression);
  // What was counted together may be equal to another term now: x/2 + x/2 + x.
  return kept.length < flat.length ? normalSum(kept) : apply('add', ...kept);
}

function termOf({ negative, body }: Signed): Term {
  const sign = negative ? -1 : 1;
  if (body.kind === 'number') return { coefficient: sign * body.value, rest: undefined };
  const [first, ...others] = body.kind === 'apply' && body.operation === 'multiply' ? body.operands : [];
  if (first?.kind !== 'number') return { coefficient: sign, rest: body };
  return {
    coefficient: sign * first.value,
    rest: others.length === 1 ? others[0] : apply('multiply', ...others),
  };
}

function termExpression({ coefficient, rest }: Term): Expression {
  if (!rest) return number(coefficient);
  const size = Math.abs(coefficient);
  const body = size === 1 ? rest : normalProduct([number(size), rest]);
  return withSign({ negative: coefficient < 0, body });
}
