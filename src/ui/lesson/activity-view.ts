/** What a beat asks the learner to do, as lines; the typed quiz has a folder of its own. */

import { FRAME_MILLISECONDS, motionLines } from '../../drawing/plot/motion.ts';
import type { Line } from '../../drawing/styled.ts';
import { challengeLines } from '../challenge/challenge-view.ts';
import type { ViewContext } from '../view-context.ts';
import type { Activity } from './activity.ts';
import { betLines, choiceLines } from './choosing-view.ts';
import { deriveLines } from './derive-view.ts';
import { nudgeLines } from './nudge-view.ts';
import { walkLines } from './walk-view.ts';

export function activityLines(
  activity: Exclude<Activity, { kind: 'quiz' }>,
  width: number,
  height: number,
  context: ViewContext,
): Line[] {
  const { glyphs } = context;
  switch (activity.kind) {
    case 'none':
      return [];
    case 'choice':
      return choiceLines(activity, width, height, context);
    case 'bet':
      return betLines(activity, width, height, context);
    case 'walk':
      return walkLines(activity, width, height, context);
    case 'derive':
      return deriveLines(activity, width, height, context.glyphs);
    case 'nudge':
      return nudgeLines(activity, width, height, context);
    case 'challenge':
      return challengeLines(context.challenge, width, height, context);
    case 'motion': {
      const { block, milliseconds } = activity;
      const previous = milliseconds >= FRAME_MILLISECONDS ? milliseconds - FRAME_MILLISECONDS : undefined;
      return motionLines(block, previous, milliseconds, width, glyphs);
    }
  }
}
