import { writeSync } from 'node:fs';

/** What is written when the terminal becomes ours, and what undoes it. */
export interface TerminalModes {
  readonly enter: string;
  readonly leave: string;
}

const bracketedPaste = { on: '\x1b[?2004h', off: '\x1b[?2004l' };

/** A screen of our own, cursor hidden; what the learner had on the main screen is untouched. */
export const alternateScreen: TerminalModes = {
  enter: `\x1b[?1049h\x1b[?25l${bracketedPaste.on}`,
  leave: `\x1b[m${bracketedPaste.off}\x1b[?25h\x1b[?1049l`,
};

/** For a dialogue that is read aloud: the main screen and the terminal's own cursor. */
export const spokenScreen: TerminalModes = { enter: bracketedPaste.on, leave: bracketedPaste.off };

/** The terminal answers with the place of its cursor, in line with the keys. */
export const askForCursor = '\x1b[6n';

/**
 * A sign whose width is ambiguous (Unicode, East Asian Width), at the left margin: behind it the cursor stands in column
 * 2 or 3. What is drawn next covers it.
 */
export const measureSigns = `\x1b[H─${askForCursor}`;

const mostAttempts = 100;

/**
 * Writes before it returns: on the way out no event loop is left to flush a stream. A terminal that is gone throws
 * (EIO, EPIPE); one that is full for a moment (EAGAIN) is tried again.
 */
export function writeNow(descriptor: number, text: string): void {
  let rest = Buffer.from(text);
  for (let attempt = 0; attempt < mostAttempts && rest.length > 0; attempt++) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}
