/** Reads what the process with foreign code says: some of it foreign code had a hand in, and it may say anything. */

import { z } from 'zod';
import type { Message, SentValue } from './runner/protocol.ts';

const sentError = z
  .object({
    message: z.string(),
    line: z.number().int().optional(),
    isRefusedImport: z.literal(true).optional(),
  })
  .transform(({ message, line, isRefusedImport }) => ({
    message,
    ...(line !== undefined && { line }),
    ...(isRefusedImport && { isRefusedImport }),
  }));

const sentValue: z.ZodType<SentValue> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('number'), text: z.string() }),
    z.object({ kind: z.literal('tensor'), shape: z.array(z.number()) }),
    z.object({ kind: z.literal('list'), items: z.array(sentValue) }),
    z.object({ kind: z.literal('record'), entries: z.record(z.string(), sentValue) }),
    z.object({ kind: z.literal('other'), type: z.string() }),
  ]),
);

const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: sentValue }),
  z.object({ kind: z.literal('threw'), error: sentError }),
  z.object({ kind: z.literal('endless') }),
  z.object({ kind: z.literal('never-settles') }),
]);

const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('unreadable'), error: sentError }),
  z.object({ type: z.literal('threw-at-start'), error: sentError }),
  z.object({ type: z.literal('endless-at-start') }),
  z.object({ type: z.literal('exports'), names: z.record(z.string(), z.string()) }),
  z.object({ type: z.literal('calling'), id: z.number().int() }),
  z.object({ type: z.literal('returned'), id: z.number().int(), outcome, usedAutograd: z.boolean() }),
  z.object({ type: z.literal('printed'), text: z.string() }),
  z.object({ type: z.literal('spent'), what: z.enum(['memory', 'output']) }),
  z.object({ type: z.literal('end') }),
]);

/** One line of the pipe; undefined when it is no message. */
export function readMessage(line: string): Message | undefined {
  try {
    return message.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
