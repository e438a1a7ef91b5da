/** Opens the tutor on a terminal: the first frame at once, everything heavy behind it. */

import { useRef } from 'react';
import { Opening } from './app/opening.tsx';
import type { StartOptions } from './app/start.tsx';
import { runApp } from './terminal/run-app.tsx';
import type { TerminalSettings } from './terminal/terminal-settings.ts';

export interface RunTutorOptions extends Omit<StartOptions, 'pressed' | 'terminal'> {
  readonly settings: TerminalSettings;
  readonly isFirstRun: boolean;
  readonly reportCrash: (error: unknown, output: string) => string | undefined;
  readonly onTallFrame?: (height: number, limit: number) => void;
}

/** Resolves to the exit code, with the terminal restored. */
export const runTutor = (options: RunTutorOptions): Promise<number> =>
  runApp(() => <Root options={options} />, {
    settings: options.settings,
    reportCrash: options.reportCrash,
    ...(options.onTallFrame ? { onTallFrame: options.onTallFrame } : {}),
  });

function Root({ options }: { readonly options: RunTutorOptions }) {
  const load = useRef(async (pressed: StartOptions['pressed']) => {
    const { startTutor } = await import('./app/start.tsx');
    return startTutor({ ...options, pressed });
  });
  return <Opening isFirstRun={options.isFirstRun} load={load.current} />;
}
