import type { ControlLetter, KeyName } from './key-event.ts';

/** Final letters shared by `ESC [ A`, `ESC [ 1 ; 5 A` (xterm) and `ESC O A` (application mode). */
const lettered: Readonly<Record<string, KeyName>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  Z: 'backtab',
};

/** `ESC [ number ~`: the VT220 numbers, and rxvt's 7 and 8. */
const numbered: Readonly<Record<string, KeyName>> = {
  1: 'home',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
  11: 'f1',
};

/** The keypad in application mode (PuTTY leaves it on): `ESC O` and one of these. */
const keypad = new Map([...'jklmnopqrstuvwxy'].map((letter, index) => [letter, '*+,-./0123456789'[index]]));

const byWord: Partial<Record<KeyName, KeyName>> = {
  left: 'word-left',
  right: 'word-right',
  delete: 'delete-word-right',
  backspace: 'delete-word-left',
};

/** xterm sends 1 + a bit mask: shift 1, alt 2, control 4. */
const movesByWord = (modifier: string | undefined) => ((Number(modifier ?? 1) - 1) & 6) !== 0;

/** The key of a control sequence, given what stands between `ESC [` and its last letter; undefined if unknown. */
export function controlSequenceKey(parameters: string, final: string): KeyName | undefined {
  const [number = '', modifier] = parameters.split(';');
  const name = final === '~' ? numbered[number] : lettered[final];
  if (name === undefined) return undefined;
  return movesByWord(modifier) ? (byWord[name] ?? name) : name;
}

/** The key or the keypad character after `ESC O`; rxvt sends Ctrl+arrows as `ESC O c` and `ESC O d`. */
export function applicationKey(letter: string): { name: KeyName } | { text: string } | undefined {
  if (letter === 'M') return { name: 'enter' };
  if (letter === 'P') return { name: 'f1' };
  if (letter === 'c') return { name: 'word-right' };
  if (letter === 'd') return { name: 'word-left' };
  const text = keypad.get(letter);
  if (text !== undefined) return { text };
  const name = lettered[letter];
  return name === undefined ? undefined : { name };
}

/** What a letter means when Escape came just before it, as Alt sends it. */
export const altKeys: Readonly<Record<string, KeyName>> = {
  b: 'word-left',
  f: 'word-right',
  d: 'delete-word-right',
  '\x7f': 'delete-word-left',
  '\b': 'delete-word-left',
};

/** Backspace is 0x7f on most terminals and 0x08 on others, which is why Ctrl+H can never be a key of its own. */
export const controlKeys: Readonly<Record<string, KeyName>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\x7f': 'backspace',
  '\b': 'backspace',
};

export const controlLetters = new Map<string, ControlLetter>(
  (['a', 'c', 'd', 'e', 'k', 'l', 'u', 'w', 'z'] as const).map((letter) => [
    String.fromCharCode(letter.charCodeAt(0) - 96),
    letter,
  ]),
);
