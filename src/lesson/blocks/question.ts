import { type Expression, type Values, variablesOf } from '../../expression/expression.ts';
import { namesHint } from '../reading/fault.ts';
import type { BlockReader } from './block-reader.ts';

/** A formula, the variable it is differentiated by and, when given, the point. */
interface Question {
  readonly of: Expression;
  readonly wrt: string;
  readonly at?: Values;
}

/** Reads `of`, `wrt` and `at` of a block; undefined when they do not fit each other, which is reported. */
export function readQuestion(
  reader: BlockReader,
  body: { readonly wrt: string; readonly at?: Readonly<Record<string, number>> | undefined },
): Question | undefined {
  const of = reader.expression(['of']);
  if (!of) return undefined;
  const variables = variablesOf(of);
  // A constant may be differentiated by anything: that it does not move is what such a question teaches.
  const known = variables.length === 0 ? [body.wrt] : variables;
  const sound = reader.oneOf(known, body.wrt, ['wrt'], 'does not occur in the formula');
  if (body.at === undefined) return sound ? { of, wrt: body.wrt } : undefined;
  const given = Object.keys(body.at);
  const strange = given.filter((name) => !known.includes(name));
  for (const name of strange) {
    reader.faultAtKey(['at', name], `“${name}” does not occur in the formula`, namesHint(name, known));
  }
  const missing = variables.filter((name) => !given.includes(name));
  if (missing.length > 0) {
    const suggestion = `Add ${missing.map((name) => `${name}: 1`).join(', ')}, with the numbers you want.`;
    reader.faultAtKey(['at'], `“at” has no number for ${missing.join(', ')}`, suggestion);
  }
  const complete = sound && strange.length === 0 && missing.length === 0;
  return complete ? { of, wrt: body.wrt, at: new Map(Object.entries(body.at)) } : undefined;
}
