/** The end of a lesson: what the learner can do now, and what comes next. */

import { run, strong } from '../../drawing/fit-line.ts';
import { wrap } from '../../drawing/wrap.ts';
import type { Progress } from '../../progress/progress.ts';
import { type UnseenTime, unseenQuestionId } from '../../progress/question-ids.ts';
import { type AppScreen, meetsUnseenAgain } from '../app/app-state.ts';
import type { Body } from '../body.ts';
import type { ViewContext } from '../view-context.ts';

export function finishedBody(
  { lesson, next }: Extract<AppScreen, { kind: 'finished' }>,
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

/** What the question from before lesson 1 came to then, and comes to now. */
function unseenWords(progress: Progress): string {
  const outcome = (time: UnseenTime): string | undefined => {
    const record = progress.questions.get(unseenQuestionId(time));
    if (!record) return undefined;
    if (record.solved === 'no') return 'not solved';
    return record.wrongAttempts > 0 ? 'right in the end' : 'right at the first try';
  };
  const [before, after] = [outcome('before'), outcome('after')];
  if (!after) return 'Press t for a network you have not seen, and one question about it.';
  return `An unseen network, before lesson 1: ${before ?? 'not tried'}. Now: ${after}.`;
}
