import { type Application, type Expression, fold, type Relation, type Values } from './expression.ts';
import { primitive } from './primitives/table.ts';

const constants = { e: Math.E, pi: Math.PI };

export function compare(relation: Relation, left: number, right: number): boolean {
  switch (relation) {
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '==':
      return left === right;
  }
}

/**
 * The value of one node in float64, those of its branches known. NaN where an operand leaves a function's domain;
 * infinities as IEEE arithmetic gives them.
 * @throws RangeError for a name without a value or a derivative not yet taken.
 */
export function nodeValue(node: Expression, parts: readonly number[], values: Values): number {
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'constant':
      return constants[node.name];
    case 'variable': {
      const value = values.get(node.name);
      if (value === undefined) throw new RangeError(`${node.name} has no value`);
      return value;
    }
    case 'apply':
      return primitive(node.operation).value(...parts);
    case 'cases': {
      const [left, right, then, otherwise] = parts as [number, number, number, number];
      if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
      return compare(node.relation, left, right) ? then : otherwise;
    }
    case 'pending':
      throw new RangeError('a derivative that is not taken yet has no value');
  }
}

/**
 * The value of the whole, as of its nodes.
 * @throws RangeError for a name without a value or a derivative not yet taken.
 */
export function evaluate(expression: Expression, values: Values): number {
  return fold<number>(expression, (node, parts) => nodeValue(node, parts, values));
}

/**
 * The value with every number, name and result rounded, each term of a long sum or product too:
 * `100000000 + 1 - 100000000` is 0 in float32.
 * @param round `Math.fround` shows what single precision would have made of it.
 */
export function evaluateRounded(
  expression: Expression,
  values: Values,
  round: (value: number) => number,
): number {
  return fold<number>(expression, (node, parts) => {
    if (node.kind !== 'apply') return round(nodeValue(node, parts, values));
    const { arity, value } = primitive(node.operation);
    return arity === 'many'
      ? parts.reduce((left, right) => round(value(left, right)))
      : round(value(...parts));
  });
}

/** @param watch is told of every application with the values of its operands, those inside first, and of its own. */
export function watchValues(
  expression: Expression,
  values: Values,
  watch: (node: Application, operands: readonly number[], value: number) => void,
): void {
  fold<number>(expression, (node, parts) => {
    const value = nodeValue(node, parts, values);
    if (node.kind === 'apply') watch(node, parts, value);
    return value;
  });
}

const noValues: Values = new Map();

/**
 * The value of one node in which no name stands, those of its branches known; undefined where a name does, and for a
 * derivative not yet taken.
 */
export function valueWithoutNames(
  node: Expression,
  parts: readonly (number | undefined)[],
): number | undefined {
  if (node.kind === 'variable' || node.kind === 'pending') return undefined;
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? nodeValue(node, known, noValues) : undefined;
}
