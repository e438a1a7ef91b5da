/**
 * What the bundle has in the place of `@alcalzone/ansi-tokenize`: the same, with what was made of a line kept for the
 * next frame. Ink takes every line of every frame apart, and most lines are those of the frame before: that was a
 * third of the time between a key and its frame.
 */

import * as tokens from '@alcalzone/ansi-tokenize';

export * from '@alcalzone/ansi-tokenize';

/** Lines of many screens; all are forgotten when there are more. */
const MOST_LINES = 1000;
const tokensOfLine = new Map();
const charactersOfTokens = new WeakMap();

export function tokenize(text, endChar) {
  if (endChar !== undefined) return tokens.tokenize(text, endChar);
  const known = tokensOfLine.get(text);
  if (known) return known;
  if (tokensOfLine.size >= MOST_LINES) tokensOfLine.clear();
  const made = tokens.tokenize(text);
  tokensOfLine.set(text, made);
  return made;
}

/** Ink only reads the characters; the same ones may stand in many frames. */
export function styledCharsFromTokens(given) {
  const known = charactersOfTokens.get(given);
  if (known) return known;
  const made = tokens.styledCharsFromTokens(given);
  charactersOfTokens.set(given, made);
  return made;
}
