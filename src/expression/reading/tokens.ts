import { ExpressionError } from '../expression-error.ts';
import { functionSigns } from '../primitives/table.ts';
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

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';

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
const superscriptPattern = new RegExp(`⁻?[${superscripts}]+`, 'y');
const symbolPattern = /\*\*|===|==|>=|<=|[-+*/^()[\]{},|?:<>=;.≥≤−–·⋅×∗÷∕]/y;

const matchAt = (pattern: RegExp, text: string, position: number): string | undefined => {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0];
};

/**
 * Splits text into tokens; positions are offsets into `text`. Throws on a character that nothing understands.
 * @param declared names that may look like the end of a number: with `e1` among them, `2e1` is 2 times it.
 */
export function tokenise(text: string, declared: ReadonlySet<string> = new Set()): Token[] {
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
    const plain = name.replace(/[₀-₉]/g, (digit) => String(subscripts.indexOf(digit)));
    return { type: 'name', text: plain, position, length: name.length };
  }
  const raised = matchAt(superscriptPattern, text, position);
  if (raised !== undefined) {
    const value = Number(
      [...raised].map((digit) => (digit === '⁻' ? '-' : superscripts.indexOf(digit))).join(''),
    );
    return { type: 'superscript', value, position, length: raised.length };
  }
  const symbol = matchAt(symbolPattern, text, position);
  if (symbol !== undefined) {
    return { type: 'symbol', text: symbolFor.get(symbol) ?? symbol, position, length: symbol.length };
  }
  const character = String.fromCodePoint(text.codePointAt(position) as number);
  throw new ExpressionError(
    'unexpected',
    `“${visibleText(character)}” means nothing here`,
    position,
    character.length,
    /['’′]/.test(character)
      ? 'Write the slope out: a prime is not read.'
      : 'Use letters, digits and + - * / ^ ( ).',
  );
}

/** `2e` followed by a letter or nothing is 2 times e, so the exponent is read only when digits follow. */
function numberToken(text: string, digits: string, position: number): Token {
  const value = Number(digits);
  if (!Number.isFinite(value)) {
    throw new ExpressionError(
      'number',
      `${digits} is larger than a number can be`,
      position,
      digits.length,
      'Type one below 1e308.',
    );
  }
  const next = text[position + digits.length];
  if (next === '.') {
    throw new ExpressionError(
      'number',
      'a number has one decimal point',
      position,
      digits.length + 1,
      'Leave the second point out.',
    );
  }
  return { type: 'number', value, position, length: digits.length };
}
