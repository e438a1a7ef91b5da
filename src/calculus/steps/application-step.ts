/** The step for each kind of application: sum, product, quotient, power, chain and the functions of the table. */

import { apply, type Expression, joined, number, variable } from '../../expression/expression.ts';
import { type PrimitiveName, primitive } from '../../expression/primitives/table.ts';
import { normalise } from '../normal-forms/normalise.ts';
import { substitute, withOperands } from '../substitute.ts';
import { words } from '../words.ts';
import type { Step } from './derivation.ts';
import { functionRule, operatorRule } from './elementary-rule.ts';
import { excerpt } from './excerpt.ts';
import { productStep } from './product-step.ts';
import { type Applied, constantMultiple, type Derived, moves, slope, step } from './step.ts';

/** @param letter a name that occurs nowhere in the whole expression, for the inside of a chain. */
export function applicationStep(node: Applied, parts: readonly Derived[], wrt: string, letter: string): Step {
  switch (node.operation) {
    case 'add':
      return sumStep(node, parts, wrt);
    case 'negate':
      return constantMultiple(node, apply('negate', slope(parts[0])), parts, wrt, () => words.note.minus);
    case 'multiply':
      return productStep(node, parts, wrt);
    case 'divide':
      return quotientStep(node, parts, wrt);
    case 'power':
      return powerStep(node, parts, wrt, letter);
    default:
      return functionStep(node, parts, wrt, letter);
  }
}

const steps = (parts: readonly Derived[]): Step[] => parts.map((part) => part.step);

function sumStep(node: Applied, parts: readonly Derived[], wrt: string): Step {
  const lastTerm = node.operands[1];
  const isDifference =
    node.operands.length === 2 && lastTerm?.kind === 'apply' && lastTerm.operation === 'negate';
  const terms = parts.map((part) => {
    const { piece, step: own } = part;
    const isNegated = piece.kind === 'apply' && piece.operation === 'negate';
    return isNegated ? negatedTerm(piece, own, wrt) : { after: own.before as Expression, step: own };
  });
  const rule = isDifference ? 'difference' : 'sum';
  return step(
    node,
    wrt,
    rule,
    apply('add', ...terms.map((term) => term.after)),
    () => words.note[rule],
    terms.map((term) => term.step),
  );
}

/** Inside a sum the sign stays outside: `- d/dx(y)`, with the step of `y` below it and not one for the sign. */
function negatedTerm(piece: Applied, own: Step, wrt: string): { after: Expression; step: Step } {
  const inner = own.substeps[0];
  if (inner) return { after: apply('negate', inner.before), step: inner };
  const { rule, after } = own;
  const held = step(piece.operands[0] as Expression, wrt, rule, after, () => own.note);
  return { after: apply('negate', held.before), step: held };
}

function quotientStep(node: Applied, parts: readonly Derived[], wrt: string): Step {
  const [above, below] = parts as [Derived, Derived];
  if (!moves(below)) {
    const note = () => words.note.fixedDivisor(excerpt(below.piece));
    return constantMultiple(node, apply('divide', slope(above), below.piece), parts, wrt, note);
  }
  const note = () => (moves(above) ? words.note.quotient : words.note.quotientOfFixed);
  return step(node, wrt, 'quotient', operatorAfter(node, parts), note, steps(parts.filter(moves)));
}

/** The operator's own rule with this node's operands and their slopes in it. */
function operatorAfter(node: Applied, parts: readonly Derived[]): Expression {
  const rule = operatorRule(node.operation, parts.map(moves));
  const names: [string, Expression][] = parts.flatMap((part, index) => [
    [index === 0 ? 'u' : 'v', part.piece],
    [index === 0 ? 'du' : 'dv', slope(part)],
  ]);
  return substitute(rule, new Map(names));
}

function powerStep(node: Applied, parts: readonly Derived[], wrt: string, letter: string): Step {
  const [base, exponent] = parts as [Derived, Derived];
  if (moves(base) && moves(exponent)) {
    const after = operatorAfter(node, parts);
    return step(node, wrt, 'general power', after, () => words.note.generalPower, steps(parts));
  }
  const rule = moves(base) ? 'power' : 'exponential';
  const inner = moves(base) ? base : exponent;
  const note = () =>
    moves(base) ? words.note.power(excerpt(exponent.piece)) : words.note.exponential(excerpt(base.piece));
  return outerAndInner(node, inner, wrt, letter, rule, note, (inside) => {
    const replaced = parts.map((part) => (part === inner ? inside : part.piece));
    const template = operatorRule('power', parts.map(moves));
    const names = new Map<string, Expression>([
      ['u', replaced[0] as Expression],
      ['v', replaced[1] as Expression],
      ['du', number(1)],
      ['dv', number(1)],
    ]);
    return { outer: apply('power', ...replaced), slope: normalise(substitute(template, names)) };
  });
}

function functionStep(node: Applied, parts: readonly Derived[], wrt: string, letter: string): Step {
  const entry = primitive(node.operation);
  const { rule } = entry;
  const note = () => {
    const conventions = (entry.kinks ?? []).map((kink) => kink.convention);
    return words.note.ofFunction(entry.hint, conventions);
  };
  const [first] = parts as [Derived];
  if (parts.length === 1) {
    return outerAndInner(node, first, wrt, letter, rule, note, (inside) => ({
      outer: apply(node.operation, inside),
      slope: partial(node.operation, 0, [inside]),
    }));
  }
  const pieces = parts.map((part) => part.piece);
  const terms = parts
    .map((part, index) => ({ part, slope: partial(node.operation, index, pieces) }))
    .filter(({ part }) => moves(part))
    .map((term) => apply('multiply', term.slope, slope(term.part)));
  return step(node, wrt, rule, joined('add', terms), note, steps(parts.filter(moves)));
}

/** The table's or mathjs's partial derivative with the operands put in. */
function partial(name: PrimitiveName, index: number, operands: readonly Expression[]): Expression {
  return normalise(withOperands(functionRule(name, index), primitive(name), operands));
}

/**
 * f(g): the bare rule when the inside is the variable itself, else the chain rule, with the outer rule shown on a
 * single letter below it.
 */
function outerAndInner(
  node: Applied,
  inner: Derived,
  wrt: string,
  letter: string,
  rule: string,
  note: () => string,
  build: (inside: Expression) => { outer: Expression; slope: Expression },
): Step {
  const isPlain = inner.piece.kind === 'variable';
  if (isPlain) return step(node, wrt, rule, build(inner.piece).slope, note);
  const onLetter = build(variable(letter));
  const outer = step(onLetter.outer, letter, rule, onLetter.slope, note);
  const chainNote = () => words.note.chain(excerpt(onLetter.outer), letter, excerpt(inner.piece));
  const after = apply('multiply', build(inner.piece).slope, slope(inner));
  return step(node, wrt, 'chain', after, chainNote, [outer, inner.step]);
}
