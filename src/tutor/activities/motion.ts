/** Something that moves across the screen, as far as it has come. */

import type { MotionBlock } from '../../lesson/lesson.ts';
import type { ActivityContext, ActivityRules } from './activity-rules.ts';

export interface Motion {
  readonly kind: 'motion';
  readonly block: MotionBlock;
  readonly milliseconds: number;
}

const lengthOf = ({ seconds }: MotionBlock): number => seconds * 1000;

/** Where nothing may move, its end is shown. */
export const startMotion = (block: MotionBlock, { animation }: ActivityContext): Motion => ({
  kind: 'motion',
  block,
  milliseconds: animation ? 0 : lengthOf(block),
});

export const isMoving = ({ block, milliseconds }: Motion): boolean => milliseconds < lengthOf(block);

export const motionRules: ActivityRules<Motion> = {
  isOpen: () => false,
  asks: false,
  update: (activity, command) => {
    if (command.type === 'restart') return { activity: { ...activity, milliseconds: 0 }, effects: [] };
    if (command.type !== 'tick') return undefined;
    const milliseconds = Math.min(lengthOf(activity.block), activity.milliseconds + command.milliseconds);
    return {
      activity: milliseconds === activity.milliseconds ? activity : { ...activity, milliseconds },
      effects: [],
    };
  },
};
