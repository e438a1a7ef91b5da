/** Steps over a screen: as many as fit, page by page. */

import type { Overlay } from '../app/app-state.ts';
import type { Body } from '../body.ts';
import { run } from '../drawing/fit-line.ts';
import { type Page, paginate } from '../drawing/pages.ts';
import { stepLines } from '../drawing/steps-drawing.ts';
import type { ViewContext } from '../view-context.ts';

type Steps = Extract<Overlay, { kind: 'steps' }>;

export function stepsPages(
  { lines }: Pick<Steps, 'lines'>,
  width: number,
  height: number,
  { glyphs }: ViewContext,
): Page[] {
  return paginate(
    lines.map((line) => ({ lines: stepLines([line], width, glyphs) })),
    height - 1,
  );
}

export function stepsBody(steps: Steps, width: number, height: number, context: ViewContext): Body {
  const pages = stepsPages(steps, width, height, context);
  const page = Math.min(steps.page, pages.length - 1);
  const count = pages.length > 1 ? [[run(`page ${page + 1} of ${pages.length}`, 'muted' as const)]] : [];
  return { lines: [...(pages[page] ?? []).flatMap((part) => part.lines), ...count] };
}
