/** Mistakes made with one rule of differentiation, rewritten at the exact piece where the learner would make them. */

import { derive } from '../../calculus/derive.ts';
import { sameStructure } from '../../calculus/steps/structure.ts';
import { substitute } from '../../calculus/substitute.ts';
import {
  apply,
  type Expression,
  joined,
  number,
  variable,
  variablesOf,
} from '../../expression/expression.ts';
import { primitive } from '../../expression/primitives/table.ts';
import { activationMistakes } from './activation-mistakes.ts';
import type { Mistake, MistakeId } from './mistake.ts';

type Applied = Expression & { kind: 'apply' };

/** How deep into nested pieces mistakes are looked for; beyond it no answer to a question is typed by hand. */
const DEEPEST = 4;
/** Of a longer product no term is missed one at a time: its slope would be a page long. */
const MOST_FACTORS = 6;

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
  if (rest.length > 0) {
    const slips = [...twoFactors(first, times(...rest), by), ...termMissing(moving, by)];
    return withFactors(held, slips);
  }
  const own: Mistake[] = first.kind === 'variable' ? [{ id: 'own-value', wrong: first }] : [];
  const zeroed: Mistake = { id: 'constant-factor-zeroed', wrong: number(0) };
  const slope = slopeOf(first, by);
  const dropped: Mistake[] = held.length > 0 ? [{ id: 'held-factor-dropped', wrong: slope }] : [];
  const means = held.filter(isFraction).map((fraction): Mistake => {
    const others = held.filter((factor) => factor !== fraction);
    return { id: 'mean-factor-missing', wrong: times(...others, slope) };
  });
  return [...own, zeroed, ...means, ...dropped, ...withFactors(held, ruleMistakes(first, by, depth + 1))];
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
    // A square written as a product.
    ...(sameStructure(f, g) ? swappedResidual(f, df, times(number(2), f)) : []),
  ];
}

/** The product rule of three factors and more without one of its terms. */
function termMissing(factors: readonly Expression[], by: string): Mistake[] {
  if (factors.length < 3 || factors.length > MOST_FACTORS) return [];
  const terms = factors.map((factor, index) =>
    times(slopeOf(factor, by), ...factors.filter((_other, position) => position !== index)),
  );
  return terms.map((left): Mistake => {
    const wrong = plus(...terms.filter((term) => term !== left));
    return { id: 'half-product-rule', wrong };
  });
}

/** `1/2`, `0.5` or `1/n` in front of a sum: the factor of a mean. */
const isFraction = (factor: Expression): boolean =>
  factor.kind === 'number'
    ? factor.value > 0 && factor.value < 1
    : factor.kind === 'apply' &&
      factor.operation === 'divide' &&
      factor.operands[0]?.kind === 'number' &&
      isCount(factor.operands[1] as Expression);

/** What a mean is divided by: a number, or a name that is usual for one. */
const isCount = (divisor: Expression): boolean =>
  divisor.kind === 'number' || (divisor.kind === 'variable' && /^[nm]$/i.test(divisor.name));

function quotientMistakes(piece: Applied, by: string, depth: number): Mistake[] {
  const [f, g] = piece.operands as [Expression, Expression];
  if (!uses(g, by)) {
    const inner = ruleMistakes(f, by, depth + 1).map(({ id, wrong }) => ({
      id,
      wrong: apply('divide', wrong, g),
    }));
    const isMean = isCount(g) || (g.kind === 'variable' && f.kind === 'apply' && f.operation === 'add');
    const mean: Mistake = {
      id: isMean ? 'mean-factor-missing' : 'held-factor-dropped',
      wrong: slopeOf(f, by),
    };
    return [...inner, mean, { id: 'constant-factor-zeroed', wrong: number(0) }];
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
  const plain = g.kind === 'variable';
  const more = apply('add', n, number(1));
  const integrated: Mistake[] = plain
    ? [{ id: 'integrated', wrong: apply('divide', apply('power', g, more), more) }]
    : [];
  return [...exponentMistakes(piece, g, n, by), ...integrated, ...chainMistakes(piece, g, 0, by, depth)];
}

/** About the exponent, as a number or as what `square` and `sqrt` stand for. */
function exponentMistakes(piece: Applied, base: Expression, exponent: Expression, by: string): Mistake[] {
  const inner = slopeOf(base, by);
  const truth = slopeOf(piece, by);
  return [
    { id: 'exponent-kept', wrong: times(exponent, piece, inner) },
    { id: 'coefficient-dropped', wrong: apply('divide', truth, exponent) },
    ...swappedResidual(base, inner, truth),
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
  const exponent = primitive(piece.operation).exponent;
  const raised = exponent === undefined ? [] : exponentMistakes(piece, inside, number(exponent), by);
  return [...activation, ...raised, ...chainMistakes(piece, inside, 0, by, depth)];
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
