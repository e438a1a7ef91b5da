import { z } from 'zod';
import { blockKind } from './block-kind.ts';
import { text } from './values.ts';

const schema = z.strictObject({ points: z.array(text).min(1).describe('a list of texts') });

export const recapBlock = blockKind('recap', 'a recap', schema, ({ points }) => ({ kind: 'recap', points }));
