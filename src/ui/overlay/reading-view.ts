/** Text or code over a screen, page by page: help with the challenge, and all that a check found. */

import { codeLines } from '../../drawing/code-panel.ts';
import { pagePlace, paginate } from '../../drawing/pages.ts';
import type { Line } from '../../drawing/styled.ts';
import type { Overlay } from '../app/app-state.ts';
import { findingRows } from '../lesson/challenge-view.ts';
import type { Body, ViewContext } from '../view.ts';

type Reading = Extract<Overlay, { kind: 'reading' }>;

export function readingPages(
  { content }: Pick<Reading, 'content'>,
  width: number,
  height: number,
  context: ViewContext,
): Line[][] {
  const lines =
    content.kind === 'code'
      ? codeLines({ source: content.source }, width, context.glyphs, context.highlight)
      : findingRows(content.lines, width, context);
  return paginate([{ lines, keepTogether: false }], Math.max(1, height - 1)).map((page) =>
    page.flatMap((part) => [...part.lines]),
  );
}

export function readingBody(reading: Reading, width: number, height: number, context: ViewContext): Body {
  const pages = readingPages(reading, width, height, context);
  const page = Math.min(reading.page, pages.length - 1);
  const count = pagePlace(page, pages.length, context.glyphs);
  return { lines: [...(pages[page] ?? []), ...count] };
}
