/** Drawn lines as Ink text. */

import { Box, Text } from 'ink';
import { memo } from 'react';
import { type Line, plainText } from '../drawing/styled.ts';
import { maskedText } from '../expression/visible-text.ts';
import { useTerminal } from './terminal/terminal-context.tsx';
import type { ColourLevel } from './terminal/terminal-settings.ts';
import { lookOf } from './theme.ts';

/** One `Text` a line, never wrapped by Ink: lines come in the width they are shown in. */
export function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const { colour } = useTerminal().settings;
  return (
    <Box flexDirection="column">
      {lines.map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place on the screen
        <Row key={row} line={line} level={colour} />
      ))}
    </Box>
  );
}

/** Every key draws the whole screen anew, and nearly all of its lines look as before. */
const Row = memo(
  function Row({ line, level }: { readonly line: Line; readonly level: ColourLevel }) {
    return (
      <Text wrap="truncate">
        {plainText(line) === ''
          ? ' '
          : line.map((run, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the line
              <Text key={index} {...lookOf(run, level)}>
                {maskedText(run.text)}
              </Text>
            ))}
      </Text>
    );
  },
  (before, after) => looksSame(before.line, after.line),
);

const looksSame = (a: Line, b: Line): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((run, index) => {
      const other = b[index];
      return (
        run.text === other?.text &&
        run.tone === other.tone &&
        run.strong === other.strong &&
        run.underline === other.underline
      );
    }));
