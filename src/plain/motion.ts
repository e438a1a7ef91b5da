import { motionTable } from '../drawing/plot/motion-table.ts';
import { activityAtHand } from './activity-at-hand.ts';
import type { Dialogue, Turn } from './dialogue.ts';

/** Told as a table of its frames: nothing moves on paper. */
export async function motionTurn(dialogue: Dialogue): Promise<Turn> {
  const activity = activityAtHand(dialogue, 'motion');
  if (activity) dialogue.block(motionTable(activity.block, dialogue.paper));
  return 'done';
}
