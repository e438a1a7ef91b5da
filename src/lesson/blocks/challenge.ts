import { z } from 'zod';
import { blockEntry } from './block-entry.ts';
import { identifier } from './values.ts';

/** The code exercise: the learner's own file, opened, checked and helped with from here. */
export interface ChallengeBlock {
  readonly kind: 'challenge';
  readonly id: string;
}

export const challengeBlock = blockEntry({
  article: 'a challenge',
  schema: () => z.strictObject({ id: identifier }),
  build: ({ id }): ChallengeBlock => ({ kind: 'challenge', id }),
  role: () => 'does',
});
