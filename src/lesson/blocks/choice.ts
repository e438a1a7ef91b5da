import { z } from 'zod';
import { blockKind } from './block-kind.ts';
import { identifier, text } from './values.ts';

const schema = z.strictObject({
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

export const choiceBlock = blockKind('choice', 'a choice', schema, (body, reader) => {
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
});
