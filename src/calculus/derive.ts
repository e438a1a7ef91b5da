/**
 * Symbolic differentiation as a tree of steps. One visit a node, so a chain of depth n costs about n.
 */

import { children, type Expression, fold, joined, number, variablesOf } from '../expression/expression.ts';
import { normalise } from './normal-forms/normalise.ts';
import { applicationStep } from './steps/application-step.ts';
import type { Derivation, Step } from './steps/derivation.ts';
import { reduction } from './steps/reduction.ts';
import { type Derived, step } from './steps/step.ts';
import { replacePending } from './substitute.ts';
import { words } from './words.ts';

/** Differentiates `expression` with respect to `wrt`; every other name is held fixed. */
export function derive(expression: Expression, wrt: string): Derivation {
  const letter = freshLetter(expression, wrt);
  const { moves, step: root } = fold<Derived>(expression, (node, parts) =>
    deriveNode(node, parts, wrt, letter),
  );
  const derivative = moves ? resolved(root) : number(0);
  const reduced = moves ? reduction(expression, derivative) : undefined;
  const written = reduced ? { derivative: reduced.knownTerms.written, reduced } : { derivative };
  return { expression, variable: wrt, step: root, ...written };
}

/** A name for the inside of a chain that the learner has not used already. */
function freshLetter(expression: Expression, wrt: string): string {
  const taken = new Set([...variablesOf(expression), wrt]);
  return ['u', 'v', 's', 't', 'q', 'r'].find((letter) => !taken.has(letter)) ?? 'inside';
}

function deriveNode(node: Expression, parts: readonly Derived[], wrt: string, letter: string): Derived {
  if (node.kind === 'variable' && node.name === wrt) {
    const own = step(node, wrt, 'identity', number(1), () => words.note.identity(wrt));
    return { piece: node, moves: true, step: own };
  }
  if (node.kind === 'cases' || node.kind === 'pending') {
    throw new RangeError(`${node.kind} cannot be differentiated`);
  }
  if (node.kind !== 'apply' || !parts.some((part) => part.moves)) return constantPiece(node, wrt);
  return { piece: node, moves: true, step: applicationStep(node, parts, wrt, letter) };
}

function constantPiece(node: Expression, wrt: string): Derived {
  const isNumber = node.kind === 'number' || node.kind === 'constant';
  const note = () => (isNumber ? words.note.number : words.note.heldFixed(wrt));
  return { piece: node, moves: false, step: step(node, wrt, 'constant', number(0), note) };
}

/**
 * What the whole becomes, in normal form, when the derivatives in every step are taken, those of its substeps first.
 * Only the whole is put in normal form: along a chain that would else copy a growing product once for each link.
 */
function resolved(root: Step): Expression {
  const taken = new Map<Expression, Expression>();
  const standing = new Set<Expression>();
  for (const { before, after } of substepsFirst(root)) {
    for (const node of nodesOf(after, standing)) standing.add(node);
    taken.set(before, withoutZeros(replacePending(after, (node) => taken.get(node))));
  }
  return normalise(taken.get(root.before) as Expression, (node) => !standing.has(node));
}

/** Its parts, without those that are known and what is in them. */
function nodesOf(expression: Expression, known: ReadonlySet<Expression>): Expression[] {
  const nodes = [expression];
  for (const node of nodes) {
    if (node.kind !== 'pending') nodes.push(...children(node).filter((part) => !known.has(part)));
  }
  return nodes;
}

/** A sum of which one term moves is that term: the products around it are then one product with it. */
function withoutZeros(expression: Expression): Expression {
  if (expression.kind !== 'apply' || expression.operation !== 'add') return expression;
  const moving = expression.operands.filter((term) => !isZero(term));
  return moving.length === 0 ? number(0) : joined('add', moving);
}

const isZero = (term: Expression): boolean =>
  term.kind === 'number'
    ? term.value === 0
    : term.kind === 'apply' && term.operation === 'negate' && isZero(term.operands[0] as Expression);

/** Every step once, behind all that explain it. */
function substepsFirst(root: Step): Iterable<Step> {
  const ordered = new Set<Step>();
  const open = [root];
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const missing = last.substeps.filter((substep) => !ordered.has(substep));
    if (missing.length > 0) open.push(...missing);
    else {
      ordered.add(last);
      open.pop();
    }
  }
  return ordered;
}
