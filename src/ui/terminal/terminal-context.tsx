import { createContext, useContext, useLayoutEffect, useRef } from 'react';
import type { KeyDispatch, KeyHandler } from './key-dispatch.ts';
import type { TerminalSettings } from './terminal-settings.ts';

export interface Terminal {
  readonly columns: number;
  /** Rows of the terminal; a frame may take one less. */
  readonly rows: number;
  readonly settings: TerminalSettings;
  readonly keys: KeyDispatch;
  /** Ends the program with this exit code, 0 unless given. */
  exit(code?: number): void;
  suspend(): void;
  /** Lends the terminal to another program until its promise settles. */
  handOver<Result>(run: () => Promise<Result>): Promise<Result>;
}

export const TerminalContext = createContext<Terminal | undefined>(undefined);

/** The terminal around this component. Throws outside `runApp` (a test provides a `TerminalContext`). */
export function useTerminal(): Terminal {
  const terminal = useContext(TerminalContext);
  if (terminal === undefined) throw new Error('useTerminal needs a TerminalContext around it');
  return terminal;
}

/**
 * Gives this component the keys while it is mounted and `active`, until another one takes them. `runApp` draws once for
 * all events that came together, so a handler keeps what it changes outside React's state, as the tutor does. Effects
 * run children first: of a parent and a child that appear in the same render, only one may be active.
 */
export function useKeys(handler: KeyHandler, active = true): void {
  const { keys } = useTerminal();
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  useLayoutEffect(() => {
    if (!active) return undefined;
    return keys.subscribe((event, packet) => latest.current(event, packet));
  }, [keys, active]);
}
