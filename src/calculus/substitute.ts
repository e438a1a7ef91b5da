import {
  children,
  type Expression,
  fold,
  type PendingDerivative,
  type Values,
} from '../expression/expression.ts';

/** Puts whole expressions in the place of names, all at once. Names without a replacement stay. */
export function substitute(
  expression: Expression,
  replacements: ReadonlyMap<string, Expression>,
): Expression {
  return replaceNodes(expression, (node) =>
    node.kind === 'variable' ? replacements.get(node.name) : undefined,
  );
}

/**
 * Rebuilds a tree, taking `replacement(node)` where it gives one, whose inside is not looked at. Untouched branches
 * stay shared.
 */
export function replaceNodes(
  expression: Expression,
  replacement: (node: Expression) => Expression | undefined,
): Expression {
  const replaced = new Map<Expression, Expression>();
  const branches = (node: Expression): readonly Expression[] => {
    const instead = replaced.get(node) ?? replacement(node);
    if (!instead) return children(node);
    replaced.set(node, instead);
    return [];
  };
  return fold<Expression>(expression, (node, parts) => replaced.get(node) ?? rebuilt(node, parts), branches);
}

const pendingInside = new WeakMap<Expression, boolean>();

/** Whether a derivative not yet taken stands anywhere in it. Kept beside each node: steps share their pieces. */
function holdsPending(expression: Expression): boolean {
  return fold<boolean>(
    expression,
    (node, parts) => {
      const holds = pendingInside.get(node) ?? (node.kind === 'pending' || parts.includes(true));
      pendingInside.set(node, holds);
      return holds;
    },
    (node) => (node.kind === 'pending' || pendingInside.has(node) ? [] : children(node)),
  );
}

/** Takes the derivatives that `taken` gives; where none is pending nothing is walked. */
export function replacePending(
  expression: Expression,
  taken: (pending: PendingDerivative) => Expression | undefined,
): Expression {
  return replaceNodes(expression, (node) => {
    if (!holdsPending(node)) return node;
    return node.kind === 'pending' ? (taken(node) ?? node) : undefined;
  });
}

/** The node with other branches in the place of its own. */
export function rebuilt(node: Expression, parts: readonly Expression[]): Expression {
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
