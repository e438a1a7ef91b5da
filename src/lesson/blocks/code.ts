import { z } from 'zod';
import { blockKind } from './block-kind.ts';
import { source } from './values.ts';

const schema = z.strictObject({
  run: z.boolean().describe('true (its output is shown below it) or false'),
  source,
});

export const codeBlock = blockKind('code', 'a code block', schema, ({ run, source }) => ({
  kind: 'code',
  run,
  source,
}));
