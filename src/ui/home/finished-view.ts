/** The end of a lesson: what the learner can do now, and what comes next. */

import type { AppScreen } from '../app/app-state.ts';
import type { Body } from '../body.ts';
import { run, strong } from '../drawing/fit-line.ts';
import { wrap } from '../drawing/wrap.ts';
import type { ViewContext } from '../view-context.ts';

export function finishedBody(
  { lesson, next }: Extract<AppScreen, { kind: 'finished' }>,
  width: number,
  { glyphs }: ViewContext,
): Body {
  const done = wrap([strong('Done. ', 'right'), run(glyphs.text(`You can now: ${lesson.objective}`))], width);
  const after = next
    ? wrap(
        [run(glyphs.text(`Next comes lesson ${next.number}, ${next.title}: about ${next.minutes} minutes.`))],
        width,
      )
    : wrap([run('That was the last lesson there is. Practice brings fresh numbers without end.')], width);
  return { lines: [...done, [], ...after] };
}
