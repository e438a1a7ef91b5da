import { z } from 'zod';
import { blockEntry } from './block-entry.ts';
import { source } from './values.ts';

export interface CodeBlock {
  readonly kind: 'code';
  readonly run: boolean;
  /** TypeScript. With `run` it is executed and what it prints is shown below it, so the two cannot drift apart. */
  readonly source: string;
}

const schema = () =>
  z.strictObject({
    run: z.boolean().describe('true (its output is shown below it) or false'),
    source,
  });

export const codeBlock = blockEntry({
  article: 'a code block',
  schema,
  build: ({ run, source }): CodeBlock => ({ kind: 'code', run, source }),
  role: () => 'reads',
  texts: ({ source }) => [{ role: 'program', text: source, path: ['source'] }],
});
