/** Two formulas side by side at sampled points. */

import { evaluate } from '../expression/evaluate.ts';
import { type Expression, type Values, variablesOf } from '../expression/expression.ts';
import { sameInFloat64 } from './agreement.ts';
import { freeNames, type Question } from './question.ts';
import { localPoints, networkPoints } from './question-points.ts';
import { seedOf } from './random.ts';
import { FEWEST_INFORMATIVE } from './sample-points.ts';

/** Points at which a formula can be judged, and the reference at each. */
export interface Comparison {
  readonly points: readonly Values[];
  readonly references: readonly number[];
}

const independent = new WeakMap<Question, Comparison>();
const throughNetwork = new WeakMap<Question, Comparison>();

/**
 * A local factor is compared at independent values of the node's own inputs. A formula that reaches further up the
 * graph is compared where every name follows from the graph's inputs: any naming level is right.
 */
export function comparisonFor(question: Question, formula: Expression): Comparison {
  if (question.task === 'value') return atPoints(question, [new Map()], independent);
  if (question.task !== 'local')
    return atPoints(
      question,
      networkPoints(question.graph, question.reference, seedOf(question.id)),
      independent,
    );
  const node = question.node;
  const near = new Set([...freeNames(question), ...(node ? [node.name] : [])]);
  if (!node || variablesOf(formula).every((name) => near.has(name))) {
    return independent.get(question) ?? atPoints(question, localPoints(question), independent);
  }
  return (
    throughNetwork.get(question) ??
    atPoints(question, networkPoints(node.graph, question.reference, seedOf(question.id)), throughNetwork)
  );
}

function atPoints(
  question: Question,
  points: readonly Values[],
  cache: WeakMap<Question, Comparison>,
): Comparison {
  const known = cache.get(question);
  if (known) return known;
  const made = { points, references: points.map((point) => evaluate(question.reference, point)) };
  cache.set(question, made);
  return made;
}

export type Equality =
  | { readonly kind: 'equal' }
  | { readonly kind: 'different'; readonly at: Values; readonly typed: number; readonly expected: number }
  /** Too few points where both have a value. */
  | { readonly kind: 'unknown' };

export function compareFormulas(formula: Expression, { points, references }: Comparison): Equality {
  let informative = 0;
  const scale = references.reduce(
    (largest, reference) => (Number.isFinite(reference) ? Math.max(largest, Math.abs(reference)) : largest),
    0,
  );
  for (const [index, at] of points.entries()) {
    const typed = evaluate(formula, at);
    const expected = references[index] as number;
    if (!Number.isFinite(typed) || !Number.isFinite(expected)) continue;
    if (!sameInFloat64(typed, expected, scale)) return { kind: 'different', at, typed, expected };
    informative += 1;
  }
  const enough = Math.min(
    FEWEST_INFORMATIVE,
    variablesOf(formula).length === 0 && points.length === 1 ? 1 : FEWEST_INFORMATIVE,
  );
  return informative >= enough ? { kind: 'equal' } : { kind: 'unknown' };
}
