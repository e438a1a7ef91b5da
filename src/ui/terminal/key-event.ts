/** What the learner did, as screens see it: bytes, packets and escape sequences stay below. */

export type KeyName =
  | 'enter'
  | 'escape'
  | 'tab'
  | 'backtab'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'pageup'
  | 'pagedown'
  | 'backspace'
  | 'delete'
  | 'word-left'
  | 'word-right'
  | 'delete-word-left'
  | 'delete-word-right';

/** The control characters that mean something here; all others are dropped (TERMINAL 3). */
export type ControlLetter = 'a' | 'c' | 'd' | 'e' | 'k' | 'l' | 'u' | 'w' | 'z';

export type KeyEvent =
  /** One typed character. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'key'; readonly name: KeyName }
  | { readonly kind: 'control'; readonly letter: ControlLetter }
  /** A bracketed paste: no control characters but its line ends, each of them a line feed. */
  | { readonly kind: 'paste'; readonly text: string };
