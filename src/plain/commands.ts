/** What can be typed in the place of an answer. */

import { halfWidth } from '../expression/reading/tokens.ts';
import { behindColon, type ColonWord, colonWordNamed } from '../tutor/typed-commands.ts';

export type Command = ColonWord;

export type Typed =
  | { readonly kind: 'text' }
  | { readonly kind: 'command'; readonly command: Command }
  /** A word behind a colon that is no command. */
  | { readonly kind: 'unknown'; readonly word: string };

/**
 * `:hint` is a command always; `hint` only when it cannot be read as an answer: a graph may well name a node `back`.
 * @param isAnswer whether a text can be read as an answer here.
 */
export function readTyped(typed: string, isAnswer: (text: string) => boolean): Typed {
  const text = halfWidth(typed);
  const word = behindColon(text);
  const command = colonWordNamed(word ?? text.trim().toLowerCase());
  if (word !== undefined)
    return command ? { kind: 'command', command } : { kind: 'unknown', word: text.trim().toLowerCase() };
  return command && !isAnswer(text) ? { kind: 'command', command } : { kind: 'text' };
}
