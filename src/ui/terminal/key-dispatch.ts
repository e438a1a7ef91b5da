import type { KeyEvent } from './key-event.ts';

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
