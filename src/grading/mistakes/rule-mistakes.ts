/** Mistakes made with one rule of differentiation, rewritten at the exact piece where the learner would make them. */

import { derive, joined } from '../../calculus/derive.ts';
import { substitute } from '../../calculus/substitute.ts';
import { apply, type Expression, number, variable, variablesOf } from '../../expression/expression.ts';
import { activationMistakes } from './activation-mistakes.ts';
import type { Mistake, MistakeId } from './mistake.ts';

type Applied = Expression & { kind: 'apply' };

/** How deep into nested pieces mistakes are looked for; beyond it no answer to a question is typed by hand. */
const DEEPEST = 4;

/** Wrong derivatives of `piece` by `by`; the caller drops those that happen to be right. */
export function ruleMistakes(piece: Expression, by: string, depth = 0): Mistake[] {
  if (piece.kind !== 'apply' || depth > DEEPEST || !variablesOf(piece).includes(by)) return [];
  switch (piece.operation) {
    case 'add':
      return sumMistakes(piece, by, depth);
    case 'negate':
      return ruleMistakes(piece.operands[0] as Expression, by, depth).map(({ id, wrong }) => ({
        id,
        wrong: apply('negate', wrong),
      }));
    case 'multiply':
      return productMistakes(piece, by, depth);
    case 'divide':
      return quotientMistakes(piece, by, depth);
    case 'power':
      return powerMistakes(piece, by, depth);
    default:
      return piece.operands.length === 1 ? functionMistakes(piece, by, depth) : [];
  }
}

export const slopeOf = (piece: Expression, by: string): Expression => derive(piece, by).derivative;

const times = (...factors: Expression[]): Expression => joined('multiply', factors);
const plus = (...terms: Expression[]): Expression => joined('add', terms);
const minus = (expression: Expression): Expression => apply('negate', expression);
const uses = (piece: Expression, by: string): boolean => variablesOf(piece).includes(by);

function sumMistakes(piece: Applied, by: string, depth: number): Mistake[] {
  const slopes = piece.operands.map((term) => slopeOf(term, by));
  return piece.operands.flatMap((term, index): Mistake[] => {
    const others = slopes.filter((_slope, position) => position !== index);
    if (!uses(term, by)) {
      const moved = variablesOf(term).map(
        (name): Mistake => ({
          id: 'held-term-moved',
          wrong: plus(...slopes, slopeOf(term, name)),
        }),
      );
      return [{ id: 'constant-kept', wrong: plus(...slopes, term) }, ...moved];
    }
    return ruleMistakes(term, by, depth + 1).map(({ id, wrong }) => ({ id, wrong: plus(wrong, ...others) }));
  });
}

function productMistakes(piece: Applied, by: string, depth: number): Mistake[] {
  const held = piece.operands.filter((factor) => !uses(factor, by));
  const moving = piece.operands.filter((factor) => uses(factor, by));
  const [first, ...rest] = moving as [Expression, ...Expression[]];
  if (rest.length > 0) return withFactors(held, twoFactors(first, times(...rest), by));
  const own: Mistake[] = first.kind === 'variable' ? [{ id: 'own-value', wrong: first }] : [];
  const zeroed: Mistake = { id: 'constant-factor-zeroed', wrong: number(0) };
  const dropped: Mistake[] =
    held.length > 0 ? [{ id: 'held-factor-dropped', wrong: slopeOf(first, by) }] : [];
  return [...own, zeroed, ...dropped, ...withFactors(held, ruleMistakes(first, by, depth + 1))];
}

const withFactors = (held: readonly Expression[], mistakes: readonly Mistake[]): Mistake[] =>
  held.length === 0 ? [...mistakes] : mistakes.map(({ id, wrong }) => ({ id, wrong: times(...held, wrong) }));

function twoFactors(f: Expression, g: Expression, by: string): Mistake[] {
  const [df, dg] = [slopeOf(f, by), slopeOf(g, by)];
  return [
    { id: 'product-of-derivatives', wrong: times(df, dg) },
    { id: 'sum-for-product', wrong: plus(df, dg) },
    { id: 'mispaired-product', wrong: plus(times(f, df), times(g, dg)) },
    { id: 'half-product-rule', wrong: times(df, g) },
    { id: 'half-product-rule', wrong: times(f, dg) },
  ];
}

