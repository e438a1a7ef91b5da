import { z } from 'zod';
import { blockEntry } from './block-entry.ts';
import { text } from './values.ts';

/** What the lesson said, in a few points. */
export interface RecapBlock {
  readonly kind: 'recap';
  readonly points: readonly string[];
}

export const recapBlock = blockEntry({
  article: 'a recap',
  schema: () => z.strictObject({ points: z.array(text).min(1).describe('a list of texts') }),
  build: ({ points }): RecapBlock => ({ kind: 'recap', points }),
  role: () => 'reads',
  texts: ({ points }) => points.map((text, index) => ({ role: 'recap', text, path: ['points', index] })),
});
