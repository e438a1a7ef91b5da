/** The interface on Ink: draws the state's frame, and hands keys to the reducer. */

import { Box, Text } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import { glyphsFor } from '../../drawing/glyphs.ts';
import type { Highlight } from '../../drawing/highlighter.ts';
import type { Activity } from '../../tutor/activities/activity.ts';
import { isMoving } from '../../tutor/activities/motion.ts';
import { challengeView } from '../../tutor/challenge-state.ts';
import { Lines } from '../lines.tsx';
import { AnswerField, caretOf, cutMark } from '../terminal/answer-field.tsx';
import { type Terminal, useKeys, useTerminal } from '../terminal/terminal-context.tsx';
import type { ViewContext } from '../view.ts';
import type { AppState } from './app-state.ts';
import { draw } from './app-view.ts';
import type { Store } from './store.ts';

export interface AppProps {
  readonly store: Store;
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
  outputs: state.sitting.outputs,
  engineLabel: state.engine?.label ?? 'TensorFlow.js',
  ...(state.sitting.challenge
    ? { challenge: challengeView(state.sitting.challenge, state.sitting.progress) }
    : {}),
  ...(highlight ? { highlight } : {}),
});

/** Columns left of an answer, for the prompt mark, and right of it. */
const FIELD_LEFT = 3;
const FIELD_RIGHT = 2;

/** Frames a second of a motion: enough to see it move, few enough for a slow link. */
const FRAME_MILLISECONDS = 48;

export function App({ store, session, clock, highlight }: AppProps) {
  const terminal = useTerminal();
  const state = useSyncExternalStore(store.subscribe, () => store.state);
  useKeys((event) => store.dispatch({ type: 'key', event }));
  useMotion(store, state);
  useSaves(store, state);
  const drawn = draw(state, viewContext(terminal, state, highlight), clock(), session);
  const { field } = drawn;
  const width = terminal.columns - FIELD_LEFT - FIELD_RIGHT;
  terminal.caret.place = field?.active
    ? { row: field.row, column: FIELD_LEFT + caretOf(field.text, width, cutMark(terminal.settings)) }
    : undefined;
  if (!field) return <Lines lines={drawn.lines} />;
  return (
    <Box flexDirection="column">
      <Lines lines={drawn.lines.slice(0, field.row)} />
      <Box>
        <Text>{field.active ? ' > ' : '   '}</Text>
        <AnswerField field={field.text} width={width} active={field.active} />
      </Box>
      <Lines lines={drawn.lines.slice(field.row + 1)} />
    </Box>
  );
}

/** What the learner does on a lesson's screen; undefined elsewhere. */
const activityOf = ({ sitting }: AppState): Activity | undefined =>
  sitting.stage.kind === 'lesson' ? sitting.stage.run.activity : undefined;

/** The learner's file is looked at while its screen is open, and only then. */
function useSaves(store: Store, state: AppState): void {
  const isOpen = activityOf(state)?.kind === 'challenge';
  useEffect(() => (isOpen ? store.watchSolution() : undefined), [store, isOpen]);
}

/** Ticks while a motion runs, and only then: an idle screen draws nothing. */
function useMotion(store: Store, state: AppState): void {
  const activity = activityOf(state);
  const isRunning = activity?.kind === 'motion' && state.overlays.length === 0 && isMoving(activity);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(
      () => store.dispatch({ type: 'tell', command: { type: 'tick', milliseconds: FRAME_MILLISECONDS } }),
      FRAME_MILLISECONDS,
    );
    return () => clearInterval(timer);
  }, [store, isRunning]);
}
