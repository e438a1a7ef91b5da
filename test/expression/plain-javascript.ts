import { children, type Expression, type Relation } from '../../src/expression/expression.ts';
import { erf, erfc } from '../../src/expression/primitives/error-function.ts';
import type { PrimitiveName } from '../../src/expression/primitives/table.ts';

type Formula = (...operands: readonly number[]) => number;

/** In the form that does not overflow on its side of 0. */
const logistic = (z: number): number => (z < 0 ? Math.exp(z) / (1 + Math.exp(z)) : 1 / (1 + Math.exp(-z)));

/** What every primitive means, written out apart from the program's own table. */
export const meaning: Readonly<Record<PrimitiveName, Formula>> = {
  add: (...terms) => terms.slice(1).reduce((total, term) => total + term, terms[0] as number),
  multiply: (...factors) => factors.slice(1).reduce((total, factor) => total * factor, factors[0] as number),
  divide: (u, v) => (u as number) / (v as number),
  power: (u, v) => (u as number) ** (v as number),
  negate: (u) => -(u as number),
  sqrt: (u) => Math.sqrt(u as number),
  exp: (u) => Math.exp(u as number),
  log: (u) => Math.log(u as number),
  abs: (u) => Math.abs(u as number),
  sin: (u) => Math.sin(u as number),
  cos: (u) => Math.cos(u as number),
  tan: (u) => Math.tan(u as number),
  tanh: (u) => Math.tanh(u as number),
  erf: (u) => erf(u as number),
  sigmoid: (u) => logistic(u as number),
  relu: (u) => Math.max(0, u as number),
  leakyrelu: (u) => ((u as number) > 0 ? (u as number) : 0.01 * (u as number)),
  elu: (u) => ((u as number) > 0 ? (u as number) : Math.expm1(u as number)),
  softplus: (u) => Math.max(u as number, 0) + Math.log1p(Math.exp(-Math.abs(u as number))),
  silu: (u) => (u as number) * logistic(u as number),
  gelu: (u) => 0.5 * (u as number) * erfc(-(u as number) / Math.SQRT2),
  square: (u) => (u as number) ** 2,
  max: (u, v) => Math.max(u as number, v as number),
  min: (u, v) => Math.min(u as number, v as number),
  step: (u) => (Number.isNaN(u) ? Number.NaN : (u as number) > 0 ? 1 : 0),
  sign: (u) => Math.sign(u as number),
};

const relations: Readonly<Record<Relation, (left: number, right: number) => boolean>> = {
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '==': (left, right) => left === right,
};

/** The value by plain recursion. */
export function valueInJavaScript(expression: Expression, values: ReadonlyMap<string, number>): number {
  const parts = children(expression).map((part) => valueInJavaScript(part, values));
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'constant':
      return expression.name === 'e' ? Math.E : Math.PI;
    case 'variable':
      return values.get(expression.name) as number;
    case 'apply':
      return meaning[expression.operation](...parts);
    case 'cases': {
      const [left, right, then, otherwise] = parts as [number, number, number, number];
      return relations[expression.relation](left, right) ? then : otherwise;
    }
    default:
      throw new RangeError(expression.kind);
  }
}
