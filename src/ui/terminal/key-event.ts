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

/**
 * Handles one event. `packet` counts the reads from the terminal: events of one packet came together, so an Enter with
 * the packet number of a submission cannot mean to dismiss a verdict the learner has not seen.
 */
export type KeyHandler = (event: KeyEvent, packet: number) => void;

/** Whoever subscribed last has the keys: a menu over a screen, and the screen again when the menu is gone. */
export class KeyDispatch {
  private handlers: readonly KeyHandler[] = [];

  subscribe(handler: KeyHandler): () => void {
    this.handlers = [...this.handlers, handler];
    return () => {
      this.handlers = this.handlers.filter((other) => other !== handler);
    };
  }

  press(event: KeyEvent, packet: number): void {
    this.handlers.at(-1)?.(event, packet);
  }
}
