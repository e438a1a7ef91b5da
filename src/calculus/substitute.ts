import {
  children,
  type Expression,
  fold,
  type PendingDerivative,
  rememberedFold,
  type Values,
} from '../expression/expression.ts';
import type { Primitive } from '../expression/primitives/table.ts';

/** Puts whole expressions in the place of names, all at once. Names without a replacement stay. */
export function substitute(
  expression: Expression,
  replacements: ReadonlyMap<string, Expression>,
): Expression {
  return replaceNodes(expression, (node) =>
    node.kind === 'variable' ? replacements.get(node.name) : undefined,
  );
}

/** A formula of an entry of the table with operands in the place of its parameters. */
export const withOperands = (
  form: Expression,
  { parameters }: Primitive,
  operands: readonly Expression[],
): Expression =>
  substitute(form, new Map(operands.map((operand, index) => [parameters[index] ?? '', operand])));

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

/** Whether a derivative not yet taken stands anywhere in it. */
export const holdsPending = rememberedFold<boolean>(
  (node, parts) => node.kind === 'pending' || parts.includes(true),
  (node) => (node.kind === 'pending' ? [] : children(node)),
);

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
