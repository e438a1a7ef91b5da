/** Walks an expression as the rules of differentiation do, and collects the mistakes that can be made at each piece. */

import { derive } from '../../calculus/derive.ts';
import { substitute } from '../../calculus/substitute.ts';
import { apply, type Expression, number, variable, variablesOf } from '../../expression/expression.ts';
import { primitive } from '../../expression/primitives/table.ts';
import { antiderivative } from './antiderivative.ts';
import { isCount } from './entries/rules.ts';
import { type Mistake, madeAt, madeWith } from './mistake.ts';
import { type Applied, minus, over, plus, times } from './sites.ts';

/** How deep into nested pieces mistakes are looked for; beyond it no answer to a question is typed by hand. */
const DEEPEST = 4;
/** Of a longer product no term is missed one at a time: its slope would be a page long. */
const MOST_FACTORS = 6;

/** Wrong derivatives of `piece`; the caller drops those that happen to be right. */
export function ruleMistakes(piece: Expression, wrt: string, depth = 0): Mistake[] {
  if (piece.kind !== 'apply' || depth > DEEPEST || !uses(piece, wrt)) return [];
  const [first, second] = piece.operands as readonly [Expression, Expression];
  switch (piece.operation) {
    case 'add':
      return sumMistakes(piece, wrt, depth);
    case 'negate':
      return within(ruleMistakes(first, wrt, depth), minus);
    case 'multiply':
      return productMistakes(piece, wrt, depth);
    case 'divide':
      return quotientMistakes(first, second, wrt, depth);
    case 'power':
      return uses(second, wrt)
        ? []
        : [...exponentMistakes(piece, first, second, wrt), ...compositionMistakes(piece, first, wrt, depth)];
    default:
      return piece.operands.length === 1 ? functionMistakes(piece, first, wrt, depth) : [];
  }
}

/** Mistakes about an expression as a whole. */
export function wholeMistakes(expression: Expression, wrt: string, slope: Expression): Mistake[] {
  const others = variablesOf(expression).filter((name) => name !== wrt);
  return madeAt('whole', {
    expression,
    wrt: variable(wrt),
    slope,
    otherSlopes: others.map((name) => slopeOf(expression, name)),
    antiderivative: antiderivative(expression, wrt),
  });
}

const slopeOf = (piece: Expression, wrt: string): Expression => derive(piece, wrt).derivative;

const uses = (piece: Expression, wrt: string): boolean => variablesOf(piece).includes(wrt);

/** Mistakes made in a part, as they come out of the whole. */
const within = (mistakes: readonly Mistake[], whole: (wrong: Expression) => Expression): Mistake[] =>
  mistakes.map(({ id, wrong }) => ({ id, wrong: whole(wrong) }));

function sumMistakes({ operands }: Applied, wrt: string, depth: number): Mistake[] {
  const slopes = operands.map((term) => slopeOf(term, wrt));
  return operands.flatMap((term, index): Mistake[] => {
    if (!uses(term, wrt)) {
      const ownSlopes = variablesOf(term).map((name) => slopeOf(term, name));
      return madeAt('heldTerm', { term, slopes, ownSlopes });
    }
    const others = slopes.filter((_slope, position) => position !== index);
    return within(ruleMistakes(term, wrt, depth + 1), (wrong) => plus(wrong, ...others));
  });
}

function productMistakes({ operands }: Applied, wrt: string, depth: number): Mistake[] {
  const held = operands.filter((factor) => !uses(factor, wrt));
  const moving = operands.filter((factor) => uses(factor, wrt));
  const withHeld = (wrong: Expression): Expression => (held.length === 0 ? wrong : times(...held, wrong));
  const [f, ...others] = moving as [Expression, ...Expression[]];
  const df = slopeOf(f, wrt);
  if (others.length === 0) {
    return [
      ...madeAt('heldFactors', { held, moving: f, slope: df }),
      ...within(ruleMistakes(f, wrt, depth + 1), withHeld),
    ];
  }
  const g = times(...others);
  const pair = { f, g, df, dg: slopeOf(g, wrt) };
  return within(madeAt('product', { ...pair, terms: termsOf(moving, wrt) }), withHeld);
}

/** Of the product rule, for three factors and more. */
function termsOf(factors: readonly Expression[], wrt: string): Expression[] {
  if (factors.length < 3 || factors.length > MOST_FACTORS) return [];
  return factors.map((factor, index) =>
    times(slopeOf(factor, wrt), ...factors.filter((_other, position) => position !== index)),
  );
}

function quotientMistakes(f: Expression, g: Expression, wrt: string, depth: number): Mistake[] {
  const df = slopeOf(f, wrt);
  if (!uses(g, wrt)) {
    const isMean = isCount(g) || (g.kind === 'variable' && f.kind === 'apply' && f.operation === 'add');
    return [
      ...within(ruleMistakes(f, wrt, depth + 1), (wrong) => over(wrong, g)),
      ...madeAt('heldDivisor', { slope: df, isMean }),
    ];
  }
  const dg = slopeOf(g, wrt);
  const difference = plus(times(df, g), minus(times(f, dg)));
  return madeAt('quotient', { f, g, df, dg, topMoves: uses(f, wrt), difference });
}

const exponentMistakes = (piece: Applied, base: Expression, exponent: Expression, wrt: string): Mistake[] =>
  madeAt('exponent', {
    piece,
    base,
    exponent,
    baseSlope: slopeOf(base, wrt),
    slope: slopeOf(piece, wrt),
  });

function functionMistakes(piece: Applied, inside: Expression, wrt: string, depth: number): Mistake[] {
  const own = madeWith(piece.operation, inside);
  const exponent = primitive(piece.operation).exponent;
  return [
    ...(inside.kind === 'variable' ? own : within(own, (wrong) => times(wrong, slopeOf(inside, wrt)))),
    ...(exponent === undefined ? [] : exponentMistakes(piece, inside, number(exponent), wrt)),
    ...compositionMistakes(piece, inside, wrt, depth),
  ];
}

/** F(g) with the chain rule applied wrongly, and with mistakes made inside g, which is its first operand. */
function compositionMistakes(piece: Applied, inside: Expression, wrt: string, depth: number): Mistake[] {
  if (inside.kind === 'variable') return [];
  const hole = 'inside';
  const outer = apply(piece.operation, variable(hole), ...piece.operands.slice(1));
  const slope = slopeOf(outer, hole);
  const filled = (expression: Expression) => (at: Expression) =>
    substitute(expression, new Map([[hole, at]]));
  const outerSlope = filled(slope);
  const insideSlope = slopeOf(inside, wrt);
  return [
    ...madeAt('composition', { outer: filled(outer), outerSlope, inside, insideSlope, wrt: variable(wrt) }),
    ...within(ruleMistakes(inside, wrt, depth + 1), (wrong) => times(outerSlope(inside), wrong)),
  ];
}
