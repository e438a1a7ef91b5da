/** What learners know from the front end beside what it becomes in machine learning, and where that ends. */

import type { BridgeBlock } from '../lesson/lesson.ts';
import { codeLines } from './code-panel.ts';
import { beside, blank, run, strong } from './fit-line.ts';
import type { Glyphs } from './glyphs.ts';
import type { Highlight } from './highlighter.ts';
import type { Line } from './styled.ts';
import { words } from './words.ts';
import { wrap } from './wrap.ts';

export type Bridge = Pick<BridgeBlock, 'left' | 'right' | 'breaks'>;

/** From this width on the panels stand side by side. */
const SIDE_BY_SIDE = 70;

function panel(
  side: Bridge['left'],
  width: number,
  glyphs: Glyphs,
  highlight: Highlight | undefined,
): Line[] {
  const title = wrap([strong(glyphs.text(side.title), 'title')], width);
  return [...title, ...codeLines({ source: side.source }, width, glyphs, highlight)];
}

export function bridgeLines(bridge: Bridge, width: number, glyphs: Glyphs, highlight?: Highlight): Line[] {
  const wide = width >= SIDE_BY_SIDE && !glyphs.linear;
  const gap: Line = [run(' '), run(glyphs.bar.axis, 'muted'), run(' ')];
  const leftWidth = wide ? Math.floor((width - 3) / 2) : width;
  const rightWidth = wide ? width - 3 - leftWidth : width;
  const left = panel(bridge.left, leftWidth, glyphs, highlight);
  const right = panel(bridge.right, rightWidth, glyphs, highlight);
  const panels = wide ? beside(left, right, leftWidth, gap) : [...left, blank, ...right];
  const breaks = wrap(
    [strong(`${glyphs.text(words.bridge.breaks)} `, 'accent'), run(glyphs.text(bridge.breaks))],
    width,
  );
  return [...panels, blank, ...breaks];
}
