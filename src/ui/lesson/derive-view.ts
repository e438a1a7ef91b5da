/** A derivation a step at a time, the latest in sight. */

import { beginning, run } from '../../drawing/fit-line.ts';
import type { Glyphs } from '../../drawing/glyphs.ts';
import { stepLines } from '../../drawing/steps-drawing.ts';
import type { Line } from '../../drawing/styled.ts';
import { wrap } from '../../drawing/wrap.ts';
import { visibleLines } from '../../practice/solutions/folding.ts';
import type { ActivityOf } from '../../tutor/activities/activity.ts';

export function deriveLines(
  { lines: all, shown, isUnfolded }: ActivityOf<'derive'>,
  width: number,
  height: number,
  glyphs: Glyphs,
): Line[] {
  const lines = visibleLines(all, isUnfolded);
  // The latest steps matter; what was read first scrolls off the top.
  for (let from = 0; from < shown; from++) {
    const drawn = stepLines(lines.slice(from, shown), width, glyphs);
    if (drawn.length <= height) return drawn;
  }
  const last = lines[shown - 1];
  return last ? stepIn(last, width, height, glyphs) : [];
}

/** One step that is too tall: what it makes stays, the marks below that go, and its note is cut short. */
function stepIn(
  { focus: _marks, ...step }: Parameters<typeof stepLines>[0][number],
  width: number,
  height: number,
  glyphs: Glyphs,
): Line[] {
  const { note: _words, ...bare } = step;
  const withNote = stepLines([step], width, glyphs);
  const without = stepLines([bare], width, glyphs);
  const result = wrap([run(glyphs.text(step.after))], width, { first: [run('= ')] }).length;
  const over = withNote.length - height;
  if (over <= 0) return withNote;
  const end = withNote.length - result;
  const cut = end - over;
  if (cut < without.length - result) return without.slice(-height);
  return [...beginning(withNote.slice(0, end), cut, width, glyphs), ...withNote.slice(end)];
}
