/** Text of others as it may be shown: what cannot be seen, or would do something to a terminal, is replaced. */

/** Control characters, which move the cursor, and bidirectional ones, which turn what stands behind them round. */
const unseen = /[\p{Cc}\p{Bidi_Control}]/gu;

export const replaceUnseen = (text: string, instead: (character: string) => string): string =>
  text.replace(unseen, instead);

const codeOf = (character: string, digits: number): string =>
  (character.codePointAt(0) as number).toString(16).padStart(digits, '0');

/** Text to quote in a message, with the names of what cannot be seen: `U+001B`. */
export const visibleText = (text: string): string =>
  replaceUnseen(text, (character) => `U+${codeOf(character, 4).toUpperCase()}`);

/** The same for several lines of it. */
export const visibleLines = (text: string): string => text.split('\n').map(visibleText).join('\n');

/** What a program printed or threw, in one line, with what cannot be seen as JavaScript writes it: `\x1b`, `\u202e`. */
export const escapedText = (text: string): string =>
  replaceUnseen(text.replace(/\r?\n|\t/g, ' '), (character) =>
    character <= '\xff' ? `\\x${codeOf(character, 2)}` : `\\u${codeOf(character, 4)}`,
  );
