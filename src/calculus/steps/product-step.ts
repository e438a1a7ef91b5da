/** The product rule: of what moves, each factor's slope once, times all the others. */

import { apply, type Expression, joined, variablesOf } from '../../expression/expression.ts';
import { substitute } from '../substitute.ts';
import { words } from '../words.ts';
import type { Step } from './derivation.ts';
import { operatorRule } from './elementary-rule.ts';
import { excerpt } from './excerpt.ts';
import { type Applied, constantMultiple, type Derived, moves, slope, step } from './step.ts';

export function productStep(node: Applied, parts: readonly Derived[], wrt: string): Step {
  const moving = parts.filter(moves);
  if (moving.length === parts.length) return productOf(moving, wrt, node);
  const held = joined(
    'multiply',
    parts.filter((part) => !moves(part)).map((part) => part.piece),
  );
  const note = () => words.note.fixedFactor(excerpt(held));
  if (moving.length === 1) {
    const after = apply('multiply', ...parts.map((part) => (moves(part) ? slope(part) : part.piece)));
    return constantMultiple(node, after, parts, wrt, note);
  }
  const inside = productOf(moving, wrt);
  return step(node, wrt, 'constant multiple', apply('multiply', held, inside.before), note, [inside]);
}

/** Up to this many factors get a term each at once: n terms of n factors are soon too much to read. */
const MOST_AT_ONCE = 4;

function productOf(factors: readonly Derived[], wrt: string, whole?: Applied): Step {
  const node = whole ?? (apply('multiply', ...factors.map((part) => part.piece)) as Applied);
  return factors.length <= MOST_AT_ONCE ? allAtOnce(node, factors, wrt) : halfAgainstHalf(node, factors, wrt);
}

function allAtOnce(node: Applied, factors: readonly Derived[], wrt: string): Step {
  const note = () => {
    const [first = '', second = '', ...more] = factors.map((part) => excerpt(part.piece));
    return more.length === 0 ? words.note.productOfTwo(first, second) : words.note.product;
  };
  const after = apply('add', ...productTerms(factors));
  return step(
    node,
    wrt,
    'product',
    after,
    note,
    factors.map((part) => part.step),
  );
}

/** The rule for two factors, the second of which is the product of the rest, multiplied out. */
function productTerms(factors: readonly Derived[]): Expression[] {
  const [first, ...others] = factors as [Derived, ...Derived[]];
  if (others.length === 0) return [slope(first)];
  const rest = joined(
    'multiply',
    others.map((part) => part.piece),
  );
  const ruled = pairRule();
  return ruled.flatMap((term) =>
    (uses(term, 'dv') ? productTerms(others) : [rest]).map((dv) =>
      substitute(
        term,
        new Map([
          ['u', first.piece],
          ['v', rest],
          ['du', slope(first)],
          ['dv', dv],
        ]),
      ),
    ),
  );
}

const pairRule = (): readonly Expression[] => {
  const rule = operatorRule('multiply', [true, true]);
  return rule.kind === 'apply' && rule.operation === 'add' ? rule.operands : [rule];
};

const uses = (term: Expression, name: string): boolean => variablesOf(term).includes(name);

/** One half against the other: the halves are derived in the same way below it, so n factors take about n·log n. */
function halfAgainstHalf(node: Applied, factors: readonly Derived[], wrt: string): Step {
  const middle = Math.ceil(factors.length / 2);
  const [left, right] = [factors.slice(0, middle), factors.slice(middle)].map((half) =>
    productOf(half, wrt),
  ) as [Step, Step];
  const after = substitute(
    operatorRule('multiply', [true, true]),
    new Map<string, Expression>([
      ['u', left.before.of],
      ['v', right.before.of],
      ['du', left.before],
      ['dv', right.before],
    ]),
  );
  const note = () => words.note.halves(factors.length, middle);
  return step(node, wrt, 'product', after, note, [left, right]);
}
