import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { fitsFrame, SMALLEST } from '../../drawing/frame.ts';
import { words } from '../words.ts';
import { type Terminal, useTerminal } from './terminal-context.tsx';

/** Whether screens cannot be drawn; a screen reader has no such limit. */
export const isTooSmall = ({ columns, rows, settings }: Pick<Terminal, 'columns' | 'rows' | 'settings'>) =>
  !settings.screenReader && !fitsFrame({ columns, rows });

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
