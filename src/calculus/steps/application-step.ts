/** The step for each kind of application: sum, product, quotient, power, chain and the functions of the table. */

import { apply, type Expression, joined, number, pending, variable } from '../../expression/expression.ts';
import { type PrimitiveName, primitive } from '../../expression/primitives/table.ts';
import { normalise } from '../normal-forms/normalise.ts';
import { substitute } from '../substitute.ts';
import type { Step } from './derivation.ts';
import { functionRule, operatorRule } from './elementary-rule.ts';
import { excerpt } from './excerpt.ts';
import { productStep } from './product-step.ts';
import { type Applied, constantMultiple, type Derived, moves, slope, step } from './step.ts';

/** @param letter a name that occurs nowhere in the whole expression, for the inside of a chain. */
export function applicationStep(node: Applied, parts: readonly Derived[], by: string, letter: string): Step {
  switch (node.operation) {
    case 'add':
      return sumStep(node, parts, by);
    case 'negate':
      return constantMultiple(
        node,
        apply('negate', slope(parts[0])),
        parts,
        by,
        'The minus sign is a factor of −1 and stays.',
      );
    case 'multiply':
      return productStep(node, parts, by);
    case 'divide':
      return quotientStep(node, parts, by);
    case 'power':
      return powerStep(node, parts, by, letter);
    default:
      return functionStep(node, parts, by, letter);
  }
}

const steps = (parts: readonly Derived[]): Step[] => parts.map((part) => part.step);

function sumStep(node: Applied, parts: readonly Derived[], by: string): Step {
  const lastTerm = node.operands[1];
  const isDifference =
    node.operands.length === 2 && lastTerm?.kind === 'apply' && lastTerm.operation === 'negate';
  const terms = parts.map((part) => {
    const { piece, step: own } = part;
    const isNegated = piece.kind === 'apply' && piece.operation === 'negate';
    return isNegated ? negatedTerm(piece, own, by) : { after: own.before as Expression, step: own };
  });
  const rule = isDifference ? 'difference' : 'sum';
  const note = isDifference
    ? 'Take the derivative of each side of the minus sign, and subtract.'
    : 'Take the derivative term by term, and add.';
  return step(
    node,
    by,
    rule,
    apply('add', ...terms.map((term) => term.after)),
    note,
    terms.map((term) => term.step),
  );
}

/** Inside a sum the sign stays outside: `- d/dx(y)`, with the step of `y` below it and not one for the sign. */
function negatedTerm(piece: Applied, own: Step, by: string): { after: Expression; step: Step } {
  const inner = own.substeps[0];
  if (inner) return { after: apply('negate', inner.before), step: inner };
  const before = pending(piece.operands[0] as Expression, by);
  return { after: apply('negate', before), step: { ...own, before, focus: before.of } };
}

function quotientStep(node: Applied, parts: readonly Derived[], by: string): Step {
  const [above, below] = parts as [Derived, Derived];
  if (!moves(below)) {
    const note = `${excerpt(below.piece)} is held fixed: dividing by it is a constant factor and stays.`;
    return constantMultiple(node, apply('divide', slope(above), below.piece), parts, by, note);
  }
  const note = moves(above)
    ? 'Slope of the top times the bottom, minus the top times the slope of the bottom, over the bottom squared.'
    : 'The top is held fixed: minus the top times the slope of the bottom, over the bottom squared.';
  return step(node, by, 'quotient', operatorAfter(node, parts), note, steps(parts.filter(moves)));
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

function powerStep(node: Applied, parts: readonly Derived[], by: string, letter: string): Step {
  const [base, exponent] = parts as [Derived, Derived];
  if (moves(base) && moves(exponent)) {
    const note = 'Base and exponent both move: one term for each.';
    return step(node, by, 'general power', operatorAfter(node, parts), note, steps(parts));
  }
  const rule = moves(base) ? 'power' : 'exponential';
  const inner = moves(base) ? base : exponent;
  const note = moves(base)
    ? `The exponent ${excerpt(exponent.piece)} comes down in front and drops by one.`
    : `An exponential keeps its form, times log(${excerpt(base.piece)}).`;
  return outerAndInner(node, inner, by, letter, rule, note, (inside) => {
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

function functionStep(node: Applied, parts: readonly Derived[], by: string, letter: string): Step {
  const { rule, hint, kinks = [] } = primitive(node.operation);
  const note = [hint, ...kinks.map((kink) => `By convention: ${kink.convention}.`)].join(' ');
  const [first] = parts as [Derived];
  if (parts.length === 1) {
    return outerAndInner(node, first, by, letter, rule, note, (inside) => ({
      outer: apply(node.operation, inside),
      slope: partial(node.operation, 0, [inside]),
    }));
  }
  const pieces = parts.map((part) => part.piece);
  const terms = parts
    .map((part, index) => ({ part, slope: partial(node.operation, index, pieces) }))
    .filter(({ part }) => moves(part))
    .map((term) => apply('multiply', term.slope, slope(term.part)));
  return step(node, by, rule, joined('add', terms), note, steps(parts.filter(moves)));
}

/** The table's or mathjs's partial derivative with the operands put in. */
function partial(name: PrimitiveName, index: number, operands: readonly Expression[]): Expression {
  const { parameters } = primitive(name);
  const names = new Map(operands.map((operand, position) => [parameters[position] as string, operand]));
  return normalise(substitute(functionRule(name, index), names));
}

/**
 * f(g): the bare rule when the inside is the variable itself, else the chain rule, with the outer rule shown on a
 * single letter below it.
 */
function outerAndInner(
  node: Applied,
  inner: Derived,
  by: string,
  letter: string,
  rule: string,
  note: string,
  build: (inside: Expression) => { outer: Expression; slope: Expression },
): Step {
  const isPlain = inner.piece.kind === 'variable';
  if (isPlain) return step(node, by, rule, build(inner.piece).slope, note, []);
  const onLetter = build(variable(letter));
  const outer: Step = {
    rule,
    before: pending(onLetter.outer, letter),
    after: onLetter.slope,
    focus: onLetter.outer,
    note,
    substeps: [],
  };
  const chainNote = `The outside is ${excerpt(onLetter.outer)} with ${letter} = ${excerpt(inner.piece)}: its slope there, times the slope of the inside.`;
  const after = apply('multiply', build(inner.piece).slope, slope(inner));
  return step(node, by, 'chain', after, chainNote, [outer, inner.step]);
}
