import { z } from 'zod';
import { blockKind } from './block-kind.ts';
import { identifier } from './values.ts';

/** The code exercise: the learner's own file, opened, checked and helped with from here. */
export const challengeBlock = blockKind(
  'challenge',
  'a challenge',
  z.strictObject({ id: identifier }),
  ({ id }) => ({ kind: 'challenge', id }),
);
