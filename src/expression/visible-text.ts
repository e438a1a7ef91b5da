/** Control characters, which move the cursor, and bidirectional ones, which turn what stands behind them round. */
const unseen = /[\p{Cc}\p{Bidi_Control}]/gu;

/** Text to quote in a message: what cannot be seen, or would do something to a terminal, is named (`U+001B`). */
export const visibleText = (text: string): string =>
  text.replace(unseen, (character) => {
    const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
    return `U+${code}`;
  });

/** The same for several lines of it. */
export const visibleLines = (text: string): string => text.split('\n').map(visibleText).join('\n');
