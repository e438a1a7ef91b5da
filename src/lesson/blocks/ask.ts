import { z } from 'zod';
import { blockKind } from './block-kind.ts';
import { readQuestion } from './question.ts';
import { formula, hints, identifier, name, numberForName, text } from './values.ts';

const schema = z.strictObject({
  id: identifier,
  of: formula,
  wrt: name,
  at: numberForName.optional(),
  prompt: text,
  hints,
});

export const askBlock = blockKind('ask', 'an ask block', schema, (body, reader) => {
  const question = readQuestion(reader, body);
  return question && { kind: 'ask', id: body.id, ...question, prompt: body.prompt, hints: body.hints };
});
