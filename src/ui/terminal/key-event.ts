/** What the learner did, as screens see it: bytes, packets and escape sequences stay below. */

export type KeyName =
  | 'enter'
  | 'escape'
  | 'tab'
  | 'f1'
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

/** What comes from a terminal: keys, and its answer to the question where its cursor stands (CSI 6n). */
export type InputEvent =
  | KeyEvent
  | { readonly kind: 'cursor-report'; readonly row: number; readonly column: number };

export type KeyHandler = (event: KeyEvent) => void;

/** Whoever subscribed last has the keys: a menu over a screen, and the screen again when the menu is gone. */
export class KeyDispatch {
  private handlers: readonly KeyHandler[] = [];

  subscribe(handler: KeyHandler): () => void {
    this.handlers = [...this.handlers, handler];
    return () => {
      this.handlers = this.handlers.filter((other) => other !== handler);
    };
  }

  press(event: KeyEvent): void {
    this.handlers.at(-1)?.(event);
  }
}
