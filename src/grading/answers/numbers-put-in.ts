/** Formulas such as `2*(z2 - 1)` where y is 1: right, with numbers in the place of names. */

import { type Expression, type Values, variablesOf } from '../../expression/expression.ts';
import { remembered } from '../../expression/remembered.ts';
import { type Graph, nodeNamed } from '../../graph/graph.ts';
import type { PreparedQuestion } from '../prepare-question.ts';
import { type Comparison, sampled } from '../questions/comparison.ts';

/** A way to read an answer: these names stand in it as their numbers. */
export interface PutIn {
  readonly held: Values;
  /** Where the reference is compared with those names held at their numbers and everything else moving. */
  readonly comparison: Comparison;
}

/** Ways to read one answer; more are not tried. */
const MOST_READINGS = 24;

/**
 * The ways to read an answer that lacks some of the reference's names: each takes its number, or what it is computed
 * from does. What the answer names goes on moving, and so must the reference, or it would be arithmetic.
 */
export function* readingsWithNumbers(prepared: PreparedQuestion, typed: Expression): Generator<PutIn> {
  const { point, reference } = prepared.question;
  const named = new Set(variablesOf(typed));
  if (!point || named.size === 0) return;
  const missing = variablesOf(reference).filter((name) => !named.has(name));
  for (const held of heldNames(prepared.judging.graph, missing, named).slice(0, MOST_READINGS)) {
    const values = new Map(held.map((name) => [name, point.get(name) as number]));
    const comparison = comparisonHolding(prepared, typed, values);
    if (comparison && moves(comparison.references)) yield { held: values, comparison };
  }
}

/** Whether these are not all the same. */
function moves(values: readonly number[]): boolean {
  const known = values.filter(Number.isFinite);
  const [first = 0] = known;
  return known.some((value) => Math.abs(value - first) > 1e-9 * Math.max(1, Math.abs(first)));
}

/**
 * The sets of names that may be held: a missing one by itself, in its place what it is computed from, or neither, where it
 * goes on moving because something that is named follows from it.
 */
function heldNames(
  graph: Graph | undefined,
  missing: readonly string[],
  named: ReadonlySet<string>,
): string[][] {
  const sets = combined(missing.map((name) => [...waysToHold(graph, name, named), []]));
  const distinct = new Map(sets.map((held) => [[...new Set(held)].sort().join(), [...new Set(held)]]));
  return [...distinct.values()].filter((held) => held.length > 0 && leavesFree(graph, held, named));
}

/** One of each list, joined, in every combination. */
const combined = (lists: readonly (readonly (readonly string[])[])[]): string[][] =>
  lists.reduce<string[][]>(
    (so, next) => so.flatMap((held) => next.map((more) => [...held, ...more])).slice(0, MOST_COMBINED),
    [[]],
  );

const MOST_COMBINED = 200;

function waysToHold(graph: Graph | undefined, name: string, named: ReadonlySet<string>): string[][] {
  if (named.has(name)) return [[]];
  const node = graph && nodeNamed(graph, name);
  if (!node) return [[name]];
  return [[name], ...combined(node.parents.map((parent) => waysToHold(graph, parent, named)))];
}

/** Whether everything that is named can still move when these are held. */
function leavesFree(graph: Graph | undefined, held: readonly string[], named: ReadonlySet<string>): boolean {
  const still = new Set(held);
  for (const { name, parents } of graph?.nodes ?? [])
    if (parents.every((parent) => still.has(parent))) still.add(name);
  return ![...named].some((name) => still.has(name));
}

/** What was sampled for a question with some names held, by them and where. */
const heldComparisons = remembered((_prepared: PreparedQuestion) => new Map<string, Comparison>());

/** In the question's own names where the answer keeps to them; else where all follows from the inputs. */
function comparisonHolding(
  prepared: PreparedQuestion,
  typed: Expression,
  held: Values,
): Comparison | undefined {
  const { sampling, further } = prepared.judging;
  const isInOwnNames = [...variablesOf(typed), ...held.keys()].every(
    (name) => further?.beyond.has(name) ?? true,
  );
  const samplingOf = isInOwnNames ? sampling : further?.sampling;
  if (!samplingOf) return undefined;
  const key = `${isInOwnNames} ${[...held.keys()].join()}`;
  const known = heldComparisons(prepared);
  const found = known.get(key) ?? sampled(samplingOf(held));
  known.set(key, found);
  return found;
}
