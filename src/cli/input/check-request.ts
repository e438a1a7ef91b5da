import { z } from 'zod';
import type { Values } from '../../expression/expression.ts';
import { numbersByName } from '../../graph/read-graph.ts';
import { UsageError } from './usage-error.ts';

/** One answer to grade, from the command line or from a line of JSON. */
export interface CheckRequest {
  readonly id?: string | number;
  readonly of: string;
  readonly wrt: string;
  readonly answer: string;
  readonly at?: Values;
  /** A graph document: its text, or its JSON. */
  readonly graph?: string | object;
  /** Where `graph` came from, for messages. */
  readonly from?: string;
  readonly task?: 'local' | 'path' | 'total';
}

const schema = z.object({
  id: z.union([z.string(), z.number()], { error: 'expected a string or a number' }).optional(),
  of: z.string(),
  wrt: z.string(),
  // A number is what `{"answer": 1.56}` surely means.
  answer: z.union([z.string(), z.number().transform(String)], { error: 'expected a string or a number' }),
  at: numbersByName.optional(),
  graph: z
    .union([z.string(), z.looseObject({})], { error: 'expected a graph as text or as an object' })
    .optional(),
  task: z.enum(['local', 'path', 'total']).optional(),
});

const SHAPE = 'A line is {"of":"x^2","wrt":"x","answer":"2*x"}, and may have "id", "at", "graph" and "task".';

/** @throws UsageError that names the field. */
export function readCheckRequest(value: unknown): CheckRequest {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join('.') || 'the line';
    throw new UsageError(`${field}: ${issue?.message.toLowerCase() ?? 'unreadable'}`, SHAPE);
  }
  const { id, of, wrt, answer, at, graph, task } = parsed.data;
  return {
    ...{ of, wrt, answer },
    ...(id === undefined ? {} : { id }),
    ...(at === undefined ? {} : { at }),
    ...(graph === undefined ? {} : { graph }),
    ...(task === undefined ? {} : { task }),
  };
}
