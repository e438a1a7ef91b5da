/** The part of a long list that is shown: what surrounds the focus, and how much is left out on either side. */

import { run } from './fit-line.ts';
import type { Glyphs } from './glyphs.ts';
import type { Line } from './styled.ts';
import { words } from './words.ts';

/** At most `height` lines of the groups, which are kept whole; the group at `focus` is always shown. */
export function windowAround(
  groups: readonly (readonly Line[])[],
  focus: number,
  height: number,
  glyphs: Glyphs,
): Line[] {
  const size = (from: number, to: number) =>
    groups.slice(from, to).reduce((sum, group) => sum + group.length, 0) +
    (from > 0 ? 1 : 0) +
    (to < groups.length ? 1 : 0);
  let [from, to] = [focus, Math.min(groups.length, focus + 1)];
  if (size(0, groups.length) <= height) [from, to] = [0, groups.length];
  for (let grown = true; grown; ) {
    grown = false;
    if (to < groups.length && size(from, to + 1) <= height) {
      to++;
      grown = true;
    }
    if (from > 0 && size(from - 1, to) <= height) {
      from--;
      grown = true;
    }
  }
  const left = (count: number, side: 'above' | 'below'): Line[] =>
    count > 0 ? [[run(`  ${glyphs.ellipsis} ${glyphs.text(words.window[side](count))}`, 'muted')]] : [];
  const shown = [
    ...left(from, 'above'),
    ...groups.slice(from, to).flat(),
    ...left(groups.length - to, 'below'),
  ];
  return shown.slice(0, Math.max(0, height));
}
