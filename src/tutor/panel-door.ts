/** Whether the programs of a folder of lessons run: ours do; a stranger's do when the learner says so, once. */

import { runPanel } from '../challenge/sandbox/run-panel.ts';
import { builtRunner } from '../challenge/sandbox/runner-file.ts';
import { words } from './words.ts';

export type PanelConsent =
  /** Lessons of our own, or a folder without programs. */
  | 'needless'
  | 'given'
  | 'refused'
  /** Nobody has been asked about just these files. */
  | 'unasked'
  /** The command line says that none is to run. */
  | 'never';

/** What there is to decide on. */
interface Programs {
  /** The folder, as it is shown. */
  readonly folder: string;
  readonly programs: number;
}

export interface PanelDoor {
  readonly about: Programs;
  readonly consent: () => PanelConsent;
  /** Takes the learner's answer, and keeps it for these files. */
  readonly answer: (isAllowed: boolean) => void;
  /** What a program prints, a line each; or why it does not run. */
  readonly run: (source: string) => Promise<readonly string[]>;
}

interface DoorOptions {
  readonly consent: PanelConsent;
  /** Keeps an answer. */
  readonly remember?: (isAllowed: boolean) => void;
  readonly about?: Programs;
  /** Runs a program and resolves to what it prints. */
  readonly run?: (source: string) => Promise<readonly string[]>;
}

export function panelDoor({
  consent: first,
  remember,
  about = { folder: '', programs: 0 },
  run = runBuilt,
}: DoorOptions): PanelDoor {
  let consent = first;
  // One at a time: a screen may hold twenty, and each has a process and memory of its own.
  let before: Promise<unknown> = Promise.resolve();
  const runNext = (source: string): Promise<readonly string[]> => {
    const next = before.then(() => run(source));
    before = next.catch(() => {});
    return next;
  };
  return {
    about,
    consent: () => consent,
    answer: (isAllowed) => {
      consent = isAllowed ? 'given' : 'refused';
      remember?.(isAllowed);
    },
    run: async (source) =>
      consent === 'needless' || consent === 'given' ? runNext(source) : [words.panels.notRun[consent]],
  };
}

/** For lessons of our own. */
export const openDoor = (): PanelDoor => panelDoor({ consent: 'needless' });

const runBuilt = async (source: string): Promise<readonly string[]> =>
  (await runPanel(source, { runner: builtRunner() })).output;

/** What was answered to the question whether they may run; undefined: neither. */
export function yesOrNo(typed: string): boolean | undefined {
  const word = typed.trim().toLowerCase();
  if (word === 'y' || word === 'yes') return true;
  return word === 'n' || word === 'no' ? false : undefined;
}
