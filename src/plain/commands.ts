/** What can be typed in the place of an answer. */

import { halfWidth } from '../expression/reading/tokens.ts';
import { words } from './words.ts';

export type Command = keyof typeof words.commands;

/** Short for a command; the same in every language. */
const alsoCalled: Readonly<Record<string, Command>> = { menu: 'help', '?': 'help', q: 'quit', exit: 'quit' };

export type Typed =
  | { readonly kind: 'text' }
  | { readonly kind: 'command'; readonly command: Command }
  /** A word behind a colon that is no command. */
  | { readonly kind: 'unknown'; readonly word: string };

/**
 * `:hint` is a command always; `hint` only when it cannot be read as an answer: a graph may well name a node `back`.
 * @param isAnswer whether a text can be read as an answer here.
 */
export function readTyped(text: string, isAnswer: (text: string) => boolean): Typed {
  const word = halfWidth(text).trim().toLowerCase();
  const behindColon = word.startsWith(':');
  const command = commandNamed(behindColon ? word.slice(1).trim() : word);
  if (behindColon) return command ? { kind: 'command', command } : { kind: 'unknown', word };
  return command && !isAnswer(text) ? { kind: 'command', command } : { kind: 'text' };
}

const isCommand = (word: string): word is Command => Object.hasOwn(words.commands, word);

const commandNamed = (word: string): Command | undefined =>
  isCommand(word) ? word : Object.hasOwn(alsoCalled, word) ? alsoCalled[word] : undefined;
