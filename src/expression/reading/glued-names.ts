/** Runs of letters that hold names or functions side by side: `xy`, `sinx`. They are asked back, never taken for a constant. */

import { ExpressionError, type ExpressionFault } from '../expression-error.ts';
import { callable } from '../primitives/table.ts';
import type { NameToken } from './tokens.ts';

/** What may stand side by side besides names. */
const constants: ReadonlySet<string> = new Set(['e', 'pi', 'π']);

/** A letter, with an index or without. */
const letter = /^[A-Za-z\u0370-\u03FF]\d*$/;

/** Longer runs of letters are words. */
const LONGEST_RUN = 4;

interface Known {
  readonly names: ReadonlySet<string>;
  /** Whether any letter beside them may be a name too. */
  readonly letters: boolean;
}

/** What a run of letters is glued from; undefined when it may well be one name. */
export function gluedFault(name: string, known: Known): ExpressionFault | undefined {
  const called = functionBefore(name, known);
  if (called) return { code: 'glued-function', name, ...called };
  const parts = partsOf(name, known);
  const holdsName = parts?.some((part) => known.names.has(part)) ?? false;
  return parts && parts.length > 1 && holdsName ? { code: 'glued-names', name, parts } : undefined;
}

function functionBefore(
  name: string,
  known: Known,
): { readonly called: string; readonly operand: readonly string[] } | undefined {
  for (let length = name.length - 1; length >= 2; length--) {
    const called = name.slice(0, length);
    if (callable.get(called)?.arity !== 1) continue;
    const operand = partsOf(name.slice(length), known);
    if (operand) return { called, operand };
  }
  return undefined;
}

/** The reading with the fewest parts; undefined when there is none. */
function partsOf(run: string, { names, letters }: Known): readonly string[] | undefined {
  const isPart = (part: string): boolean =>
    names.has(part) || constants.has(part) || (letters && run.length <= LONGEST_RUN && letter.test(part));
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= run.length; end++) {
    for (let start = 0; start < end; start++) {
      const [before, part] = [best[start], run.slice(start, end)];
      // An index belongs to the letter before it.
      if (before === undefined || !isPart(part) || /^\d/.test(run.slice(end))) continue;
      if (before.length + 1 < (best[end]?.length ?? Number.POSITIVE_INFINITY)) best[end] = [...before, part];
    }
  }
  return best[run.length];
}

/**
 * Where any name may be used: refuses one that looks glued from names that are given elsewhere.
 * @param tokens those in the expression.
 * @param given such as the one to differentiate by.
 * @throws ExpressionError
 */
export function refuseGlued(tokens: readonly NameToken[], given: ReadonlySet<string>): void {
  const names = [...new Set(tokens.map(({ text }) => text))];
  for (const { text, position, length } of tokens) {
    const fault = given.has(text) ? undefined : suspicion(text, names, given);
    if (fault) throw new ExpressionError(fault, position, length);
  }
}

function suspicion(
  name: string,
  names: readonly string[],
  given: ReadonlySet<string>,
): ExpressionFault | undefined {
  const isMissing = given.size > 0 && !names.some((other) => given.has(other));
  const standing = names.filter((other) => other !== name && other.length === 1);
  const known = { names: new Set([...given, ...standing]), letters: isMissing || name.length === 2 };
  return gluedFault(name, known) ?? (isMissing ? numbered(name, given) : undefined);
}

/** `x2` where x is given and stands nowhere. */
function numbered(name: string, given: ReadonlySet<string>): ExpressionFault | undefined {
  const [, base = '', digits = ''] = /^(.*\D)(\d+)$/.exec(name) ?? [];
  return given.has(base) ? { code: 'numbered-name', name, base, digits } : undefined;
}
