/** Sums in normal form: equal terms counted together, also those that differ in the order of their factors. */

import { apply, type Expression, number } from '../../expression/expression.ts';
import { orderlessHash, sameStructure, sameUpToOrder } from '../steps/structure.ts';
import { holdsPending } from '../substitute.ts';
import { type Ratio, ratio, ratioSum } from './arithmetic.ts';
import { normalProduct, type Signed, signed, withSign } from './normal-product.ts';
import { ratioTree } from './ratios.ts';

interface Term {
  coefficient: Ratio;
  /** Absent of a literal. */
  readonly rest: Expression | undefined;
}

/** Equal terms are counted together, in the place where the first of them stands; literals likewise. */
export function normalSum(operands: readonly Expression[]): Expression {
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
    const key = rest ? orderlessHash(rest) : 0;
    const bucket = places.get(key) ?? [];
    const found = bucket
      .filter((term) => (rest && term.rest ? isCountedWith(term.rest, rest) : rest === term.rest))
      .map((term) => ({ term, total: ratioSum(term.coefficient, coefficient) }))
      .find(({ total }) => total !== undefined);
    if (found?.total) found.term.coefficient = found.total;
    else {
      const term = { coefficient, rest };
      terms.push(term);
      places.set(key, [...bucket, term]);
    }
  }
  const kept = terms.filter((term) => term.coefficient.numerator !== 0).map(termExpression);
  // What was counted together may be equal to another term now: x/2 + x/2 + x.
  return kept.length < flat.length ? normalSum(kept) : apply('add', ...kept);
}

/** The two terms of a product rule are left to be seen until their derivatives are taken. */
const isCountedWith = (one: Expression, other: Expression): boolean =>
  holdsPending(other) ? sameStructure(one, other) : sameUpToOrder(one, other);

/** How often something is counted, and what: `-2*x*y/3` is −2/3 times `x*y`. */
export function termOf({ negative, body }: Signed): Term {
  const sign = negative ? -1 : 1;
  if (body.kind === 'apply' && body.operation === 'divide') {
    const [above, below] = body.operands.map(counted) as [Counted, Counted];
    const coefficient = ratio(above.count, below.count);
    if (!coefficient) return { coefficient: { numerator: sign, denominator: 1 }, rest: body };
    const isPlain = above.count === 1 && below.count === 1;
    const rest = isPlain ? body : quotient(above.of, below.of);
    return { coefficient: { ...coefficient, numerator: sign * coefficient.numerator }, rest };
  }
  const { count, of } = counted(body);
  return { coefficient: { numerator: sign * count, denominator: 1 }, rest: of };
}

interface Counted {
  readonly count: number;
  readonly of: Expression | undefined;
}

function counted(body: Expression): Counted {
  if (body.kind === 'number') return { count: body.value, of: undefined };
  const [first, ...others] = body.kind === 'apply' && body.operation === 'multiply' ? body.operands : [];
  if (first?.kind !== 'number') return { count: 1, of: body };
  return { count: first.value, of: others.length === 1 ? others[0] : apply('multiply', ...others) };
}

const quotient = (above: Expression | undefined, below: Expression | undefined): Expression | undefined =>
  below === undefined ? above : apply('divide', above ?? number(1), below);

function termExpression({ coefficient, rest }: Term): Expression {
  const { numerator, denominator } = coefficient;
  if (!rest) return ratioTree(coefficient);
  const size = Math.abs(numerator);
  const isPlain = size === 1 && denominator === 1;
  const body = isPlain ? rest : normalProduct([number(size), rest], [number(denominator)]);
  return withSign({ negative: numerator < 0, body });
}
