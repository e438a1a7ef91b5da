import { z } from 'zod';
import { blockKind } from './block-kind.ts';
import { readQuestion } from './question.ts';
import { formula, name, numberForName } from './values.ts';

const schema = z.strictObject({
  of: formula,
  wrt: name,
  at: numberForName.optional(),
  reveal: z.enum(['steps', 'all']).default('steps').describe('steps or all'),
});

export const deriveBlock = blockKind('derive', 'a derive block', schema, (body, reader) => {
  const question = readQuestion(reader, body);
  return question && { kind: 'derive', ...question, reveal: body.reveal };
});
