/** `z1 >= 0` for relu′: right wherever there is a slope, and another convention than ours where there is none. */

import { evaluate } from '../../expression/evaluate.ts';
import { type Expression, fold, type Values } from '../../expression/expression.ts';
import { between, pointAt, type Sampling, sidesAt } from '../questions/candidates.ts';
import type { Comparison } from '../questions/comparison.ts';
import type { AnswerNote } from '../verdict.ts';

type Cases = Expression & { kind: 'cases' };

/**
 * A word on the convention, where a right answer takes another one. Only a point that can be is looked at: where a name
 * lies on its border, what it is computed from puts it there.
 */
export function kinkNotes(comparison: Comparison, typed: Expression): AnswerNote[] {
  const { sampling, reference } = comparison;
  if (!sampling) return [];
  for (const { left, right } of casesIn(typed)) {
    const [name, border] = left.kind === 'variable' ? [left, right] : [right, left];
    if (name.kind !== 'variable' || border.kind !== 'number') continue;
    const at = pointAtBorder(comparison, sampling, name.name, border.value);
    if (!at?.sides.includes(0)) continue;
    const [ours, theirs] = [evaluate(reference, at.point), evaluate(typed, at.point)];
    if (!Number.isFinite(ours) || !Number.isFinite(theirs) || ours === theirs) continue;
    return [{ code: 'convention', name: name.name, border: border.value, ours, theirs }];
  }
  return [];
}

/** Halvings until two numbers are next to each other. */
const MOST_HALVINGS = 1100;

/** A point at which a name has exactly this value, from everything it follows from; undefined where none is found. */
function pointAtBorder(
  { candidates }: Comparison,
  sampling: Sampling,
  name: string,
  border: number,
): { readonly point: Values; readonly sides: readonly number[] } | undefined {
  const found = (drawn: readonly number[]) => ({
    point: pointAt(sampling, drawn),
    sides: sidesAt(sampling, drawn),
  });
  const [any] = candidates;
  const place = sampling.names.indexOf(name);
  if (any && place >= 0) return found(any.drawn.with(place, border));
  const off = (point: Values): number => (point.get(name) ?? Number.NaN) - border;
  const below = candidates.find(({ point }) => off(point) < 0);
  const above = candidates.find(({ point }) => off(point) > 0);
  if (!below || !above) return undefined;
  let [low, high] = [below.drawn, above.drawn];
  for (let halving = 0; halving < MOST_HALVINGS; halving++) {
    const middle = between(low, high);
    const away = off(pointAt(sampling, middle));
    if (away === 0) return found(middle);
    if (!Number.isFinite(away) || middle.every((value, index) => value === low[index])) return undefined;
    if (away < 0) low = middle;
    else high = middle;
  }
  return undefined;
}

function casesIn(expression: Expression): Cases[] {
  const found: Cases[] = [];
  fold(expression, (node) => (node.kind === 'cases' ? found.push(node) : 0));
  return found;
}
