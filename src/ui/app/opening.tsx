/** The first frame, drawn before anything heavy has loaded; the tutor takes its place when it is there. */

import { type ComponentType, useEffect, useState } from 'react';
import { bodyHeight, bodyWidth, frameLines } from '../../drawing/frame.ts';
import { glyphsFor } from '../../drawing/glyphs.ts';
import { welcomeFrame, welcomeLines } from '../home/welcome-view.ts';
import { footerOf } from '../keymap.ts';
import { Lines } from '../lines.tsx';
import type { KeyEvent } from '../terminal/key-event.ts';
import { useKeys, useTerminal } from '../terminal/terminal-context.tsx';
import { words } from '../words.ts';

export interface OpeningProps {
  /** Whether nothing has been learnt yet: then the welcome can be read at once. */
  readonly isFirstRun: boolean;
  /** Loads the tutor and resolves to it as a component; keys pressed meanwhile are handed on. */
  readonly load: (pressed: () => readonly KeyEvent[]) => Promise<ComponentType>;
}

export function Opening({ isFirstRun, load }: OpeningProps) {
  const [Loaded, setLoaded] = useState<ComponentType>();
  const [early] = useState<KeyEvent[]>([]);
  useEffect(() => {
    // A failure to load must not end in a promise nobody reads: it is thrown while drawing, and reported as a crash.
    load(() => early.splice(0)).then(
      (component) => setLoaded(() => component),
      (error: unknown) =>
        setLoaded(() => () => {
          throw error;
        }),
    );
  }, [load, early]);
  return Loaded ? <Loaded /> : <FirstFrame isFirstRun={isFirstRun} early={early} />;
}

function FirstFrame({ isFirstRun, early }: { isFirstRun: boolean; early: KeyEvent[] }) {
  const terminal = useTerminal();
  useKeys((event) => {
    if (event.kind === 'text' && event.text === 'q') terminal.exit();
    else early.push(event);
  });
  const size = { columns: terminal.columns, rows: terminal.rows };
  const glyphs = glyphsFor(terminal.settings);
  const frame = isFirstRun ? welcomeFrame() : { title: 'neuron-calc', place: words.title.loading };
  // What is loading knows one key; the others wait for it.
  const footer = isFirstRun ? footerOf('opening') : footerOf('opening', ['next', 'try', 'help']);
  const whole = { ...frame, footer };
  const body = isFirstRun ? welcomeLines(bodyWidth(size), glyphs, bodyHeight(whole, size, glyphs)) : [];
  return <Lines lines={frameLines(whole, body, size, glyphs)} />;
}
