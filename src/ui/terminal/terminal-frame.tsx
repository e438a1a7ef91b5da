import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import { useTerminal } from './terminal-context.tsx';

const smallest = { columns: 40, rows: 12 };

/** Below this, screens cannot be drawn; a screen reader has no such limit. */
export const isTooSmall = (columns: number, rows: number) =>
  columns < smallest.columns || rows < smallest.rows;

/** The root of every screen. Screens stay mounted, and keep their state, while the terminal is too small for them. */
export function TerminalFrame({ children }: { readonly children: ReactNode }) {
  const { columns, rows, settings } = useTerminal();
  const isSmall = !settings.screenReader && isTooSmall(columns, rows);
  // The width as a property, not a default: Ink lays out anew only when some element changed.
  return (
    <Box flexDirection="column" width={columns}>
      {isSmall && (
        <Text>
          Please enlarge the terminal to {smallest.columns} columns and {smallest.rows} rows; it has {columns}{' '}
          and {rows}.
        </Text>
      )}
      <Box display={isSmall ? 'none' : 'flex'} flexDirection="column" width={columns}>
        {children}
      </Box>
    </Box>
  );
}
