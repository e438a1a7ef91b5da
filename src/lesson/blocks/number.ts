import { z } from 'zod';
import { evaluate } from '../../expression/evaluate.ts';
import { blockKind } from './block-kind.ts';
import { count, formula, identifier, text } from './values.ts';

const schema = z.strictObject({
  id: identifier,
  prompt: text,
  answer: formula,
  digits: count.optional(),
});

export const numberBlock = blockKind('number', 'a number block', schema, (body, reader) => {
  const answer = reader.expression(['answer'], new Set());
  if (!answer) return undefined;
  if (!Number.isFinite(evaluate(answer, new Map()))) {
    return reader.fault(['answer'], 'the answer is no finite number', 'Write a formula that has a value.');
  }
  const digits = body.digits === undefined ? {} : { digits: body.digits };
  return { kind: 'number', id: body.id, prompt: body.prompt, answer, ...digits };
});
