/**
 * Text of a solution as it may be put on a terminal, in one line: a control character would move the cursor, clear the
 * verdict or retitle the window, so it is written as JavaScript writes it.
 */
export const visibleText = (text: string): string =>
  text
    .replace(/\r?\n|\t/g, ' ')
    .replace(/\p{Cc}/gu, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`);
