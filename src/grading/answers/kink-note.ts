/** `z1 >= 0` for relu′: right wherever there is a slope, and another convention than ours where there is none. */

import { evaluate } from '../../expression/evaluate.ts';
import { type Expression, fold } from '../../expression/expression.ts';
import type { PreparedQuestion } from '../prepare-question.ts';
import type { AnswerNote } from '../verdict.ts';

type Cases = Expression & { kind: 'cases' };

/** A word on the convention, where a right answer takes another one; points on kinks are not compared. */
export function kinkNotes(prepared: PreparedQuestion, typed: Expression): AnswerNote[] {
  for (const { left, right } of casesIn(typed)) {
    const [name, border] = left.kind === 'variable' ? [left, right] : [right, left];
    if (name.kind !== 'variable' || border.kind !== 'number') continue;
    const [point] = prepared.comparisonFor(typed).points;
    if (!point) continue;
    const at = new Map([...point, [name.name, border.value]]);
    const [ours, theirs] = [evaluate(prepared.question.reference, at), evaluate(typed, at)];
    if (!Number.isFinite(ours) || !Number.isFinite(theirs) || ours === theirs) continue;
    return [{ code: 'convention', name: name.name, border: border.value, ours, theirs }];
  }
  return [];
}

function casesIn(expression: Expression): Cases[] {
  const found: Cases[] = [];
  fold(expression, (node) => (node.kind === 'cases' ? found.push(node) : 0));
  return found;
}
