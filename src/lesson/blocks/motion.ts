import { z } from 'zod';
import { blockEntry } from './block-entry.ts';
import { positive, quantity } from './values.ts';

/** Something moves across the screen, with its position, what it moved, the time and the velocity as it goes. */
export interface MotionBlock {
  readonly kind: 'motion';
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
  readonly easing: 'linear' | 'ease-in' | 'ease-out' | 'ease-in-out';
  readonly readouts: readonly ('position' | 'delta' | 'time' | 'velocity')[];
}

const schema = () =>
  z.strictObject({
    from: quantity,
    to: quantity,
    seconds: positive,
    easing: z
      .enum(['linear', 'ease-in', 'ease-out', 'ease-in-out'])
      .default('linear')
      .describe('linear, ease-in, ease-out or ease-in-out'),
    readouts: z
      .array(z.enum(['position', 'delta', 'time', 'velocity']).describe('position, delta, time or velocity'))
      .min(1)
      .describe('a list of position, delta, time, velocity'),
  });

export const motionBlock = blockEntry({
  article: 'a motion',
  schema,
  build: (body): MotionBlock => ({ kind: 'motion', ...body }),
  role: () => 'does',
});
