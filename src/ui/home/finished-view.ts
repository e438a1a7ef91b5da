/** The end of a lesson: what the learner can do now, and what comes next. */

import { run, strong } from '../../drawing/fit-line.ts';
import { wrap } from '../../drawing/wrap.ts';
import type { Progress } from '../../progress/progress.ts';
import { meetsUnseenAgain, unseenOutcome } from '../../tutor/course.ts';
import type { Stage } from '../../tutor/sitting.ts';
import { words as courseWords } from '../../tutor/words.ts';
import type { Body, ViewContext } from '../view.ts';
import { words } from '../words.ts';

export function finishedBody(
  { lesson, next }: Extract<Stage, { kind: 'finished' }>,
  progress: Progress,
  width: number,
  { glyphs }: ViewContext,
): Body {
  const done = wrap(
    [strong(`${words.finished.done} `, 'right'), run(glyphs.text(words.finished.canDo(lesson.objective)))],
    width,
  );
  const onward = next ? words.finished.next(next.number, next.title, next.minutes) : words.finished.noMore;
  const after = wrap([run(glyphs.text(onward))], width);
  const unseen = meetsUnseenAgain(lesson) ? wrap([run(glyphs.text(unseenWords(progress)))], width) : [];
  return { lines: [...done, [], ...after, ...(unseen.length > 0 ? [[], ...unseen] : [])] };
}

/** What the question from before lesson 1 came to then, and comes to now. */
function unseenWords(progress: Progress): string {
  const [before, after] = [unseenOutcome(progress, 'before'), unseenOutcome(progress, 'after')];
  if (after === 'not-tried') return words.finished.unseenOffered;
  const { compared, outcomes } = courseWords.unseen;
  return compared(outcomes[before], outcomes[after]);
}
