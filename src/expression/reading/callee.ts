/** What may stand before an opening parenthesis and take what is in it. */

import { raised } from '../combine.ts';
import { apply, type Expression } from '../expression.ts';
import { functionSigns, meantWhenCalled, type Primitive } from '../primitives/table.ts';
import { functionNamed } from './names.ts';
import type { Token } from './tokens.ts';

export interface Callee {
  /** As it was typed, for messages. */
  readonly calledAs: string;
  readonly arity: number;
  readonly call: (operands: readonly Expression[]) => Expression;
}

const functionCallee = ({ name, arity }: Primitive, calledAs: string): Callee => ({
  calledAs,
  // Only operators take any number of operands.
  arity: arity as number,
  call: (operands) => (name === 'power' ? raised(operands) : apply(name, ...operands)),
});

/** `Number(z > 0)` of JavaScript: a comparison counts as 1 or 0 already. */
const numberCallee: Callee = {
  calledAs: 'Number',
  arity: 1,
  call: ([of]) => of as Expression,
};

/** What a name means before a parenthesis; undefined where the parenthesis is a factor. */
export function calleeNamed(
  name: string,
  { declared, cases }: { readonly declared?: ReadonlySet<string>; readonly cases?: boolean },
): Callee | undefined {
  if (declared?.has(name)) return undefined;
  if (name === 'Number' && cases) return numberCallee;
  const called = meantWhenCalled.get(name) ?? functionSigns.get(name) ?? functionNamed(name);
  return called && functionCallee(called, name);
}

/** `d/dx(…)`: a derivative not yet taken. */
export const derivativeCallee = (wrt: string): Callee => ({
  calledAs: `d/d${wrt}`,
  arity: 1,
  call: ([of]) => ({ kind: 'pending', of: of as Expression, wrt }),
});

/** The `x` when the tokens begin with `d/dx(` or `∂/∂x(`. */
export function derivativeBy([d, slash, below, bracket]: readonly Token[]): string | undefined {
  const isFraction = isSymbol(slash, '/') && isSymbol(bracket, '(') && below?.type === 'name';
  if (!isFraction || d?.type !== 'name' || (d.text !== 'd' && d.text !== '∂')) return undefined;
  return below.text.startsWith(d.text) && below.text !== d.text ? below.text.slice(1) : undefined;
}

/** Behind `Math`: `Math.exp` is `exp`, `Math.PI` is `pi`, so that the code of the lessons can be typed as it stands. */
export function memberOfMath([point, member]: readonly Token[]): string | undefined {
  return isSymbol(point, '.') && member?.type === 'name' ? member.text.toLowerCase() : undefined;
}

const isSymbol = (token: Token | undefined, text: string): boolean =>
  token?.type === 'symbol' && token.text === text;
