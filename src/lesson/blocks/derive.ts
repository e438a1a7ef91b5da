import { z } from 'zod';
import type { Expression, Values } from '../../expression/expression.ts';
import { blockEntry } from './block-entry.ts';
import { readQuestion } from './question.ts';
import { formula, name, numberForName } from './values.ts';

/** The steps of one derivative, one at a time or all at once. */
export interface DeriveBlock {
  readonly kind: 'derive';
  readonly of: Expression;
  readonly wrt: string;
  readonly at?: Values;
  readonly reveal: 'steps' | 'all';
}

const schema = () =>
  z.strictObject({
    of: formula,
    wrt: name,
    at: numberForName.optional(),
    reveal: z.enum(['steps', 'all']).default('steps').describe('steps or all'),
  });

export const deriveBlock = blockEntry({
  article: 'a derive block',
  schema,
  build(body, reader): DeriveBlock | undefined {
    const question = readQuestion(reader, body);
    return question && { kind: 'derive', ...question, reveal: body.reveal };
  },
  role: ({ reveal }) => (reveal === 'steps' ? 'does' : 'reads'),
  claims: ({ of, wrt, at }) => [{ kind: 'derivative', of, wrt, ...(at ? { at } : {}), path: ['of'] }],
});
