/** Steps over a screen: as many as fit, page by page, the small ones folded until asked for. */

import { pagePlace, paginate } from '../../drawing/pages.ts';
import { stepLines } from '../../drawing/steps-drawing.ts';
import type { Line } from '../../drawing/styled.ts';
import { type VisibleLine, visibleLines } from '../../practice/solutions/folding.ts';
import type { Overlay } from '../app/app-state.ts';
import type { Body, ViewContext } from '../view.ts';

type Steps = Extract<Overlay, { kind: 'steps' }>;

/** Every page begins with the line that its first step starts from. */
export function stepsPages(
  { lines, isUnfolded }: Pick<Steps, 'lines' | 'isUnfolded'>,
  width: number,
  height: number,
  { glyphs }: ViewContext,
): (readonly Line[])[] {
  const room = height - 1;
  const draw = (steps: readonly VisibleLine[]): Line[] => stepLines(steps, width, glyphs);
  const pages: (readonly Line[])[] = [];
  let rest: readonly VisibleLine[] = visibleLines(lines, isUnfolded);
  while (rest.length > 0) {
    let count = 1;
    while (count < rest.length && draw(rest.slice(0, count + 1)).length <= room) count += 1;
    const drawn = draw(rest.slice(0, count));
    pages.push(...paginate([{ lines: drawn }], room).map((page) => page.flatMap((part) => part.lines)));
    rest = rest.slice(count);
  }
  return pages;
}

export function stepsBody(steps: Steps, width: number, height: number, context: ViewContext): Body {
  const pages = stepsPages(steps, width, height, context);
  const page = Math.min(steps.page, pages.length - 1);
  const count = pagePlace(page, pages.length, context.glyphs);
  return { lines: [...(pages[page] ?? []), ...count] };
}
