/** The small steps inside a step stand folded into one line until they are asked for. */

import { words } from '../words.ts';
import { changedPart } from './changed-part.ts';
import { FOLDED, type SolutionLine } from './solution-line.ts';

export interface VisibleLine extends SolutionLine {
  /** How many of all lines are behind the learner once this one is shown. */
  readonly upTo: number;
}

/** A single small step takes no more room than the line that would stand for it. */
const FEWEST_FOLDED = 2;

export function visibleLines(lines: readonly SolutionLine[], isUnfolded: boolean): VisibleLine[] {
  const visible: VisibleLine[] = [];
  for (let index = 0; index < lines.length; ) {
    const small = isUnfolded ? 0 : smallStepsFrom(lines, index);
    const count = small >= FEWEST_FOLDED ? small : 1;
    const group = lines.slice(index, index + count) as [SolutionLine, ...SolutionLine[]];
    index += count;
    visible.push({ ...(count > 1 ? folded(group, visible.at(-1)) : group[0]), upTo: index });
  }
  return visible;
}

export const hasFolds = (lines: readonly SolutionLine[]): boolean =>
  visibleLines(lines, false).length < lines.length;

/** How many of the visible lines show at least as much of the whole as before. */
export const sameProgress = (visible: readonly VisibleLine[], upTo: number): number =>
  visible.findIndex((line) => line.upTo >= upTo) + 1 || visible.length;

/** Those of one derivation: where another begins, another line stands for it. */
function smallStepsFrom(lines: readonly SolutionLine[], start: number): number {
  let end = start;
  while (
    (lines[end]?.depth ?? 0) >= FOLDED &&
    (end === start || lines[end]?.before === lines[end - 1]?.after)
  ) {
    end += 1;
  }
  return end - start;
}

/** @param above the line it may go on from: then it stands as far out as that one. */
function folded(group: readonly [SolutionLine, ...SolutionLine[]], above?: SolutionLine): SolutionLine {
  const last = group.at(-1) as SolutionLine;
  const { before } = group[0];
  const depth = above?.after === before ? above.depth : group[0].depth;
  const focus = changedPart(before, last.after);
  return {
    rule: words.solution.smallSteps(group.length),
    note: words.solution.rules(group.map((line) => line.rule)),
    before,
    after: last.after,
    depth,
    ...(focus ? { focus } : {}),
  };
}
