import { ExpressionError } from '../expression-error.ts';
import { callable, functionSigns, meantWhenCalled } from '../primitives/table.ts';
import { lowered, plainIndices, raisedNumber, subscripts } from '../small-digits.ts';
import { visibleText } from '../visible-text.ts';

export type Token =
  | { readonly type: 'number'; readonly value: number; readonly position: number; readonly length: number }
  | { readonly type: 'name'; readonly text: string; readonly position: number; readonly length: number }
  | {
      readonly type: 'superscript';
      readonly value: number;
      readonly position: number;
      readonly length: number;
    }
  | { readonly type: 'symbol'; readonly text: string; readonly position: number; readonly length: number };

export type NameToken = Token & { readonly type: 'name' };

/** What people paste or their keyboards produce, and the plain symbol it means. */
const symbolFor: ReadonlyMap<string, string> = new Map([
  ['**', '^'],
  ['===', '=='],
  ['≥', '>='],
  ['≤', '<='],
  ['−', '-'],
  ['–', '-'],
  ['·', '*'],
  ['⋅', '*'],
  ['×', '*'],
  ['∗', '*'],
  ['÷', '/'],
  ['∕', '/'],
  ['[', '('],
  [']', ')'],
  ['{', '('],
  ['}', ')'],
]);

const numberPattern = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const signPattern = [...functionSigns.keys(), ''].join('|');
const namePattern = new RegExp(
  `${signPattern}[A-Za-z_\\u0370-\\u03FF∂][A-Za-z0-9_\\u0370-\\u03FF${subscripts}]*`,
  'y',
);
const superscriptPattern = new RegExp(raisedNumber, 'y');
const symbolPattern = /\*\*|===|==|>=|<=|[-+*/^()[\]{},|?:<>=;.≥≤−–·⋅×∗÷∕]/y;

/** Of LaTeX, the functions and the signs for times. */
const commandPattern = /\\[A-Za-z]+/y;

function meaningOf(command: string): { type: 'name' | 'symbol'; text: string } | undefined {
  if (command === 'cdot' || command === 'times') return { type: 'symbol', text: '*' };
  const isName = callable.has(command) || meantWhenCalled.has(command) || command === 'pi';
  return isName ? { type: 'name', text: command } : undefined;
}

const matchAt = (pattern: RegExp, text: string, position: number): string | undefined => {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0];
};

/** The forms an East Asian input method types, each of one character as the one it means: positions stay. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/**
 * Splits text into tokens; positions are offsets into `typed`. Throws on a character that nothing understands.
 * @param declared names that may look like the end of a number: with `e1` among them, `2e1` is 2 times it.
 */
export function tokenise(typed: string, declared: ReadonlySet<string> = new Set()): Token[] {
  const text = halfWidth(typed);
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    const character = text[position] as string;
    if (/\s/.test(character)) {
      position += 1;
      continue;
    }
    const token = readToken(text, position, declared);
    tokens.push(token);
    position += token.length;
  }
  return tokens;
}

function readToken(text: string, position: number, declared: ReadonlySet<string>): Token {
  const digits = matchAt(numberPattern, text, position)?.replace(/[eE]\d+$/, (power) =>
    declared.has(power) ? '' : power,
  );
  if (digits !== undefined) return numberToken(text, digits, position);
  const name = matchAt(namePattern, text, position);
  if (name !== undefined) {
    return { type: 'name', text: plainIndices(name), position, length: name.length };
  }
  const raised = matchAt(superscriptPattern, text, position);
  if (raised !== undefined) {
    return { type: 'superscript', value: Number(lowered(raised)), position, length: raised.length };
  }
  const command = matchAt(commandPattern, text, position);
  const meant = command && meaningOf(command.slice(1));
  if (command && meant) return { ...meant, position, length: command.length };
  const symbol = matchAt(symbolPattern, text, position);
  if (symbol !== undefined) {
    return { type: 'symbol', text: symbolFor.get(symbol) ?? symbol, position, length: symbol.length };
  }
  const character = String.fromCodePoint(text.codePointAt(position) as number);
  const fault = {
    code: 'character',
    character: visibleText(character),
    isPrime: /['’′]/.test(character),
  } as const;
  throw new ExpressionError(fault, position, character.length);
}

/** `2e` followed by a letter or nothing is 2 times e, so the exponent is read only when digits follow. */
function numberToken(text: string, digits: string, position: number): Token {
  const value = Number(digits);
  if (!Number.isFinite(value)) {
    throw new ExpressionError({ code: 'large-number', digits }, position, digits.length);
  }
  const next = text[position + digits.length];
  if (next === '.') {
    throw new ExpressionError({ code: 'second-point' }, position, digits.length + 1);
  }
  return { type: 'number', value, position, length: digits.length };
}

/** `1000` where a comma of `1,000` stands at `position`: a point in its place would make it a 1. */
export function groupedDigits(text: string, position: number): string | undefined {
  const before = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})*$/.exec(text.slice(0, position))?.[0];
  const behind = /^(?:,\d{3})+(?![\d,])(?:\.\d+)?/.exec(text.slice(position))?.[0];
  return before && behind && (before + behind).replaceAll(',', '');
}

export const writtenAs = (text: string, token: Token): string =>
  text.slice(token.position, token.position + token.length);

export const isBracket = (token: Token): boolean =>
  token.type === 'symbol' && ['(', ')', '|'].includes(token.text);

/** A token as written, with what it opens closed again around dots. */
export function opening(text: string, token: Token, next: Token | undefined): string {
  const written = writtenAs(text, token);
  const isCall = next?.type === 'symbol' && next.text === '(';
  if (token.type === 'name') return isCall ? `${written}(…)` : written;
  return token.type === 'symbol' ? `${written}…${token.text === '|' ? '|' : ')'}` : written;
}
