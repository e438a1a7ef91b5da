/** A derivation as lines: each step says its rule and shows the new form, with what changed marked below. */

import { FOLDED } from '../practice/solutions/solution-line.ts';
import { blank, columnsOf, indent, run, strong } from './fit-line.ts';
import type { Glyphs } from './glyphs.ts';
import type { Line, Run } from './styled.ts';
import { wrap } from './wrap.ts';

export interface StepText {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly note?: string;
  /** Start and end in `after` of the part that this step changed. */
  readonly focus?: readonly [number, number];
  /** How deep the step stands in the tree of steps; small steps inside another are set in. */
  readonly depth?: number;
}

const INDENT = 2;

/** The formula after `= `, its focus in strong letters and underlined on the lines below it. */
function afterLines(step: StepText, width: number, glyphs: Glyphs): Line[] {
  const [start, end] = step.focus ?? [0, 0];
  const part = (from: number, to?: number): string => glyphs.text(step.after.slice(from, to));
  const formula: Line = [run(part(0, start)), strong(part(start, end), 'accent'), run(part(end))];
  return wrap(formula, width, { first: [run('= ', 'muted')] }).flatMap((line) => [
    line,
    ...markBelow(line, glyphs),
  ]);
}

/** What a colour would say, said without one. */
function markBelow(line: Line, glyphs: Glyphs): Line[] {
  if (glyphs.linear) return [];
  const isMarked = (part: Run): boolean => part.tone === 'accent' && part.text.trim() !== '';
  const last = line.findLastIndex(isMarked);
  if (last < 0) return [];
  const marks = line.slice(0, last + 1).map((part) => {
    const columns = columnsOf(part.text);
    return isMarked(part) ? run(glyphs.rule.repeat(columns), 'accent') : run(' '.repeat(columns));
  });
  return [marks];
}

function ruleLines(step: StepText, width: number, glyphs: Glyphs): Line[] {
  const note = step.note === undefined ? [] : [run(`: ${glyphs.text(step.note)}`, 'muted')];
  return wrap([strong(glyphs.text(step.rule), 'keyword'), ...note], width, { first: [run('  ')] });
}

/** The steps in order. The first form is written once; after that each step starts from the line above it. */
export function stepLines(steps: readonly StepText[], width: number, glyphs: Glyphs): Line[] {
  let standing: string | undefined;
  return steps.flatMap((step, index): Line[] => {
    const inset = (step.depth ?? 0) >= FOLDED ? INDENT : 0;
    const room = Math.max(10, width - inset);
    const starts = step.before !== standing;
    standing = step.after;
    const before = starts ? wrap([run(glyphs.text(step.before))], room, { first: [run('  ')] }) : [];
    const lines = [...before, ...ruleLines(step, room, glyphs), ...afterLines(step, room, glyphs)];
    const apart = index > 0 ? [blank] : [];
    return [...apart, ...lines.map((line) => indent(line, inset))];
  });
}
