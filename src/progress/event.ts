/** The journal's events. One JSON object a line; unknown types and fields are skipped by readers. */

import { z } from 'zod';

const base = { v: z.literal(1), t: z.string(), session: z.string() };

export const eventSchema = z.discriminatedUnion('type', [
  z.object({ ...base, type: z.literal('screen'), lesson: z.string(), screen: z.string() }),
  z.object({
    ...base,
    type: z.literal('answer'),
    /** `lesson/block/edge`, or `drill/skill/seed`; with `#probe` or `#twin` behind it for a follow-up. */
    question: z.string(),
    skills: z.array(z.string()),
    typed: z.string(),
    verdict: z.enum(['correct', 'incorrect', 'undecided', 'unreadable']),
    mistakes: z.array(z.string()),
    ambiguous: z.array(z.string()),
    /** How many rungs of the hint ladder were shown before this answer. */
    hints: z.number(),
    milliseconds: z.number(),
    seed: z.number().optional(),
  }),
  z.object({ ...base, type: z.literal('hint'), question: z.string(), rung: z.number() }),
  z.object({ ...base, type: z.literal('shown'), question: z.string(), rung: z.number() }),
  z.object({
    ...base,
    type: z.literal('lesson'),
    lesson: z.string(),
    state: z.enum(['started', 'finished']),
  }),
  z.object({
    ...base,
    type: z.literal('challenge'),
    tier: z.string(),
    passed: z.boolean(),
    cases: z.number(),
  }),
  z.object({ ...base, type: z.literal('setting'), name: z.string(), value: z.string() }),
  z.object({ ...base, type: z.literal('reset') }),
]);

export type JournalEvent = z.infer<typeof eventSchema>;

type WithoutEnvelope<E> = E extends unknown ? Omit<E, 'v' | 't' | 'session'> : never;

/** An event before the journal has stamped it with version, time and session. */
export type NewEvent = WithoutEnvelope<JournalEvent>;
