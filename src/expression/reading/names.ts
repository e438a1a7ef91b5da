/** What a run of letters means: a declared name, several of them side by side, a constant, or a question back. */

import { constant, type Expression, variable } from '../expression.ts';
import { ExpressionError } from '../expression-error.ts';
import { callable, functionSigns } from '../primitives/table.ts';
import { closestName } from './closest-name.ts';
import { gluedFault } from './glued-names.ts';

export interface NamePolicy {
  /** The names that may be used. Absent: every name that is no function and no constant is a variable. */
  readonly declared?: ReadonlySet<string>;
  /** Whether `wx` may be read as `w*x` when both are declared. */
  readonly split?: boolean;
}

const constants: ReadonlyMap<string, 'e' | 'pi'> = new Map([
  ['e', 'e'],
  ['pi', 'pi'],
  ['π', 'pi'],
]);

/** Function names that JavaScript or habit supplies beside the table's own spellings. */
export const functionNamed = (name: string) => callable.get(name) ?? callable.get(name.toLowerCase());

/** Whether a name means a function here. */
export const isFunctionName = (name: string, { declared }: NamePolicy): boolean =>
  !declared?.has(name) && (functionSigns.has(name) || functionNamed(name) !== undefined);

/**
 * Resolves a name to one factor, or to several written side by side. Throws when it means nothing.
 * @param isCall whether a parenthesis opens behind it, so that a function may be meant.
 */
export function resolveName(
  name: string,
  position: number,
  policy: NamePolicy,
  isCall = false,
): readonly Expression[] {
  const whole = single(name, policy);
  if (whole) return [whole];
  const parts = policy.split ? splitIntoNames(name, policy) : undefined;
  if (parts) return parts;
  const unknown = unknownName(name, position, policy);
  if (!isCall || unknown.fault.code !== 'unknown-name') throw unknown;
  const meansFunction = closestName(name, callable.keys()) !== undefined;
  throw meansFunction || unknown.fault.meant.length === 0 ? unknownFunction(name, position) : unknown;
}

function single(name: string, policy: NamePolicy): Expression | undefined {
  if (policy.declared?.has(name)) return variable(name);
  // Where `pi` is a name like any other, the sign for it is that name.
  if (name === 'π' && policy.declared?.has('pi')) return variable('pi');
  const known = constants.get(name);
  if (known) return constant(known);
  if (policy.declared === undefined && !callable.has(name)) return variable(name);
  return undefined;
}

/** The reading with the fewest pieces, longest piece first; undefined when no reading uses declared names only. */
function splitIntoNames(name: string, policy: NamePolicy): Expression[] | undefined {
  const declared = policy.declared ?? new Set<string>();
  const best: (Expression[] | undefined)[] = [[]];
  for (let end = 1; end <= name.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = best[start];
      const piece = name.slice(start, end);
      if (before === undefined || !(declared.has(piece) || constants.has(piece))) continue;
      const candidate = [...before, single(piece, policy) as Expression];
      const current = best[end];
      if (current === undefined || candidate.length < current.length) best[end] = candidate;
    }
  }
  return best[name.length];
}

function unknownName(name: string, position: number, policy: NamePolicy): ExpressionError {
  if (functionNamed(name)) {
    return new ExpressionError({ code: 'bare-function', name }, position, name.length);
  }
  const names = [...(policy.declared ?? [])];
  const glued = gluedFault(name, { names: new Set(names), letters: false });
  if (glued) return new ExpressionError(glued, position, name.length);
  const near = closestName(name, names);
  const [, base = '', power = ''] = /^(.*\D)(\d+)$/.exec(name) ?? [];
  const meant = near ? [near] : names.includes(base) ? [`${base}*${power}`, `${base}^${power}`] : [];
  return new ExpressionError({ code: 'unknown-name', name, meant, names }, position, name.length);
}

/** @param mayBeName whether any name may be used, so that it could be the first factor of a product. */
export function unknownFunction(name: string, position: number, mayBeName = false): ExpressionError {
  const near = closestName(name, callable.keys());
  return new ExpressionError({ code: 'unknown-function', name, near, mayBeName }, position, name.length);
}
