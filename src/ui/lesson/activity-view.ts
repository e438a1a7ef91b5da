/** What a beat asks the learner to do, as lines; the typed quiz has a folder of its own. */

import { motionLines } from '../../drawing/plot/motion.ts';
import type { Line } from '../../drawing/styled.ts';
import type { ActivityKind, ActivityOf } from '../../tutor/activities/activity.ts';
import type { ViewContext } from '../view.ts';
import { challengeLines } from './challenge-view.ts';
import { betLines, choiceLines } from './choosing-view.ts';
import { deriveLines } from './derive-view.ts';
import { nudgeLines } from './nudge-view.ts';
import { walkLines } from './walk-view.ts';

/** One animation frame, for the readouts of a motion. */
const FRAME_MILLISECONDS = 16;

type Drawn = Exclude<ActivityKind, 'quiz'>;
type View<A> = (activity: A, cursor: number, width: number, height: number, context: ViewContext) => Line[];

const views: { readonly [Kind in Drawn]: View<ActivityOf<Kind>> } = {
  none: () => [],
  choice: choiceLines,
  bet: betLines,
  walk: (activity, _cursor, ...paper) => walkLines(activity, ...paper),
  derive: (activity, _cursor, width, height, { glyphs }) => deriveLines(activity, width, height, glyphs),
  nudge: nudgeLines,
  challenge: (_activity, _cursor, width, height, context) =>
    challengeLines(context.challenge, width, height, context),
  motion: ({ block, milliseconds }, _cursor, width, _height, { glyphs }) => {
    const previous = milliseconds >= FRAME_MILLISECONDS ? milliseconds - FRAME_MILLISECONDS : undefined;
    return motionLines(block, previous, milliseconds, width, glyphs);
  },
};

/** @param cursor the option, or the input, that the learner stands at. */
export function activityLines<Kind extends Drawn>(
  activity: ActivityOf<Kind>,
  cursor: number,
  width: number,
  height: number,
  context: ViewContext,
): Line[] {
  const view: View<ActivityOf<Kind>> = views[activity.kind];
  return view(activity, cursor, width, height, context);
}
