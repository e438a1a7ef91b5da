/** The end of a lesson: what the learner can do now, and what comes next. */

import { run, strong } from '../../drawing/fit-line.ts';
import { wrap } from '../../drawing/wrap.ts';
import type { Progress } from '../../progress/progress.ts';
import { meetsUnseenAgain, type UnseenOutcome, unseenOutcome } from '../../tutor/course.ts';
import type { Stage } from '../../tutor/sitting.ts';
import type { Body } from '../body.ts';
import type { ViewContext } from '../view-context.ts';

export function finishedBody(
  { lesson, next }: Extract<Stage, { kind: 'finished' }>,
  progress: Progress,
  width: number,
  { glyphs }: ViewContext,
): Body {
  const done = wrap(
    [strong('Done. ', 'right'), run(glyphs.text(`What you can do now: ${lesson.objective}`))],
    width,
  );
  const after = next
    ? wrap(
        [run(glyphs.text(`Next comes lesson ${next.number}, ${next.title}: about ${next.minutes} minutes.`))],
        width,
      )
    : wrap([run('That was the last lesson there is. Enter goes on with fresh numbers.')], width);
  const unseen = meetsUnseenAgain(lesson) ? wrap([run(glyphs.text(unseenWords(progress)))], width) : [];
  return { lines: [...done, [], ...after, ...(unseen.length > 0 ? [[], ...unseen] : [])] };
}

const outcomes: Readonly<Record<UnseenOutcome, string>> = {
  'not-tried': 'not tried',
  'not-solved': 'not solved',
  'right-in-the-end': 'right in the end',
  'right-at-once': 'right at the first try',
};

/** What the question from before lesson 1 came to then, and comes to now. */
function unseenWords(progress: Progress): string {
  const [before, after] = [unseenOutcome(progress, 'before'), unseenOutcome(progress, 'after')];
  if (after === 'not-tried') return 'Press t for a network you have not seen, and one question about it.';
  return `An unseen network, before lesson 1: ${outcomes[before]}. Now: ${outcomes[after]}.`;
}
