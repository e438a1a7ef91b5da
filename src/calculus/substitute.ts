import { type Expression, fold, type Values } from '../expression/expression.ts';

/** Puts whole expressions in the place of names, all at once. Names without a replacement stay. */
export function substitute(
  expression: Expression,
  replacements: ReadonlyMap<string, Expression>,
): Expression {
  return replaceNodes(expression, (node) =>
    node.kind === 'variable' ? replacements.get(node.name) : undefined,
  );
}

/** Rebuilds a tree bottom-up, taking `replacement(node)` where it gives one. Untouched branches stay shared. */
export function replaceNodes(
  expression: Expression,
  replacement: (node: Expression) => Expression | undefined,
): Expression {
  return fold<Expression>(expression, (node, parts) => {
    const instead = replacement(node);
    if (instead) return instead;
    switch (node.kind) {
      case 'apply':
        return parts.every((part, index) => part === node.operands[index])
          ? node
          : { ...node, operands: parts };
      case 'cases': {
        const [left, right, then, otherwise] = parts as [Expression, Expression, Expression, Expression];
        return { ...node, left, right, then, otherwise };
      }
      case 'pending':
        return parts[0] === node.of ? node : { ...node, of: parts[0] as Expression };
      default:
        return node;
    }
  });
}

/** For the line with numbers in it: every name that has a value is replaced by that value. */
export function withValues(
  expression: Expression,
  values: Values,
  literal: (value: number) => Expression,
): Expression {
  return replaceNodes(expression, (node) => {
    const value = node.kind === 'variable' ? values.get(node.name) : undefined;
    return value === undefined ? undefined : literal(value);
  });
}
