/** The interface on Ink: draws the state's frame, and hands keys to the reducer. */

import { Box, Text } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import { glyphsFor } from '../../drawing/glyphs.ts';
import type { Highlight } from '../../drawing/highlighter.ts';
import { challengeView } from '../challenge/challenge-state.ts';
import { Lines } from '../lines.tsx';
import { AnswerField } from '../terminal/answer-field.tsx';
import { type Terminal, useKeys, useTerminal } from '../terminal/terminal-context.tsx';
import type { ViewContext } from '../view-context.ts';
import type { AppState } from './app-state.ts';
import { draw } from './app-view.ts';
import type { Tutor } from './tutor.ts';

export interface AppProps {
  readonly tutor: Tutor;
  readonly session: string;
  readonly clock: () => Date;
  readonly highlight?: Highlight;
}

/** What views need of the terminal; the tutor's reducer is given the same, so that pages are the pages on screen. */
export const viewContext = (
  terminal: Pick<Terminal, 'columns' | 'rows' | 'settings'>,
  state: AppState,
  highlight?: Highlight,
): ViewContext => ({
  size: { columns: terminal.columns, rows: terminal.rows },
  glyphs: glyphsFor(terminal.settings),
  outputs: state.outputs,
  engineLabel: state.engine?.label ?? 'TensorFlow.js',
  ...(state.challenge ? { challenge: challengeView(state.challenge, state.progress) } : {}),
  ...(highlight ? { highlight } : {}),
});

/** Frames a second of a motion: enough to see it move, few enough for a slow link. */
const FRAME_MILLISECONDS = 48;

export function App({ tutor, session, clock, highlight }: AppProps) {
  const terminal = useTerminal();
  const state = useSyncExternalStore(tutor.subscribe, () => tutor.state);
  useKeys((event, packet) => tutor.dispatch({ type: 'key', event, packet }));
  useMotion(tutor, state);
  useSaves(tutor, state);
  const drawn = draw(state, viewContext(terminal, state, highlight), clock(), session);
  const { field } = drawn;
  if (!field) return <Lines lines={drawn.lines} />;
  return (
    <Box flexDirection="column">
      <Lines lines={drawn.lines.slice(0, field.row)} />
      <Box>
        <Text>{field.active ? ' > ' : '   '}</Text>
        <AnswerField field={field.text} width={terminal.columns - 5} active={field.active} />
      </Box>
      <Lines lines={drawn.lines.slice(field.row + 1)} />
    </Box>
  );
}

/** The learner's file is looked at while its screen is open, and only then. */
function useSaves(tutor: Tutor, { screen }: AppState): void {
  const isOpen = screen.kind === 'lesson' && screen.lesson.activity.kind === 'challenge';
  useEffect(() => (isOpen ? tutor.watchSolution() : undefined), [tutor, isOpen]);
}

/** Ticks while a motion runs, and only then: an idle screen draws nothing. */
function useMotion(tutor: Tutor, { screen, overlays }: AppState): void {
  const activity = screen.kind === 'lesson' ? screen.lesson.activity : undefined;
  const isMoving =
    activity?.kind === 'motion' &&
    overlays.length === 0 &&
    activity.milliseconds < activity.block.seconds * 1000;
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = setInterval(
      () => tutor.dispatch({ type: 'tick', milliseconds: FRAME_MILLISECONDS }),
      FRAME_MILLISECONDS,
    );
    return () => clearInterval(timer);
  }, [tutor, isMoving]);
}
