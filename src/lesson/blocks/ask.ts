import { z } from 'zod';
import type { Expression, Values } from '../../expression/expression.ts';
import { blockEntry, hintTexts, promptText } from './block-entry.ts';
import { readQuestion } from './question.ts';
import { formula, hints, identifier, name, numberForName, text } from './values.ts';

/** One question on an expression. */
export interface AskBlock {
  readonly kind: 'ask';
  readonly id: string;
  readonly of: Expression;
  readonly wrt: string;
  readonly at?: Values;
  readonly prompt: string;
  readonly hints: readonly string[];
}

const schema = () =>
  z.strictObject({
    id: identifier,
    of: formula,
    wrt: name,
    at: numberForName.optional(),
    prompt: text,
    hints,
  });

export const askBlock = blockEntry({
  article: 'an ask block',
  schema,
  build(body, reader): AskBlock | undefined {
    const question = readQuestion(reader, body);
    return question && { kind: 'ask', id: body.id, ...question, prompt: body.prompt, hints: body.hints };
  },
  role: () => 'asks',
  texts: (block) => [promptText(block), ...hintTexts(block)],
});