function quotientMistakes(piece: Applied, by: string, depth: number): Mistake[] {
  const [f, g] = piece.operands as [Expression, Expression];
  if (!uses(g, by)) {
    const inner = ruleMistakes(f, by, depth + 1).map(({ id, wrong }) => ({
      id,
      wrong: apply('divide', wrong, g),
    }));
    const mean: Mistake[] = g.kind === 'number' ? [{ id: 'mean-factor-missing', wrong: slopeOf(f, by) }] : [];
    return [...inner, ...mean, { id: 'constant-factor-zeroed', wrong: number(0) }];
  }
  const [df, dg] = [slopeOf(f, by), slopeOf(g, by)];
  const right = plus(times(df, g), minus(times(f, dg)));
  const ofSlopes: Mistake[] = uses(f, by)
    ? [{ id: 'quotient-of-derivatives', wrong: apply('divide', df, dg) }]
    : [];
  return [
    ...ofSlopes,
    { id: 'quotient-order', wrong: apply('divide', minus(right), apply('power', g, number(2))) },
    { id: 'quotient-denominator', wrong: apply('divide', right, g) },
    { id: 'quotient-denominator', wrong: apply('divide', right, apply('power', f, number(2))) },
  ];
}

function powerMistakes(piece: Applied, by: string, depth: number): Mistake[] {
  const [g, n] = piece.operands as [Expression, Expression];
  if (uses(n, by)) return [];
  const dg = slopeOf(g, by);
  const truth = slopeOf(piece, by);
  const raised: Mistake[] = [{ id: 'exponent-kept', wrong: times(n, piece, dg) }];
  const dropped: Mistake[] = [{ id: 'coefficient-dropped', wrong: apply('divide', truth, n) }];
  const plain = g.kind === 'variable';
  const more = apply('add', n, number(1));
  const integrated: Mistake[] = plain
    ? [{ id: 'integrated', wrong: apply('divide', apply('power', g, more), more) }]
    : [];
  return [
    ...raised,
    ...dropped,
    ...integrated,
    ...swappedResidual(g, dg, truth),
    ...chainMistakes(piece, g, 0, by, depth),
  ];
}

/**
 * The square of a difference, differentiated as if the difference stood the other way round. Only for the first of the
 * two: for the one behind the minus sign the wrong sign has another reason.
 */
function swappedResidual(base: Expression, inner: Expression, truth: Expression): Mistake[] {
  if (inner.kind !== 'number' || inner.value !== 1) return [];
  const isDifference =
    base.kind === 'apply' &&
    base.operation === 'add' &&
    base.operands.some((term) => term.kind === 'apply' && term.operation === 'negate');
  return isDifference ? [{ id: 'swapped-residual', wrong: minus(truth) }] : [];
}

function functionMistakes(piece: Applied, by: string, depth: number): Mistake[] {
  const inside = piece.operands[0] as Expression;
  const activation = activationMistakes(piece.operation, inside).map(({ id, wrong }) => ({
    id,
    wrong: inside.kind === 'variable' ? wrong : times(wrong, slopeOf(inside, by)),
  }));
  const squared =
    piece.operation === 'square' ? swappedResidual(inside, slopeOf(inside, by), slopeOf(piece, by)) : [];
  return [...activation, ...squared, ...chainMistakes(piece, inside, 0, by, depth)];
}

/** F(g) with the chain rule applied wrongly, and with mistakes made inside g. */
function chainMistakes(
  piece: Applied,
  inside: Expression,
  place: number,
  by: string,
  depth: number,
): Mistake[] {
  if (inside.kind === 'variable') return [];
  const hole = 'inside';
  const outer = apply(
    piece.operation,
    ...piece.operands.map((operand, index) => (index === place ? variable(hole) : operand)),
  );
  const outerSlope = slopeOf(outer, hole);
  const at = (expression: Expression, argument: Expression): Expression =>
    substitute(expression, new Map([[hole, argument]]));
  const dg = slopeOf(inside, by);
  const chain: [MistakeId, Expression][] = [
    ['inner-derivative-missing', at(outerSlope, inside)],
    ['inner-argument-missing', times(at(outerSlope, variable(by)), dg)],
    ['outer-of-inner-derivative', at(outerSlope, dg)],
    [
      'composition-as-product',
      plus(times(at(outerSlope, variable(by)), inside), times(at(outer, variable(by)), dg)),
    ],
  ];
  const inner = ruleMistakes(inside, by, depth + 1).map(({ id, wrong }) => ({
    id,
    wrong: times(at(outerSlope, inside), wrong),
  }));
  return [...chain.map(([id, wrong]) => ({ id, wrong })), ...inner];
}
