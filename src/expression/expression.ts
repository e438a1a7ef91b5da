/**
 * The tree that everything typed, written in a lesson or derived is made of.
 *
 * Trees are immutable and may share branches (a derivation reuses the parts of its input), so walk them with
 * `fold`, which visits a shared branch once and does not overflow on deep trees.
 */

import type { PrimitiveName } from './primitives/table.ts';

/** A finite literal that is zero or positive; a minus sign is a `negate` around it. */
export interface NumberLiteral {
  readonly kind: 'number';
  readonly value: number;
}

/** Euler's number or π, when no declared name hides it. */
export interface NamedConstant {
  readonly kind: 'constant';
  readonly name: 'e' | 'pi';
}

export interface Variable {
  readonly kind: 'variable';
  readonly name: string;
}

/**
 * A primitive applied to its operands. `add` and `multiply` take two or more and are never nested in themselves;
 * `a - b` is `add(a, negate(b))`.
 */
export interface Application {
  readonly kind: 'apply';
  readonly operation: PrimitiveName;
  readonly operands: readonly Expression[];
}

export type Relation = '>' | '>=' | '<' | '<=' | '==';

/** `left relation right ? then : otherwise`, as JavaScript writes it. Only answers may contain it. */
export interface Cases {
  readonly kind: 'cases';
  readonly relation: Relation;
  readonly left: Expression;
  readonly right: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}

/** `d/dv of`: a derivative not yet taken, as it stands in the middle of a derivation. */
export interface PendingDerivative {
  readonly kind: 'pending';
  readonly of: Expression;
  readonly wrt: string;
}

export type Expression = NumberLiteral | NamedConstant | Variable | Application | Cases | PendingDerivative;

/** A number for each name. A Map, so that names such as `constructor` are ordinary. */
export type Values = ReadonlyMap<string, number>;

/** The direct branches of a tree, in the order they are written. */
export function children(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'apply':
      return expression.operands;
    case 'cases':
      return [expression.left, expression.right, expression.then, expression.otherwise];
    case 'pending':
      return [expression.of];
    default:
      return [];
  }
}

/**
 * Combines a tree bottom-up without recursion, so that depth is bounded by memory and not by the call stack.
 * Each distinct node object is combined once, however often it is shared.
 * @param branches which branches to visit first; none keeps the walk out of a part that needs no visit.
 */
export function fold<T>(
  root: Expression,
  combine: (node: Expression, parts: readonly T[]) => T,
  branches: (node: Expression) => readonly Expression[] = children,
): T {
  const done = new Map<Expression, T>();
  const pending: Expression[] = [root];
  while (pending.length > 0) {
    const node = pending[pending.length - 1] as Expression;
    if (done.has(node)) {
      pending.pop();
      continue;
    }
    const parts = branches(node);
    const missing = parts.filter((part) => !done.has(part));
    if (missing.length > 0) {
      for (let index = missing.length - 1; index >= 0; index--) pending.push(missing[index] as Expression);
      continue;
    }
    pending.pop();
    done.set(
      node,
      combine(
        node,
        parts.map((part) => done.get(part) as T),
      ),
    );
  }
  return done.get(root) as T;
}

/**
 * As `fold`, with what each node came to kept beside it for as long as the node lives: trees share their branches, and
 * are asked the same again and again.
 * @param combine must depend on nothing but the node and its parts.
 */
export function rememberedFold<T extends number | boolean>(
  combine: (node: Expression, parts: readonly T[]) => T,
  branches: (node: Expression) => readonly Expression[] = children,
): (root: Expression) => T {
  const known = new WeakMap<Expression, T>();
  const kept = (node: Expression, parts: readonly T[]): T => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const value = combine(node, parts);
    known.set(node, value);
    return value;
  };
  const unknownBranches = (node: Expression) => (known.has(node) ? [] : branches(node));
  return (root) => known.get(root) ?? fold(root, kept, unknownBranches);
}

/** Every name that occurs, in the order of first use. */
export function variablesOf(expression: Expression): string[] {
  const names = new Set<string>();
  fold(expression, (node) => {
    if (node.kind === 'variable') names.add(node.name);
    return null;
  });
  return [...names];
}

export const variable = (name: string): Variable => ({ kind: 'variable', name });
export const constant = (name: 'e' | 'pi'): NamedConstant => ({ kind: 'constant', name });

/** A number as a tree: negative values become a `negate` around the literal. */
export function number(value: number): Expression {
  if (!Number.isFinite(value)) throw new RangeError(`an expression cannot hold ${value}`);
  return value < 0 || Object.is(value, -0)
    ? apply('negate', { kind: 'number', value: Math.abs(value) })
    : { kind: 'number', value };
}

export const pending = (of: Expression, wrt: string): PendingDerivative => ({ kind: 'pending', of, wrt });

/** Applies a primitive as it stands: nothing is simplified, only nested sums and products are flattened. */
export function apply(operation: PrimitiveName, ...operands: readonly Expression[]): Application {
  if (operation !== 'add' && operation !== 'multiply') return { kind: 'apply', operation, operands };
  const flat = operands.flatMap((operand) =>
    operand.kind === 'apply' && operand.operation === operation ? operand.operands : [operand],
  );
  return { kind: 'apply', operation, operands: flat };
}

/** A sum or product of however many pieces there are; of one, that piece. */
export function joined(operation: 'add' | 'multiply', pieces: readonly Expression[]): Expression {
  return pieces.length === 1 ? (pieces[0] as Expression) : apply(operation, ...pieces);
}
