/** Nothing that could still be worked out with pencil and paper is left standing in a normal form. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derive } from '../../src/calculus/derive.ts';
import { normalise } from '../../src/calculus/normal-forms/normalise.ts';
import { apply, children, type Expression, fold, number, variable } from '../../src/expression/expression.ts';
import { print } from '../../src/expression/print.ts';

type Fraction = readonly [above: bigint, below: bigint];

/** The exact value of arithmetic on whole numbers; undefined for anything else, and for a division by 0. */
function fractionOf(node: Expression, parts: readonly (Fraction | undefined)[]): Fraction | undefined {
  if (node.kind === 'number') return Number.isSafeInteger(node.value) ? [BigInt(node.value), 1n] : undefined;
  if (node.kind !== 'apply' || parts.includes(undefined)) return undefined;
  const [first, second] = parts as [Fraction, Fraction];
  switch (node.operation) {
    case 'negate':
      return [-first[0], first[1]];
    case 'add':
      return (parts as Fraction[]).reduce(([a, b], [c, d]) => [a * d + c * b, b * d]);
    case 'multiply':
      return (parts as Fraction[]).reduce(([a, b], [c, d]) => [a * c, b * d]);
    case 'divide':
      return second[0] === 0n ? undefined : [first[0] * second[1], first[1] * second[0]];
    case 'power': {
      if (second[0] % second[1] !== 0n) return undefined;
      const exponent = Number(second[0] / second[1]);
      if (Math.abs(exponent) > 8 || (first[0] === 0n && exponent <= 0)) return undefined;
      const [above, below] = exponent < 0 ? [first[1], first[0]] : first;
      return [above ** BigInt(Math.abs(exponent)), below ** BigInt(Math.abs(exponent))];
    }
    default:
      return undefined;
  }
}

const size = (value: bigint): bigint => (value < 0n ? -value : value);
const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? size(a) : divisor(b, a % b));
const LARGEST = 10n ** 14n;

/** How a fraction is written by hand, in lowest terms. */
function written([above, below]: Fraction): string {
  const common = divisor(above, below) * (below < 0n ? -1n : 1n);
  const [top, bottom] = [above / common, below / common];
  return bottom === 1n ? `${top}` : `${top}/${bottom}`;
}

/** A text that is the same for two trees that differ in the order of terms and factors alone. */
const canonical = (root: Expression): string =>
  fold<string>(root, (node, parts) => {
    if (node.kind !== 'apply') return print(node);
    const isOrderless = node.operation === 'add' || node.operation === 'multiply';
    return `${node.operation}(${(isOrderless ? parts.toSorted() : parts).join(',')})`;
  });

const isNumber = (node: Expression): boolean => node.kind === 'number';

/** A term without its sign and whole factors. */
function bare(term: Expression): string {
  if (term.kind !== 'apply') return isNumber(term) ? '' : canonical(term);
  if (term.operation === 'negate') return bare(term.operands[0] as Expression);
  if (term.operation === 'divide') return `${term.operands.map(bare).join('/')}`;
  if (term.operation !== 'multiply') return canonical(term);
  const factors = term.operands.filter((factor) => !isNumber(factor));
  return factors.map(canonical).toSorted().join('*');
}

function leftStanding(root: Expression): string[] {
  const found: string[] = [];
  fold<Fraction | undefined>(root, (node, parts) => {
    const fraction = fractionOf(node, parts);
    const isLarge = fraction && (size(fraction[0]) > LARGEST || size(fraction[1]) > LARGEST);
    if (fraction && !isLarge && written(fraction) !== print(node)) found.push(print(node));
    if (node.kind === 'apply' && node.operation === 'add') {
      const terms = node.operands.map(bare);
      if (new Set(terms).size < terms.length) found.push(`equal terms: ${print(node)}`);
    }
    if (node.kind === 'apply' && node.operation === 'multiply') {
      const factors = children(node).map(canonical);
      if (new Set(factors).size < factors.length) found.push(`equal factors: ${print(node)}`);
    }
    return fraction;
  });
  return found;
}

const leaf = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -6, max: 6 }).map(number) },
  { weight: 3, arbitrary: fc.constantFrom('x', 'y').map(variable) },
);
const whole = fc.integer({ min: -3, max: 3 }).map(number);

const arithmetic = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'folded', withCrossShrink: true },
    leaf,
    ...(['add', 'multiply'] as const).map((operation) =>
      fc
        .array(tie('tree'), { minLength: 2, maxLength: 4, depthIdentifier: 'folded' })
        .map((operands) => apply(operation, ...operands)),
    ),
    fc.tuple(tie('tree'), tie('tree')).map(([above, below]) => apply('divide', above, below)),
    fc.tuple(tie('tree'), whole).map(([base, exponent]) => apply('power', base, exponent)),
    fc
      .tuple(tie('tree'), whole, whole)
      .map(([base, above, below]) => apply('power', base, apply('divide', above, below))),
    tie('tree').map((operand) => apply('negate', operand)),
    tie('tree').map((operand) => apply('sin', operand)),
  ),
})).tree;

const times = process.env.SOAK === '1' ? 20 : 1;

describe('in a normal form', () => {
  test('no arithmetic is left to do, and no equal terms or factors are left apart', () => {
    let folded = 0;
    fc.assert(
      fc.property(arithmetic, (expression) => {
        const normal = normalise(expression);
        if (leftStanding(expression).length > 0) folded += 1;
        expect(leftStanding(normal), print(expression)).toEqual([]);
      }),
      { numRuns: 3000 * times, seed: 20_253 },
    );
    expect(folded).toBeGreaterThan(500);
  });

  test('nor in a derivative', () => {
    fc.assert(
      fc.property(arithmetic, (expression) => {
        expect(leftStanding(derive(expression, 'x').derivative), print(expression)).toEqual([]);
      }),
      { numRuns: 1500 * times, seed: 20_254 },
    );
  });
});
