/** What may stand before an opening parenthesis and take what is in it. */

import { raised } from '../combine.ts';
import { apply, type Expression, number } from '../expression.ts';
import { ExpressionError, type ExpressionFault } from '../expression-error.ts';
import { functionSigns, meantWhenCalled, type Primitive } from '../primitives/table.ts';
import { functionNamed, type NamePolicy } from './names.ts';
import type { NameToken, Token } from './tokens.ts';

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
  { declared }: { readonly declared?: ReadonlySet<string> },
): Callee | undefined {
  if (declared?.has(name)) return undefined;
  if (name === 'Number') return numberCallee;
  const called = meantWhenCalled.get(name) ?? functionSigns.get(name) ?? functionNamed(name);
  return called && functionCallee(called, name);
}

interface Called {
  readonly callee: Callee;
  /** How many tokens behind the name are read with it, an opening parenthesis among them. */
  readonly read: number;
  /** Whether its argument follows without a parenthesis: `sin x`. */
  readonly isBare: boolean;
}

/**
 * The function that a name calls, given the tokens behind it; undefined where it is no function.
 * @throws ExpressionError for one that is raised to no whole power, or is taken of nothing.
 */
export function functionCalled(
  name: NameToken,
  called: string,
  behind: readonly Token[],
  policy: NamePolicy & { readonly text: string },
): Called | undefined {
  const isDeclared = policy.declared?.has(called);
  const entry = isDeclared ? undefined : (functionSigns.get(called) ?? functionNamed(called));
  const isPower = isSymbol(behind[0], '^') || behind[0]?.type === 'superscript';
  const power = entry && isPower ? powerOf(behind) : undefined;
  if (entry && isPower && !power) throw faultAt(name, { code: 'raised-function', name: called });
  const raisedBy = power?.value;
  const read = power?.read ?? 0;
  const next = behind[read];
  if (isSymbol(next, '(')) {
    const callee = calleeNamed(called, policy);
    return callee && { callee: raisedCallee(callee, raisedBy), read: read + 1, isBare: false };
  }
  if (entry?.arity !== 1) return undefined;
  if (!next || !startsOperand(next, name, policy.text))
    throw faultAt(name, { code: 'bare-function', name: entry.name });
  return { callee: raisedCallee(functionCallee(entry, called), raisedBy), read, isBare: true };
}

/** `sin^2(x)` and `sin²x` are the square of the value. */
const raisedCallee = (callee: Callee, power: number | undefined): Callee =>
  power === undefined
    ? callee
    : { ...callee, call: (operands) => apply('power', callee.call(operands), number(power)) };

function powerOf([sign, exponent]: readonly Token[]): { value: number; read: number } | undefined {
  const [token, read] = sign?.type === 'superscript' ? [sign, 1] : [exponent, 2];
  const isWhole = token && 'value' in token && Number.isInteger(token.value) && token.value > 0;
  return isWhole ? { value: token.value, read } : undefined;
}

/** A sign counts where it is glued to what it is the sign of: `exp -x`, but not `exp - x`. */
function startsOperand(token: Token, name: Token, text: string): boolean {
  if (token.type === 'number' || token.type === 'name' || isSymbol(token, '|')) return true;
  const isSign = isSymbol(token, '-') || isSymbol(token, '+');
  const isApart = token.position > name.position + name.length;
  return isSign && isApart && /\S/.test(text[token.position + token.length] ?? ' ');
}

const faultAt = ({ position, length }: Token, fault: ExpressionFault): ExpressionError =>
  new ExpressionError(fault, position, length);

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
