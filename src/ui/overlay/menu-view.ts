/** The menu behind Tab. */

import { run, strong } from '../../drawing/fit-line.ts';
import type { Line } from '../../drawing/styled.ts';
import type { Overlay } from '../app/app-state.ts';
import type { Body } from '../body.ts';
import type { ViewContext } from '../view-context.ts';
import { words } from '../words.ts';

/** @param isLastHint whether the next hint is the whole way, which nobody should get unawares. */
export function menuBody(
  { choices, cursor }: Extract<Overlay, { kind: 'menu' }>,
  isLastHint: boolean,
  { glyphs }: ViewContext,
): Body {
  const lines = choices.map((choice, index): Line => {
    const isCurrent = index === cursor;
    const text = choice === 'hint' && isLastHint ? words.menu.lastHint : words.menu[choice];
    return [run(isCurrent ? `${glyphs.marker} ` : '  ', 'accent'), isCurrent ? strong(text) : run(text)];
  });
  return { lines };
}
