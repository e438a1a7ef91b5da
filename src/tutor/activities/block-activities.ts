/** What each kind of block asks the learner to do: one row a kind. */

import type { BlockKind, BlockOf } from '../../lesson/blocks/block.ts';
import type { Activity } from './activity.ts';
import { type ActivityContext, noActivity } from './activity-rules.ts';
import { startBet, startChoice } from './choosing.ts';
import { startDerivation } from './derivation.ts';
import { startMotion } from './motion.ts';
import { startNudging } from './nudging.ts';
import { startDrill, startQuestions } from './quiz.ts';
import { startWalk } from './walk.ts';

export type StartActivity<Kind extends BlockKind> = (
  block: BlockOf<Kind>,
  context: ActivityContext,
) => Activity;

const onlyRead = (): Activity => noActivity;

/** By kind of block; one that is missing here is missing in the eyes of the compiler too. */
export const blockActivities: { readonly [Kind in BlockKind]: StartActivity<Kind> } = {
  quiz: startQuestions,
  ask: startQuestions,
  number: startQuestions,
  drill: startDrill,
  choice: startChoice,
  bet: startBet,
  graph: startWalk,
  derive: startDerivation,
  nudge: startNudging,
  motion: startMotion,
  challenge: () => ({ kind: 'challenge' }),
  plot: onlyRead,
  bars: onlyRead,
  code: onlyRead,
  bridge: onlyRead,
  recap: onlyRead,
};
