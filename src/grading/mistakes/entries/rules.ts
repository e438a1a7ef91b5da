/** Mistakes with the rules of differentiation, and with the slopes of single functions. */

import { sameStructure } from '../../../calculus/steps/structure.ts';
import { apply, type Expression, number } from '../../../expression/expression.ts';
import { type MistakeEntry, minus, over, plus, times } from '../sites.ts';

const squared = (expression: Expression): Expression => apply('power', expression, number(2));

/** `1/2`, `0.5` or `1/n` in front of a sum: the factor of a mean. */
const isFraction = (factor: Expression): boolean =>
  factor.kind === 'number'
    ? factor.value > 0 && factor.value < 1
    : factor.kind === 'apply' &&
      factor.operation === 'divide' &&
      factor.operands[0]?.kind === 'number' &&
      isCount(factor.operands[1]);

/** What a mean is divided by: a number, or a name that is usual for one. */
export const isCount = (divisor: Expression | undefined): boolean =>
  divisor?.kind === 'number' || (divisor?.kind === 'variable' && /^[nm]$/i.test(divisor.name));

/**
 * The square of a difference, differentiated as if the difference stood the other way round. Only for the first of the
 * two: for the one behind the minus sign the wrong sign has another reason.
 */
function turnedRound(base: Expression, baseSlope: Expression, slope: Expression): Expression[] {
  if (baseSlope.kind !== 'number' || baseSlope.value !== 1) return [];
  const isDifference =
    base.kind === 'apply' &&
    base.operation === 'add' &&
    base.operands.some((term) => term.kind === 'apply' && term.operation === 'negate');
  return isDifference ? [minus(slope)] : [];
}

export const rules = {
  'inner-derivative-missing': {
    composition: ({ outerSlope, inside }) => [outerSlope(inside)],
  },
  'inner-argument-missing': {
    composition: ({ outerSlope, wrt, insideSlope }) => [times(outerSlope(wrt), insideSlope)],
  },
  'outer-of-inner-derivative': {
    composition: ({ outerSlope, insideSlope }) => [outerSlope(insideSlope)],
  },
  'composition-as-product': {
    composition: ({ outer, outerSlope, inside, insideSlope, wrt }) => [
      plus(times(outerSlope(wrt), inside), times(outer(wrt), insideSlope)),
    ],
  },
  'product-of-derivatives': { product: ({ df, dg }) => [times(df, dg)] },
  'sum-for-product': { product: ({ df, dg }) => [plus(df, dg)] },
  'mispaired-product': { product: ({ f, g, df, dg }) => [plus(times(f, df), times(g, dg))] },
  'half-product-rule': {
    product: ({ f, g, df, dg, terms }) => [
      times(df, g),
      times(f, dg),
      ...terms.map((left) => plus(...terms.filter((term) => term !== left))),
    ],
  },
  'quotient-of-derivatives': { quotient: ({ df, dg, topMoves }) => (topMoves ? [over(df, dg)] : []) },
  'quotient-order': {
    insteadOf: ['sign-flipped'],
    quotient: ({ g, difference }) => [over(minus(difference), squared(g))],
  },
  'quotient-denominator': {
    quotient: ({ f, g, difference }) => [over(difference, g), over(difference, squared(f))],
  },
  'exponent-kept': { exponent: ({ piece, exponent, baseSlope }) => [times(exponent, piece, baseSlope)] },
  'coefficient-dropped': {
    isMadeInAllLinks: true,
    exponent: ({ slope, exponent }) => [over(slope, exponent)],
  },
  'swapped-residual': {
    insteadOf: ['sign-flipped'],
    exponent: ({ base, baseSlope, slope }) => turnedRound(base, baseSlope, slope),
    // A square written as a product.
    product: ({ f, g, df }) => (sameStructure(f, g) ? turnedRound(f, df, times(number(2), f)) : []),
  },
  'own-value': {
    insteadOf: ['value-instead-of-slope', 'wrong-variable'],
    heldFactors: ({ moving }) => (moving.kind === 'variable' ? [moving] : []),
  },
  'constant-factor-zeroed': {
    heldFactors: () => [number(0)],
    heldDivisor: () => [number(0)],
  },
  'mean-factor-missing': {
    insteadOf: ['factor-missing', 'held-factor-dropped'],
    isMadeInAllLinks: true,
    heldFactors: ({ held, slope }) =>
      held
        .filter(isFraction)
        .map((fraction) => times(...held.filter((factor) => factor !== fraction), slope)),
    heldDivisor: ({ slope, isMean }) => (isMean ? [slope] : []),
  },
  'held-factor-dropped': {
    heldFactors: ({ held, slope }) => (held.length > 0 ? [slope] : []),
    heldDivisor: ({ slope, isMean }) => (isMean ? [] : [slope]),
  },
  'constant-kept': { heldTerm: ({ slopes, term }) => [plus(...slopes, term)] },
  'held-term-moved': {
    heldTerm: ({ slopes, ownSlopes }) => ownSlopes.map((own) => plus(...slopes, own)),
  },
} as const satisfies Record<string, MistakeEntry>;

/** Wrong slopes of single functions, most of them activations. */
export const functions = {
  'relu-returns-input': {
    insteadOf: ['value-instead-of-slope'],
    functions: { relu: ['relu(z)', 'z'] },
  },
  'relu-always-one': { functions: { relu: ['1'], leakyrelu: ['1'] } },
  'wrong-activation': {
    functions: {
      leakyrelu: ['step(z)'],
      sigmoid: ['1 - sigmoid(z)^2'],
      tanh: ['tanh(z)*(1 - tanh(z))'],
    },
  },
  'sigmoid-input-for-output': { functions: { sigmoid: ['z*(1 - z)'] } },
  'tanh-input-for-output': { functions: { tanh: ['1 - z^2'] } },
  'sigmoid-twice': { functions: { sigmoid: ['sigmoid(sigmoid(z))*(1 - sigmoid(sigmoid(z)))'] } },
  'sigmoid-half': { functions: { sigmoid: ['1 - sigmoid(z)', 'sigmoid(z)^2'] } },
} as const satisfies Record<string, MistakeEntry>;
