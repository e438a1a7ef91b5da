/** A derivation as lines: each step says its rule and shows the new form, with what changed marked below. */

import type { Line } from '../styled.ts';
import { blank, columnsOf, indent, run, strong } from './fit-line.ts';
import type { Glyphs } from './glyphs.ts';
import { wrap } from './wrap.ts';

export interface StepText {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly note?: string;
  /** Start and end in `after` of the part that this step changed. */
  readonly focus?: readonly [number, number];
  /** How deep the step stands in the tree of steps; 0 is the derivation itself. */
  readonly depth?: number;
}

const INDENT = 2;

/** The formula after `= `, its focus in strong letters and underlined on the next line. */
function afterLines(step: StepText, width: number, glyphs: Glyphs): Line[] {
  const lead = run('= ', 'muted');
  const [start, end] = step.focus ?? [0, 0];
  const parts = [step.after.slice(0, start), step.after.slice(start, end), step.after.slice(end)] as const;
  const formula: Line = [run(parts[0]), strong(parts[1], 'accent'), run(parts[2])];
  const lines = wrap(formula, width, { first: [lead] });
  const fits = lines.length === 1 && end > start;
  if (!fits) return lines;
  const mark = glyphs.rule.repeat(columnsOf(parts[1]));
  return [...lines, [run(' '.repeat(2 + columnsOf(parts[0]))), run(mark, 'accent')]];
}

function ruleLines(step: StepText, width: number, glyphs: Glyphs): Line[] {
  const note = step.note === undefined ? [] : [run(`: ${glyphs.text(step.note)}`, 'muted')];
  return wrap([strong(step.rule, 'keyword'), ...note], width, { first: [run('  ')] });
}

/** The steps in order. The first form is written once; after that each step starts from the line above it. */
export function stepLines(steps: readonly StepText[], width: number, glyphs: Glyphs): Line[] {
  let standing: string | undefined;
  return steps.flatMap((step, index): Line[] => {
    const inset = INDENT * (step.depth ?? 0);
    const room = Math.max(10, width - inset);
    const starts = step.before !== standing;
    standing = step.after;
    const before = starts ? wrap([run(step.before)], room, { first: [run('  ')] }) : [];
    const lines = [...before, ...ruleLines(step, room, glyphs), ...afterLines(step, room, glyphs)];
    const apart = starts && index > 0 ? [blank] : [];
    return [...apart, ...lines.map((line) => indent(line, inset))];
  });
}
