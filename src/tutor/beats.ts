/** A screen cut into beats: what is read, and then at most one thing to do. */

import {
  type ActiveBlock,
  type BlockKind,
  type BlockOf,
  isActive,
  type ReadBlock,
  roleOf,
} from '../lesson/blocks/block.ts';
import type { Part, Prose, Screen } from '../lesson/lesson.ts';
import type { Activity } from './activities/activity.ts';
import { type ActivityContext, noActivity } from './activities/activity-rules.ts';
import { blockActivities, type StartActivity } from './activities/block-activities.ts';

export type ReadPart = Prose | ReadBlock;

export interface Beat {
  readonly reading: readonly ReadPart[];
  readonly active?: ActiveBlock;
}

const isRead = (part: Part): part is ReadPart => roleOf(part) === 'reads';

/** What is only there to be referred to takes no space. */
export function beatsOf(screen: Screen): Beat[] {
  const beats: Beat[] = [];
  let reading: ReadPart[] = [];
  for (const part of screen.parts) {
    if (isActive(part)) {
      beats.push({ reading, active: part });
      reading = [];
    } else if (isRead(part)) reading.push(part);
  }
  if (reading.length > 0 || beats.length === 0) beats.push({ reading });
  return beats;
}

/** @param block what the beat wants done; absent: there is nothing to do but read. */
export function startActivity<Kind extends BlockKind>(
  block: BlockOf<Kind> | undefined,
  context: ActivityContext,
): Activity {
  if (block === undefined) return noActivity;
  const start: StartActivity<Kind> = blockActivities[block.kind];
  return start(block, context);
}
