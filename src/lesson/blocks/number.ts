import { z } from 'zod';
import { evaluate } from '../../expression/evaluate.ts';
import type { Expression } from '../../expression/expression.ts';
import { blockEntry, promptText } from './block-entry.ts';
import { count, formula, identifier, text } from './values.ts';

/** A plain quantity, typed. */
export interface NumberBlock {
  readonly kind: 'number';
  readonly id: string;
  readonly prompt: string;
  readonly answer: Expression;
  /** Significant digits asked for; absent: the usual rule for typed numbers. */
  readonly digits?: number;
}

const schema = () =>
  z.strictObject({
    id: identifier,
    prompt: text,
    answer: formula,
    digits: count.optional(),
  });

export const numberBlock = blockEntry({
  article: 'a number block',
  schema,
  build(body, reader): NumberBlock | undefined {
    const answer = reader.expression(['answer'], new Set());
    if (!answer) return undefined;
    if (!Number.isFinite(evaluate(answer, new Map()))) {
      return reader.fault(
        ['answer'],
        'the answer is not a finite number',
        'Write a formula that has a value.',
      );
    }
    const digits = body.digits === undefined ? {} : { digits: body.digits };
    return { kind: 'number', id: body.id, prompt: body.prompt, answer, ...digits };
  },
  role: () => 'asks',
  texts: (block) => [promptText(block)],
});
