/** `z1 >= 0` for relu′: right wherever there is a slope, and another convention than ours where there is none. */

import { evaluate } from '../../expression/evaluate.ts';
import { type Expression, fold } from '../../expression/expression.ts';
import { formatNumber } from '../../expression/print.ts';
import type { Question } from '../questions/question.ts';
import { comparisonFor } from './compare.ts';

type Cases = Expression & { kind: 'cases' };

/** A word on the convention, where a right answer takes another one; points on kinks are not compared. */
export function kinkNote(question: Question, typed: Expression): string | undefined {
  for (const { left, right } of casesIn(typed)) {
    const [name, border] = left.kind === 'variable' ? [left, right] : [right, left];
    if (name.kind !== 'variable' || border.kind !== 'number') continue;
    const [point] = comparisonFor(question, typed).points;
    if (!point) continue;
    const at = new Map([...point, [name.name, border.value]]);
    const [ours, theirs] = [evaluate(question.reference, at), evaluate(typed, at)];
    if (!Number.isFinite(ours) || !Number.isFinite(theirs) || ours === theirs) continue;
    const place = `${name.name} = ${formatNumber(border.value)}`;
    return `At ${place} there is no slope. By convention it counts as ${formatNumber(ours, 'screen')} here, not ${formatNumber(theirs, 'screen')}.`;
  }
  return undefined;
}

function casesIn(expression: Expression): Cases[] {
  const found: Cases[] = [];
  fold(expression, (node) => (node.kind === 'cases' ? found.push(node) : 0));
  return found;
}
