/** What can be typed in the place of an answer. */

export type Command = 'hint' | 'steps' | 'example' | 'show' | 'skip' | 'why' | 'back' | 'help' | 'quit';

/** As help lists them. */
export const commandWords: Readonly<Record<Command, string>> = {
  hint: 'the next hint',
  steps: 'every step of this one',
  example: 'a worked example with other numbers',
  show: 'the answer with its steps; another like it comes later',
  skip: 'go on without this one',
  why: 'the steps of the question before',
  back: 'the screen before',
  help: 'this list',
  quit: 'leave; your place is kept',
};

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
  const word = text.trim().toLowerCase();
  const behindColon = word.startsWith(':');
  const command = commandNamed(behindColon ? word.slice(1).trim() : word);
  if (behindColon) return command ? { kind: 'command', command } : { kind: 'unknown', word };
  return command && !isAnswer(text) ? { kind: 'command', command } : { kind: 'text' };
}

const commandNamed = (word: string): Command | undefined =>
  Object.hasOwn(commandWords, word)
    ? (word as Command)
    : Object.hasOwn(alsoCalled, word)
      ? alsoCalled[word]
      : undefined;
