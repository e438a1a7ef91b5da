/** What the parser says when it cannot go on, each with the place and what to type instead. */

import { ExpressionError } from '../expression-error.ts';
import type { Token } from './tokens.ts';

export const tooLong = (text: string, most: number): ExpressionError =>
  new ExpressionError(
    'too-long',
    `this has ${text.length} characters; at most ${most} can be read`,
    most,
    text.length - most,
    'Type a shorter form.',
  );

export const nothingTyped = (): ExpressionError =>
  new ExpressionError('empty', 'nothing is typed', 0, 1, 'Type a number or a formula.');

export const missingAtEnd = (text: string): ExpressionError =>
  new ExpressionError(
    'unexpected',
    'something is missing at the end',
    text.length,
    1,
    'Type what comes after the last sign.',
  );

const atToken = (code: ExpressionError['code'], message: string, token: Token, suggestion: string) =>
  new ExpressionError(code, message, token.position, token.length, suggestion);

export const unexpectedToken = (text: string, token: Token, suggestion: string): ExpressionError =>
  atToken('unexpected', `“${writtenAs(text, token)}” cannot stand here`, token, suggestion);

export const raisedFunction = (name: string, token: Token): ExpressionError =>
  atToken(
    'unexpected',
    `${name} must be called before it is raised`,
    token,
    `Write ${name}(x)^2 for the square of ${name}(x).`,
  );

export const equationTyped = (token: Token): ExpressionError =>
  atToken(
    'equation',
    'only the right-hand side is asked for',
    token,
    'Leave out the “=” and what stands before it.',
  );

export const comparisonTyped = (token: Token): ExpressionError =>
  atToken(
    'not-allowed',
    'comparisons cannot be used here',
    token,
    'Use step(z) for “1 when z > 0, else 0”, or relu(z), max(a, b).',
  );

/** `1000` where a comma of `1,000` stands at `position`: a point in its place would make it a 1. */
export function groupedDigits(text: string, position: number): string | undefined {
  const before = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})*$/.exec(text.slice(0, position))?.[0];
  const behind = /^(?:,\d{3})+(?![\d,])(?:\.\d+)?/.exec(text.slice(position))?.[0];
  return before && behind && (before + behind).replaceAll(',', '');
}

export const writtenAs = (text: string, token: Token): string =>
  text.slice(token.position, token.position + token.length);
