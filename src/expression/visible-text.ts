/** Text of others as it may be shown: what cannot be seen, or would do something to a terminal, is replaced. */

/**
 * Control characters, which move the cursor; what breaks lines or is half a character; and what formats without being
 * seen, among it what turns the text behind it round. The two joiners belong to letters and signs, and stay.
 */
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu;

export const replaceUnseen = (text: string, instead: (character: string) => string): string =>
  text.replace(unseen, instead);

const codeOf = (character: string, digits: number): string =>
  (character.codePointAt(0) as number).toString(16).padStart(digits, '0');

/** Text to quote in a message, with the names of what cannot be seen: `U+001B`. */
export const visibleText = (text: string): string =>
  replaceUnseen(text, (character) => `U+${codeOf(character, 4).toUpperCase()}`);

/** The same for several lines of it. */
export const visibleLines = (text: string): string => text.split('\n').map(visibleText).join('\n');

/** What a verb writes, whatever went into it: lines of what can be seen. */
export const cleanText = (text: string): string =>
  visibleLines(text.replace(/\r\n/g, '\n').replaceAll('\t', '  '));

/** The same without a change to how wide it is drawn, for text that has been laid out. */
export const maskedText = (text: string): string => replaceUnseen(text, () => '\ufffd');

/** JSON that holds nothing unseen, and means the same. */
export const cleanJson = (json: string): string =>
  replaceUnseen(json, (character) =>
    character === '\n'
      ? character
      : [...Array(character.length).keys()]
          .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
          .join(''),
  );

/** What a program printed or threw, in one line, with what cannot be seen as JavaScript writes it: `\x1b`, `\u202e`. */
export const escapedText = (text: string): string =>
  replaceUnseen(text.replace(/\r?\n|\t/g, ' '), (character) =>
    character <= '\xff' ? `\\x${codeOf(character, 2)}` : `\\u${codeOf(character, 4)}`,
  );
