/** What a teacher adds below a finished derivative: its cases at a kink, and the short form it has in known terms. */

import { evaluate } from '../../expression/evaluate.ts';
import {
  apply,
  children,
  type Expression,
  number,
  type Values,
  variable,
  variablesOf,
} from '../../expression/expression.ts';
import { primitive } from '../../expression/primitives/table.ts';
import { print } from '../../expression/print.ts';
import { printedLength } from '../../expression/written-size.ts';
import { normalise } from '../normal-forms/normalise.ts';
import { replaceNodes, substitute } from '../substitute.ts';
import { words } from '../words.ts';
import type { Derivation } from './derivation.ts';
import { excerpt } from './excerpt.ts';
import { sameStructure } from './structure.ts';

/** Longer derivatives have no short form that anyone would look for. */
const LONGEST = 400;

export function remarksOn({ expression, derivative }: Derivation): string[] {
  if (printedLength(expression) > LONGEST || printedLength(derivative) > LONGEST) return [];
  return [...casesOf(derivative), ...inKnownTerms(expression, derivative)];
}

/** With a single function of levels in it (`step`, `sign`), a derivative is one formula on either side of the kink. */
function casesOf(derivative: Expression): string[] {
  const switches = distinctParts(derivative).flatMap((part) => {
    const levels = part.kind === 'apply' ? primitive(part.operation).levels : undefined;
    return part.kind === 'apply' && levels ? [{ part, levels }] : [];
  });
  const [only] = switches;
  if (!only || switches.length > 1) return [];
  const { part, levels } = only;
  const where = (value: number): string =>
    print(
      normalise(replaceNodes(derivative, (node) => (sameStructure(node, part) ? number(value) : undefined))),
      'screen',
    );
  const inside = excerpt(part.operands[0] as Expression);
  const [positive, zero] = [where(levels.positive), where(levels.zero)];
  if (levels.zero === levels.negative) return [words.remark.twoCases(positive, inside, zero)];
  return [words.remark.cases(positive, inside, where(levels.negative), zero)];
}

/** A share of several terms is a probability, `p`; what one neuron gives out is its activation, `a`. */
const nameFor = (expression: Expression): 'a' | 'p' =>
  expression.kind === 'apply' &&
  expression.operation === 'divide' &&
  expression.operands[0]?.kind !== 'number' &&
  variablesOf(expression).length > 1
    ? 'p'
    : 'a';

/** The forms to look for, in the expression itself. */
const ownForms = (name: string): Expression[] => [
  apply('multiply', variable(name), apply('add', number(1), apply('negate', variable(name)))),
  apply('add', number(1), apply('negate', apply('power', variable(name), number(2)))),
];

/** In `p`, a probability that stands in the expression. */
const innerForms = (names: readonly string[]): Expression[] =>
  [number(1), ...names.map(variable)].map((target) => apply('add', variable('p'), apply('negate', target)));

interface Candidate {
  readonly name: 'a' | 'p';
  readonly stands: Expression;
  readonly form: Expression;
}

/**
 * `exp(-z)/(1 + exp(-z))^2` is `a*(1 - a)`: found by comparing values at many points, which for formulas as short as
 * these is as good as a proof.
 */
function inKnownTerms(expression: Expression, derivative: Expression): string[] {
  const names = variablesOf(expression);
  const scales = [number(1), number(-1), ...names.map(variable)];
  const probabilities = distinctParts(expression).filter((part) => part !== expression && isShare(part));
  const candidates: Candidate[] = [
    ...ownForms(nameFor(expression)).map((form) => ({ name: nameFor(expression), stands: expression, form })),
    ...probabilities.flatMap((stands) =>
      innerForms(names).map((form) => ({ name: 'p' as const, stands, form })),
    ),
  ];
  const points = spreadPoints(names);
  for (const { name, stands, form } of candidates) {
    for (const scale of scales) {
      const scaled = normalise(apply('multiply', form, scale));
      const written = substitute(scaled, new Map([[name, stands]]));
      if (names.includes(name) || sameStructure(normalise(written), derivative)) continue;
      if (printedLength(scaled) < printedLength(derivative) && agree(written, derivative, points)) {
        return [words.remark.inKnownTerms(name, excerpt(stands), print(scaled, 'screen'))];
      }
    }
  }
  return [];
}

/** What may be a probability: a quotient, or what a sigmoid gives out. */
const isShare = (part: Expression): boolean =>
  part.kind === 'apply' &&
  (part.operation === 'divide' || primitive(part.operation).givesProbability === true);

function distinctParts(expression: Expression): Expression[] {
  const found: Expression[] = [];
  const open = [expression];
  for (let part = open.pop(); part; part = open.pop()) {
    const met = part;
    if (!found.some((other) => sameStructure(other, met))) found.push(met);
    open.push(...children(part).toReversed());
  }
  return found;
}

const MOST_POINTS = 24;
const FEWEST_POINTS = 8;
const GOLDEN = 0.618033988749895;

/** Values on both sides of 0, no two alike. */
const spreadPoints = (names: readonly string[]): Values[] =>
  Array.from(
    { length: MOST_POINTS },
    (_, point) =>
      new Map(
        names.map((name, index) => {
          const share = ((point * names.length + index + 1) * GOLDEN) % 1;
          // Half of the points are all positive: logarithms and roots need that.
          return [name, point % 2 === 0 ? 0.2 + 1.7 * share : 3.4 * share - 1.7];
        }),
      ),
  );

function agree(one: Expression, other: Expression, points: readonly Values[]): boolean {
  let told = 0;
  for (const point of points) {
    const [a, b] = [evaluate(one, point), evaluate(other, point)];
    if (!Number.isFinite(a) || !Number.isFinite(b)) continue;
    if (Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-6)) return false;
    told += 1;
  }
  return told >= FEWEST_POINTS;
}
