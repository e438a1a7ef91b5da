import { type Expression, fold, type Relation, type Values } from './expression.ts';
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
 * The value in float64. NaN where an operand leaves a function's domain; infinities as IEEE arithmetic gives them.
 * @param round applied after each operation; `Math.fround` shows what single precision would have made of it.
 * @throws RangeError for a name without a value or a derivative not yet taken.
 */
export function evaluate(expression: Expression, values: Values, round = (value: number) => value): number {
  return fold<number>(expression, (node, parts) => {
    switch (node.kind) {
      case 'number':
        return round(node.value);
      case 'constant':
        return round(constants[node.name]);
      case 'variable': {
        const value = values.get(node.name);
        if (value === undefined) throw new RangeError(`${node.name} has no value`);
        return round(value);
      }
      case 'apply':
        return round(primitive(node.operation).value(...parts));
      case 'cases': {
        const [left, right, then, otherwise] = parts as [number, number, number, number];
        if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
        return compare(node.relation, left, right) ? then : otherwise;
      }
      case 'pending':
        throw new RangeError('a derivative that is not taken yet has no value');
    }
  });
}
