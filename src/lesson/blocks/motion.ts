import { z } from 'zod';
import { blockKind } from './block-kind.ts';
import { positive, quantity } from './values.ts';

const schema = z.strictObject({
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

export const motionBlock = blockKind('motion', 'a motion', schema, (body) => ({ kind: 'motion', ...body }));
