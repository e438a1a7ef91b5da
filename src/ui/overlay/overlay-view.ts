/** What lies over a screen: the title and the body of it, and the menu behind Tab itself. */

import { run, strong } from '../../drawing/fit-line.ts';
import type { Line } from '../../drawing/styled.ts';
import { hintLadder } from '../../practice/hints/hint-ladder.ts';
import { currentItem } from '../../practice/quiz-session.ts';
import { quizOf } from '../../tutor/sitting.ts';
import type { AppState, Overlay } from '../app/app-state.ts';
import { wholeGraph } from '../quiz/graph-view.ts';
import { reportBody } from '../report/report-view.ts';
import type { Body, ViewContext } from '../view.ts';
import { words } from '../words.ts';
import { helpBody } from './help-view.ts';
import { readingBody } from './reading-view.ts';
import { stepsBody } from './steps-view.ts';

export function overlayTitle(overlay: Overlay): string {
  switch (overlay.kind) {
    case 'steps':
    case 'reading':
      return overlay.title;
    case 'help':
    case 'graph':
    case 'report':
    case 'menu':
      return words.title[overlay.kind];
  }
}

export function overlayBody(
  overlay: Overlay,
  state: AppState,
  width: number,
  height: number,
  context: ViewContext,
): Body {
  switch (overlay.kind) {
    case 'help':
      return helpBody(state.sitting.lessons, overlay.page, width, height, context);
    case 'steps':
      return stepsBody(overlay, width, height, context);
    case 'reading':
      return readingBody(overlay, width, height, context);
    case 'graph':
      return { lines: wholeGraph(overlay.item, width, height, context) };
    case 'menu':
      return menuBody(overlay, isLastHint(state), context);
    case 'report':
      return reportBody(overlay.report, width, height, context);
  }
}

/** Whether the next rung of the ladder is its last: every step. */
function isLastHint(state: AppState): boolean {
  const session = quizOf(state.sitting)?.session;
  const item = session && currentItem(session);
  return item !== undefined && (hintLadder(item)[session?.rungs ?? 0]?.kind ?? 'steps') === 'steps';
}

/** @param isLast whether the next hint is the whole way, which nobody should get unawares. */
function menuBody(
  { choices, cursor }: Extract<Overlay, { kind: 'menu' }>,
  isLast: boolean,
  { glyphs }: ViewContext,
): Body {
  const lines = choices.map((choice, index): Line => {
    const isCurrent = index === cursor;
    const text = choice === 'hint' && isLast ? words.menu.lastHint : words.menu[choice];
    return [run(isCurrent ? `${glyphs.marker} ` : '  ', 'accent'), isCurrent ? strong(text) : run(text)];
  });
  return { lines };
}
