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
  /** Whether the value there is wanted and no formula for it. */
  readonly number: boolean;
  readonly prompt: string;
  readonly hints: readonly string[];
}

const schema = () =>
  z.strictObject({
    id: identifier,
    of: formula,
    wrt: name,
    at: numberForName.optional(),
    number: z.boolean().default(false).describe('true or false'),
    prompt: text,
    hints,
  });

export const askBlock = blockEntry({
  article: 'an ask block',
  schema,
  build(body, reader): AskBlock | undefined {
    const question = readQuestion(reader, body);
    const { id, number, prompt, hints } = body;
    if (number && !body.at)
      return reader.fault(['number'], 'without “at” there is no number to ask for', 'Add “at: {x: 2}”.');
    return question && { kind: 'ask', id, ...question, number, prompt, hints };
  },
  role: () => 'asks',
  texts: (block) => [promptText(block), ...hintTexts(block)],
});
