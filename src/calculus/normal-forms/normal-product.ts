/** Products and quotients in normal form: one sign, one coefficient, equal factors collected, common ones cancelled. */

import { raised } from '../../expression/combine.ts';
import { apply, type Expression, joined, number } from '../../expression/expression.ts';
import { sameStructure, structureHash } from '../steps/structure.ts';
import { greatestCommonDivisor, tidyNumber } from './arithmetic.ts';

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

/** A factor with a literal exponent, so that `x`, `x^2` and `1/x` collect. */
interface RaisedFactor {
  readonly base: Expression;
  exponent: number;
}

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
    if (product === undefined) this.unfolded.push({ base: literal, exponent: direction });
    else if (direction === 1) this.numerator = product;
    else this.denominator = product;
  }

  private collect(body: Expression, direction: 1 | -1): void {
    const [base, exponent] = literalPower(body);
    const key = structureHash(base);
    const bucket = this.places.get(key) ?? [];
    const equal = bucket.find((factor) => sameStructure(factor.base, base));
    if (equal) {
      equal.exponent += direction * exponent;
      return;
    }
    const factor = { base, exponent: direction * exponent };
    this.factors.push(factor);
    this.places.set(key, [...bucket, factor]);
  }

  expression(): Expression {
    // 0/0 has no value, whatever stands beside it.
    if (this.numerator === 0)
      return this.denominator === 0 ? apply('divide', number(0), number(0)) : number(0);
    this.reduceFraction();
    const all = [...this.unfolded, ...this.factors];
    const above = side(
      this.numerator,
      all.filter((factor) => factor.exponent > 0),
    );
    const below = side(
      this.denominator,
      all.filter((factor) => factor.exponent < 0),
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

function literalPower(body: Expression): [Expression, number] {
  // A power of the constant e is written so, and is one all the same: e·e over exp(2) is 1.
  if (body.kind === 'apply' && body.operation === 'exp') {
    const [of] = body.operands;
    if (of?.kind === 'number' && Number.isInteger(of.value) && of.value > 0)
      return [{ kind: 'constant', name: 'e' }, of.value];
  }
  const [base, exponent] = body.kind === 'apply' && body.operation === 'power' ? body.operands : [];
  if (base && exponent?.kind === 'number' && Number.isInteger(exponent.value)) return [base, exponent.value];
  return [body, 1];
}

function side(coefficient: number, factors: readonly RaisedFactor[]): Expression {
  if (coefficient === 0) return number(0);
  const powers = factors.map(({ base, exponent }) => {
    const size = Math.abs(exponent);
    return size === 1 ? base : raised([base, number(size)]);
  });
  const parts = coefficient === 1 && powers.length > 0 ? powers : [number(coefficient), ...powers];
  return joined('multiply', parts);
}
