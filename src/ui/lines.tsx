/** Drawn lines as Ink text. */

import { Box, Text } from 'ink';
import { type Line, plainText } from './styled.ts';
import { lookOf } from './theme.ts';

/** One `Text` a line, never wrapped by Ink: lines come in the width they are shown in. */
export function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <Box flexDirection="column">
      {lines.map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place on the screen
        <Text key={row} wrap="truncate">
          {plainText(line) === ''
            ? ' '
            : line.map((run, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the line
                <Text key={index} {...lookOf(run)}>
                  {run.text}
                </Text>
              ))}
        </Text>
      ))}
    </Box>
  );
}
