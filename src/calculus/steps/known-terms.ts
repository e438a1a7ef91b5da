/** The short form that a derivative has in terms a learner knows: `a*(1 - a)`, `p - y`. */

import {
  apply,
  type Expression,
  number,
  rememberedFold,
  type Values,
  variable,
  variablesOf,
} from '../../expression/expression.ts';
import { trustedValue } from '../../expression/extended/evaluate-carefully.ts';
import { primitive } from '../../expression/primitives/table.ts';
import { printedLength } from '../../expression/written-size.ts';
import { normalise } from '../normal-forms/normalise.ts';
import { substitute } from '../substitute.ts';
import { distinctParts, spreadPoints } from './sampling.ts';
import { sameStructure } from './structure.ts';

/** Longer derivatives have no short form that anyone would look for. */
const LONGEST = 400;

/** A share of several terms is a probability, `p`; what one neuron gives out is its activation, `a`. */
const nameFor = (expression: Expression): 'a' | 'p' =>
  expression.kind === 'apply' &&
  expression.operation === 'divide' &&
  expression.operands[0]?.kind !== 'number' &&
  variablesOf(expression).length > 1
    ? 'p'
    : 'a';

/** The letter, or another where that is a name already. */
const freeLetter = (wanted: 'a' | 'p', names: readonly string[]): string =>
  [wanted, 'q', 's', 'r', 'h'].find((letter) => !names.includes(letter)) ?? `${wanted}_`;

/** The forms to look for, in the expression itself. */
const ownForms = (name: string): Expression[] => [
  apply('multiply', variable(name), apply('add', number(1), apply('negate', variable(name)))),
  apply('add', number(1), apply('negate', apply('power', variable(name), number(2)))),
];

/** In a probability that stands in the expression. */
const innerForms = (name: string, names: readonly string[]): Expression[] =>
  [number(1), ...names.map(variable)].map((target) => apply('add', variable(name), apply('negate', target)));

interface Candidate {
  readonly name: string;
  readonly stands: Expression;
  readonly form: Expression;
}

export interface KnownTerms {
  readonly name: string;
  /** What the name stands for. */
  readonly stands: Expression;
  /** The derivative with the name in it. */
  readonly form: Expression;
  /** The same written out. */
  readonly written: Expression;
}

/**
 * `exp(-z)/(1 + exp(-z))^2` is `a*(1 - a)`: found by comparing values at many points, which for formulas as short as
 * these is as good as a proof.
 */
export function inKnownTerms(expression: Expression, derivative: Expression): KnownTerms | undefined {
  if (printedLength(expression) > LONGEST || printedLength(derivative) > LONGEST) return undefined;
  // Beyond a kink that no point crosses it may be another formula.
  if (!isSmooth(expression)) return undefined;
  const names = variablesOf(expression);
  const scales = [number(1), number(-1), ...names.map(variable)];
  const probabilities = distinctParts(expression).filter((part) => part !== expression && isShare(part));
  const [own, share] = [freeLetter(nameFor(expression), names), freeLetter('p', names)];
  const candidates: Candidate[] = [
    ...ownForms(own).map((form) => ({ name: own, stands: expression, form })),
    ...probabilities.flatMap((stands) =>
      innerForms(share, names).map((form) => ({ name: share, stands, form })),
    ),
  ];
  const points = spreadPoints(names);
  for (const { name, stands, form } of candidates) {
    for (const scale of scales) {
      const scaled = normalise(apply('multiply', form, scale));
      const written = substitute(scaled, new Map([[name, stands]]));
      if (sameStructure(normalise(written), derivative)) continue;
      if (printedLength(scaled) < printedLength(derivative) && agree(written, derivative, points)) {
        return { name, stands, form: scaled, written: normalise(written) };
      }
    }
  }
  return undefined;
}

const isSmooth = rememberedFold<boolean>(
  (node, parts) =>
    !parts.includes(false) &&
    node.kind !== 'cases' &&
    !(node.kind === 'apply' && primitive(node.operation).kinks !== undefined),
);

/** What may be a probability: a quotient, or what a sigmoid gives out. */
const isShare = (part: Expression): boolean =>
  part.kind === 'apply' &&
  (part.operation === 'divide' || primitive(part.operation).givesProbability === true);

const FEWEST_POINTS = 8;

/** Where rounding is all that is left of a value, or both are 0, nothing is told. */
function agree(one: Expression, other: Expression, points: readonly Values[]): boolean {
  let told = 0;
  for (const point of points) {
    const [a, b] = [trustedValue(one, point), trustedValue(other, point)];
    if (a === undefined || b === undefined || (a === 0 && b === 0)) continue;
    if (Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b))) return false;
    told += 1;
  }
  return told >= FEWEST_POINTS;
}
