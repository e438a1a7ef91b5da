/** The menu behind Tab. */

import { run, strong } from '../../drawing/fit-line.ts';
import type { Line } from '../../drawing/styled.ts';
import type { MenuChoice, Overlay } from '../app/app-state.ts';
import type { Body } from '../body.ts';
import type { ViewContext } from '../view-context.ts';

const words: Readonly<Record<MenuChoice, string>> = {
  hint: 'A hint',
  graph: 'The graph by itself',
  steps: 'Every step of this one',
  example: 'A worked example with other numbers',
  show: 'Show me this one, and ask me again later',
  skip: 'Skip this question',
  previous: 'The page before',
  report: 'Report a problem',
  help: 'Help: keys and terms',
  home: 'Home',
  quit: 'Quit',
};

/** @param isLastHint whether the next hint is the whole way, which nobody should get unawares. */
export function menuBody(
  { choices, cursor }: Extract<Overlay, { kind: 'menu' }>,
  isLastHint: boolean,
  { glyphs }: ViewContext,
): Body {
  const lines = choices.map((choice, index): Line => {
    const isCurrent = index === cursor;
    const text = choice === 'hint' && isLastHint ? 'The last hint: the full steps' : words[choice];
    return [run(isCurrent ? `${glyphs.marker} ` : '  ', 'accent'), isCurrent ? strong(text) : run(text)];
  });
  return { lines };
}
