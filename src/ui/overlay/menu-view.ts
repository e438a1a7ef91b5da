/** The menu behind Tab. */

import type { MenuChoice, Overlay } from '../app/app-state.ts';
import type { Body } from '../body.ts';
import { run, strong } from '../drawing/fit-line.ts';
import type { Line } from '../styled.ts';
import type { ViewContext } from '../view-context.ts';

const words: Readonly<Record<MenuChoice, string>> = {
  hint: 'A hint',
  graph: 'The graph by itself',
  steps: 'Every step of this one',
  twin: 'A worked example with other numbers',
  show: 'Show me this one, and ask me another later',
  skip: 'Skip this question',
  previous: 'The page before',
  report: 'Report a problem',
  help: 'Help: keys and terms',
  home: 'Home',
  quit: 'Quit',
};

export function menuBody(
  { choices, cursor }: Extract<Overlay, { kind: 'menu' }>,
  { glyphs }: ViewContext,
): Body {
  const lines = choices.map((choice, index): Line => {
    const isCurrent = index === cursor;
    return [
      run(isCurrent ? `${glyphs.marker} ` : '  ', 'accent'),
      isCurrent ? strong(words[choice]) : run(words[choice]),
    ];
  });
  return { lines };
}
