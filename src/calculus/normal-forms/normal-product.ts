/** Products and quotients in normal form: one sign, one coefficient, equal factors collected, common ones cancelled. */

import { raised } from '../../expression/combine.ts';
import { apply, type Expression, joined, number } from '../../expression/expression.ts';
import { primitive } from '../../expression/primitives/table.ts';
import { orderlessHash, sameUpToOrder } from '../steps/structure.ts';
import { greatestCommonDivisor, type Ratio, ratioSum, tidyNumber } from './arithmetic.ts';
import { ratioOf, ratioTree } from './ratios.ts';

export interface Signed {
  readonly negative: boolean;
  readonly body: Expression;
}

/** Splits the outermost minus signs off. */
export function signed(expression: Expression): Signed {
  let [negative, body] = [false, expression];
  while (body.kind === 'apply' && body.operation === 'negate') {
    negative = !negative;
    body = body.operands[0] as Expression;
  }
  return { negative, body };
}

/** Puts a sign back. Zero has none. */
export const withSign = ({ negative, body }: Signed): Expression =>
  negative && !(body.kind === 'number' && body.value === 0) ? apply('negate', body) : body;

/** A factor with a literal exponent, so that `x`, `x^2`, `x^(1/3)` and `1/x` collect. */
interface RaisedFactor {
  readonly base: Expression;
  exponent: Ratio;
  /** What stands alone stays where it was written: `x^(-2)` above, `1/x^2` below. */
  below: boolean;
}

const negated = (exponent: Ratio): Ratio => ({ ...exponent, numerator: -exponent.numerator });

/** `above / below`, with operands that are normal already. */
export function normalProduct(above: readonly Expression[], below: readonly Expression[] = []): Expression {
  const product = new ProductParts();
  for (const factor of above) product.multiply(factor, 1);
  for (const factor of below) product.multiply(factor, -1);
  return product.expression();
}

class ProductParts {
  private negative = false;
  private numerator = 1;
  private denominator = 1;
  private readonly factors: RaisedFactor[] = [];
  private readonly places = new Map<number, RaisedFactor[]>();
  /** Literals whose product would not be a finite number stay as they are. */
  private readonly unfolded: RaisedFactor[] = [];

  multiply(expression: Expression, direction: 1 | -1): void {
    const { negative, body } = signed(expression);
    if (negative) this.negative = !this.negative;
    if (body.kind === 'number') this.scale(body, direction);
    else if (body.kind === 'apply' && body.operation === 'multiply') {
      for (const operand of body.operands) this.multiply(operand, direction);
    } else if (body.kind === 'apply' && body.operation === 'divide') {
      this.multiply(body.operands[0] as Expression, direction);
      this.multiply(body.operands[1] as Expression, direction === 1 ? -1 : 1);
    } else this.collect(body, direction);
  }

  private scale(literal: Expression & { kind: 'number' }, direction: 1 | -1): void {
    const side = direction === 1 ? this.numerator : this.denominator;
    const product = tidyNumber(side * literal.value);
    if (product === undefined) this.unfolded.push({ base: literal, exponent: ONE, below: direction < 0 });
    else if (direction === 1) this.numerator = product;
    else this.denominator = product;
  }

  private collect(body: Expression, direction: 1 | -1): void {
    const [base, exponent] = literalPower(body);
    const key = orderlessHash(base);
    const bucket = this.places.get(key) ?? [];
    const equal = bucket.find((factor) => sameUpToOrder(factor.base, base));
    const below = direction < 0;
    const total = equal && ratioSum(signedExponent(equal), below ? negated(exponent) : exponent);
    if (equal && total) {
      // Together they stand below when they divide; a root stays above, with its sign.
      equal.below = total.denominator === 1 && total.numerator < 0;
      equal.exponent = equal.below ? negated(total) : total;
      return;
    }
    const factor = { base, exponent, below };
    this.factors.push(factor);
    this.places.set(key, [...bucket, factor]);
  }

  /** An even power of a square root is a power of what is under it. */
  private cancelRoots(): void {
    for (const factor of [...this.factors]) {
      const times = timesUnderRoot(factor);
      if (times === undefined) continue;
      const [under] = (factor.base as Expression & { kind: 'apply' }).operands as [Expression];
      const direction = factor.below === times > 0 ? -1 : 1;
      factor.exponent = NONE;
      if (Math.abs(times) === 1) this.multiply(under, direction);
      else this.collect(raised([under, number(Math.abs(times))]), direction);
    }
  }

  expression(): Expression {
    this.cancelRoots();
    // 0/0 has no value, whatever stands beside it.
    if (this.numerator === 0)
      return this.denominator === 0 ? apply('divide', number(0), number(0)) : number(0);
    this.reduceFraction();
    const all = [...this.unfolded, ...this.factors].filter(({ exponent }) => exponent.numerator !== 0);
    const above = side(
      this.numerator,
      all.filter((factor) => !factor.below),
    );
    const below = side(
      this.denominator,
      all.filter((factor) => factor.below),
    );
    const isOne = below.kind === 'number' && below.value === 1;
    return withSign({ negative: this.negative, body: isOne ? above : apply('divide', above, below) });
  }

  private reduceFraction(): void {
    if (this.denominator === 0 || this.denominator === 1) return;
    if (Number.isInteger(this.numerator) && Number.isInteger(this.denominator)) {
      const common = greatestCommonDivisor(this.numerator, this.denominator);
      this.numerator /= common;
      this.denominator /= common;
      return;
    }
    const quotient = this.numerator / this.denominator;
    if (Number(quotient.toPrecision(12)) === Number(quotient.toPrecision(15))) {
      this.numerator = tidyNumber(quotient) ?? this.numerator;
      this.denominator = 1;
    }
  }
}

const NONE: Ratio = { numerator: 0, denominator: 1 };
const ONE: Ratio = { numerator: 1, denominator: 1 };

const signedExponent = ({ exponent, below }: RaisedFactor): Ratio => (below ? negated(exponent) : exponent);

function literalPower(body: Expression): [Expression, Ratio] {
  // A power of the constant e is written so, and is one all the same: e·e over exp(2) is 1.
  if (body.kind === 'apply' && body.operation === 'exp') {
    const [of] = body.operands;
    if (of?.kind === 'number' && Number.isInteger(of.value) && of.value > 0)
      return [
        { kind: 'constant', name: 'e' },
        { numerator: of.value, denominator: 1 },
      ];
  }
  const [base, exponent] = body.kind === 'apply' && body.operation === 'power' ? body.operands : [];
  const literal = exponent && ratioOf(exponent);
  return base && literal ? [base, literal] : [body, ONE];
}

function side(coefficient: number, factors: readonly RaisedFactor[]): Expression {
  if (coefficient === 0) return number(0);
  const powers = factors.map(({ base, exponent }) => {
    if (exponent.numerator === 1 && exponent.denominator === 1) return base;
    return raised([base, ratioTree(exponent)]);
  });
  const parts = coefficient === 1 && powers.length > 0 ? powers : [number(coefficient), ...powers];
  return joined('multiply', parts);
}

/** How often what is under a square root is a factor, when the root is one an even number of times. */
function timesUnderRoot({ base, exponent }: RaisedFactor): number | undefined {
  const isRoot = base.kind === 'apply' && primitive(base.operation).exponent === 0.5;
  const isEven = exponent.denominator === 1 && exponent.numerator !== 0 && exponent.numerator % 2 === 0;
  return isRoot && isEven ? exponent.numerator / 2 : undefined;
}
