/**
 * Symbolic differentiation as a tree of steps (DESIGN §4). One visit a node, so a chain of depth n costs about n.
 */

import {
  apply,
  type Expression,
  fold,
  number,
  type PendingDerivative,
  variablesOf,
} from '../expression/expression.ts';
import { applicationStep } from './application-step.ts';
import type { Derivation, Step } from './derivation.ts';
import { normalise } from './normalise.ts';
import { replacePending } from './substitute.ts';

/** A piece with its derivative, as the step of the piece around it needs it. */
export interface Derived {
  readonly piece: Expression;
  /** In normal form; undefined when the piece does not contain the variable. */
  readonly derivative: Expression | undefined;
  readonly step: Step;
}

/** Differentiates `expression` by `variable`; every other name is held fixed. */
export function derive(expression: Expression, variable: string): Derivation {
  const letter = freshLetter(expression, variable);
  const derived = fold<Derived>(expression, (node, parts) => deriveNode(node, parts, variable, letter));
  return { expression, variable, derivative: derived.derivative ?? number(0), step: derived.step };
}

export const pending = (of: Expression, wrt: string): PendingDerivative => ({ kind: 'pending', of, wrt });

/** A name for the inside of a chain that the learner has not used already. */
function freshLetter(expression: Expression, by: string): string {
  const taken = new Set([...variablesOf(expression), by]);
  return ['u', 'v', 's', 't', 'q', 'r'].find((letter) => !taken.has(letter)) ?? 'inside';
}

function deriveNode(node: Expression, parts: readonly Derived[], by: string, letter: string): Derived {
  if (node.kind === 'variable' && node.name === by) {
    const note = `${by} moves one for one with itself.`;
    return leaf(node, by, 'identity', number(1), note);
  }
  if (node.kind === 'cases' || node.kind === 'pending') {
    throw new RangeError(`${node.kind} cannot be differentiated`);
  }
  if (parts.every((part) => part.derivative === undefined)) return constantPiece(node, by);
  return applied(node as Expression & { kind: 'apply' }, parts, by, letter);
}

function constantPiece(node: Expression, by: string): Derived {
  const note =
    node.kind === 'number' || node.kind === 'constant'
      ? 'A plain number does not move.'
      : `There is no ${by} in it: held fixed, it does not move.`;
  return { ...leaf(node, by, 'constant', number(0), note), derivative: undefined };
}

function leaf(piece: Expression, by: string, rule: string, after: Expression, note: string): Derived {
  return {
    piece,
    derivative: after,
    step: { rule, before: pending(piece, by), after, focus: piece, note, substeps: [] },
  };
}

function applied(
  node: Expression & { kind: 'apply' },
  parts: readonly Derived[],
  by: string,
  letter: string,
): Derived {
  const step = applicationStep(node, parts, by, letter);
  return { piece: node, derivative: resolved(step, parts), step };
}

/** What a step's `after` becomes when the derivatives in it are taken, those of its own substeps innermost first. */
function resolved(step: Step, parts: readonly Derived[]): Expression {
  const taken = new Map<Expression, Expression>(parts.flatMap(knownDerivatives));
  const open = [step];
  for (const current of open) open.push(...current.substeps.filter((substep) => !taken.has(substep.before)));
  for (const current of open.toReversed()) {
    taken.set(current.before, normalise(replacePending(current.after, (node) => taken.get(node))));
  }
  return taken.get(step.before) as Expression;
}

/** Of a negated piece also the derivative without its sign: a sum keeps the sign outside. */
function knownDerivatives({ piece, step, derivative = number(0) }: Derived): [Expression, Expression][] {
  const unsigned = piece.kind === 'apply' && piece.operation === 'negate' ? step.substeps[0] : undefined;
  const own: [Expression, Expression] = [step.before, derivative];
  return unsigned ? [own, [unsigned.before, normalise(apply('negate', derivative))]] : [own];
}

/** An `add` or `multiply` of however many pieces there are. */
export function joined(operation: 'add' | 'multiply', pieces: readonly Expression[]): Expression {
  return pieces.length === 1 ? (pieces[0] as Expression) : apply(operation, ...pieces);
}
