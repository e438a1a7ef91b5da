import { Box, Text } from 'ink';
import { createContext, type ReactNode, useContext, useLayoutEffect, useRef } from 'react';
import { fitsFrame, SMALLEST } from '../../drawing/frame.ts';
import { words } from '../words.ts';
import type { KeyDispatch, KeyHandler } from './key-event.ts';
import type { CaretPlace } from './output-sink.ts';
import type { TerminalSettings } from './terminal-settings.ts';
import type { Attention } from './type-ahead.ts';

/** Whoever draws a field says where its caret is; absent where nothing is typed. */
export interface CaretHolder {
  place?: CaretPlace | undefined;
}

export interface Terminal {
  readonly columns: number;
  /** Rows of the terminal; a frame may take one less. */
  readonly rows: number;
  readonly settings: TerminalSettings;
  readonly keys: KeyDispatch;
  readonly attention: Attention;
  readonly caret: CaretHolder;
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
    return keys.subscribe((event) => latest.current(event));
  }, [keys, active]);
}

/** Whether screens cannot be drawn. */
export const isTooSmall = ({ columns, rows }: Pick<Terminal, 'columns' | 'rows'>) =>
  !fitsFrame({ columns, rows });

/** The root of every screen. Screens stay mounted, and keep their state, while the terminal is too small for them. */
export function TerminalFrame({ children }: { readonly children: ReactNode }) {
  const terminal = useTerminal();
  const { columns, rows } = terminal;
  const isSmall = isTooSmall(terminal);
  // The width as a property, not a default: Ink lays out anew only when some element changed.
  return (
    <Box flexDirection="column" width={columns}>
      {isSmall && <Text>{words.terminal.enlarge(SMALLEST, { columns, rows })}</Text>}
      <Box display={isSmall ? 'none' : 'flex'} flexDirection="column" width={columns}>
        {children}
      </Box>
    </Box>
  );
}
