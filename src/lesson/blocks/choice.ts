import { z } from 'zod';
import { type BlockText, blockEntry, promptText } from './block-entry.ts';
import { identifier, text } from './values.ts';

/** A conceptual question, with a reason for every option. */
export interface ChoiceBlock {
  readonly kind: 'choice';
  readonly id: string;
  readonly prompt: string;
  readonly options: readonly { readonly text: string; readonly right: boolean; readonly why: string }[];
}

const schema = () =>
  z.strictObject({
    id: identifier,
    prompt: text,
    options: z
      .array(
        z
          .strictObject({
            text,
            right: z.boolean().default(false).describe('true or false'),
            why: text.describe('the reason it is right or wrong'),
          })
          .describe('an option with text and why'),
      )
      .min(2)
      .describe('a list of two or more options'),
  });

export const choiceBlock = blockEntry({
  article: 'a choice',
  schema,
  build(body, reader): ChoiceBlock | undefined {
    const right = body.options.flatMap((option, index) => (option.right ? [index] : []));
    if (right.length === 0) {
      return reader.fault(['options'], 'no option is right', 'Add “right: true” to the one that is.');
    }
    for (const index of right.slice(1)) {
      reader.faultAtKey(
        ['options', index, 'right'],
        'a second option is right',
        'Keep “right: true” on one of them.',
      );
    }
    return right.length > 1 ? undefined : { kind: 'choice', ...body };
  },
  role: () => 'asks',
  texts: (block) => [
    promptText(block),
    ...block.options.flatMap(({ text, why }, index): BlockText[] => [
      { role: 'option', text, path: ['options', index, 'text'] },
      { role: 'reason', text: why, path: ['options', index, 'why'] },
    ]),
  ],
});
