/** Puts the tutor together once the first frame stands: lessons, journal, engine, and the first screen. */

import { type ComponentType, useEffect, useLayoutEffect, useState } from 'react';
import type { Autograd } from '../../autograd/autograd.ts';
import { loadAutograd } from '../../autograd/load.ts';
import type { Workshop } from '../../challenge/workshop/workshop.ts';
import type { Highlight } from '../../drawing/highlighter.ts';
import { plainText } from '../../drawing/styled.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { JournalEvent } from '../../progress/event.ts';
import type { Journal } from '../../progress/journal.ts';
import { type Progress, progressOf } from '../../progress/progress.ts';
import type { ReportDraft } from '../../progress/report.ts';
import type { Command } from '../../tutor/command.ts';
import type { PanelDoor } from '../../tutor/panel-door.ts';
import { newSitting, type Sitting } from '../../tutor/sitting.ts';
import type { KeyEvent } from '../terminal/key-event.ts';
import { type Terminal, useTerminal } from '../terminal/terminal-context.tsx';
import type { ViewContext } from '../view.ts';
import type { UpdateContext } from './action.ts';
import { App, viewContext } from './app.tsx';
import { type AppState, newAppState } from './app-state.ts';
import { draw } from './app-view.ts';
import { Store } from './store.ts';

/** Writing problems down; what the machine is like, and where files go, is known outside. */
export interface Reports {
  readonly compose: (draft: ReportDraft, events: readonly JournalEvent[], engine?: string) => string;
  /** Returns what to say about it: the file, and a link where there is one. */
  readonly save: (draft: ReportDraft, markdown: string) => readonly string[];
}

/** The learner's file, and the editor it is opened in: a program that takes the terminal until it ends. */
export interface Solutions {
  readonly workshop: Workshop;
  /** The file as it is shown: from `~` on where it lies below the home folder. */
  readonly shownFile: string;
  readonly edit: (file: string) => Promise<string | undefined>;
}

export interface StartOptions {
  readonly readLessons: () => Promise<readonly Lesson[]>;
  readonly openJournal: () => Promise<Journal>;
  readonly session: string;
  readonly clock: () => Date;
  /** A whole number that differs from call to call. */
  readonly seed: () => number;
  /** What the command line asked for; absent: home, or the welcome. */
  readonly start?:
    | { readonly kind: 'lesson'; readonly id: string }
    /** The screen that holds the challenge. */
    | { readonly kind: 'challenge' }
    | { readonly kind: 'practice'; readonly skill?: string; readonly seed?: number; readonly count?: number };
  readonly reports: () => Promise<Reports>;
  /** Whether the programs of the lessons run; absent: they do. */
  readonly panels?: (() => Promise<PanelDoor>) | undefined;
  /** Where the challenge is worked on. */
  readonly solutions: (progress: Progress) => Promise<Solutions>;
  /** Keys that came before the tutor was there. */
  readonly pressed: () => readonly KeyEvent[];
}

export async function startTutor(options: StartOptions): Promise<ComponentType> {
  // Behind the first screen of the tutor: compiling the engine takes the one thread that draws it.
  const { promise: onScreen, resolve: isOnScreen } = withResolvers();
  const autograd = onScreen.then(() => loadAutograd());
  const journal = await options.openJournal();
  const reports = await options.reports();
  const lessons = await options.readLessons();
  const progress = progressOf(journal.events());
  const solutions = await options.solutions(progress);
  const panels = await options.panels?.();
  const { isBegun, parts } = solutions.workshop;
  const failure = journal.failure();
  const challenge = { file: solutions.shownFile, isBegun, parts, isChecking: false };
  const initial: AppState = {
    ...newAppState(newSitting(lessons, progress, challenge)),
    ...(failure ? { notice: failure.message } : {}),
  };
  return function Started() {
    const terminal = useTerminal();
    const [placed] = useState(() =>
      makeStore(initial, { journal, autograd, reports, solutions, panels }, options, terminal),
    );
    placed.latest.terminal = terminal;
    useEffect(() => void setImmediate(isOnScreen), []);
    // After the effects of what is below, which takes the keys.
    useLayoutEffect(() => terminal.attention.replay(options.pressed()), [terminal.attention]);
    const highlight = useHighlight();
    return (
      <App
        store={placed.store}
        session={options.session}
        clock={options.clock}
        {...(highlight ? { highlight } : {})}
      />
    );
  };
}

/** As `Promise.withResolvers`, which Node has from 22 on. */
function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** Colours in code may come a moment later than the code. */
function useHighlight(): Highlight | undefined {
  const [highlight, setHighlight] = useState<Highlight>();
  useEffect(() => {
    import('../../drawing/highlighter.ts').then((module) => setHighlight(() => module.highlight));
  }, []);
  return highlight;
}

interface Placed {
  readonly store: Store;
  /** As of the last drawing: pages depend on its size. */
  readonly latest: { terminal: Terminal };
}

interface Loaded {
  readonly journal: Journal;
  readonly autograd: Promise<Autograd>;
  readonly reports: Reports;
  readonly solutions: Solutions;
  readonly panels: PanelDoor | undefined;
}

function makeStore(
  initial: AppState,
  { journal, autograd, reports, solutions, panels }: Loaded,
  options: StartOptions,
  terminal: Terminal,
): Placed {
  const latest = { terminal };
  const context = (): Omit<UpdateContext, 'world'> => ({
    view: viewContext(latest.terminal, store.state),
    shown: (state) => shownText(state, viewContext(latest.terminal, state), options),
    compose: (draft, { engine }) => reports.compose(draft, journal.events(), engine?.label),
  });
  const store: Store = new Store(initial, {
    journal,
    autograd,
    panels,
    context,
    world: { seed: options.seed, animation: terminal.settings.animation },
    now: () => options.clock().getTime(),
    exit: (code) => terminal.exit(code),
    attention: terminal.attention,
    saveReport: reports.save,
    solutions: {
      workshop: solutions.workshop,
      edit: (file) => latest.terminal.handOver(() => solutions.edit(file)),
    },
  });
  const command = firstCommand(initial.sitting, options);
  if (command) store.dispatch({ type: 'tell', command });
  return { store, latest };
}

/** The screen as text, with what is being typed in its field. */
export function shownText(
  state: AppState,
  view: ViewContext,
  { clock, session }: Pick<StartOptions, 'clock' | 'session'>,
): string[] {
  const { lines, field } = draw(state, view, clock(), session);
  return lines.map((line, row) => (row === field?.row ? ` > ${field.text.text}` : plainText(line)).trimEnd());
}

/** What the command line asked for; undefined: home, or the welcome. */
function firstCommand({ lessons }: Sitting, { start }: StartOptions): Command | undefined {
  switch (start?.kind) {
    case undefined:
      return undefined;
    case 'practice': {
      const { kind: _practice, ...wanted } = start;
      return { type: 'practise', ...wanted };
    }
    case 'challenge':
      return challengeOf(lessons) ?? { type: 'go-home' };
    case 'lesson':
      return lessons.some(({ id }) => id === start.id)
        ? { type: 'open', lesson: start.id }
        : { type: 'go-home' };
  }
}

/** The challenge itself, whatever was left open in its lesson; undefined in a lesson pack that has none. */
function challengeOf(lessons: readonly Lesson[]): Command | undefined {
  for (const lesson of lessons) {
    const screen = lesson.screens.find(({ parts }) => parts.some(({ kind }) => kind === 'challenge'));
    if (screen) return { type: 'open', lesson: lesson.id, screen: screen.id };
  }
  return undefined;
}
