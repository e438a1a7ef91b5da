/** Puts the tutor together once the first frame stands: lessons, journal, engine, and the first screen. */

import { type ComponentType, useEffect, useState } from 'react';
import type { Autograd } from '../../autograd/autograd.ts';
import { loadAutograd } from '../../autograd/load.ts';
import type { Workshop } from '../../challenge/workshop/workshop.ts';
import type { Highlight } from '../../drawing/highlighter.ts';
import { plainText } from '../../drawing/styled.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { JournalEvent } from '../../progress/event.ts';
import type { Journal } from '../../progress/journal.ts';
import { isFirstRun, type Progress, progressOf } from '../../progress/progress.ts';
import type { ReportDraft } from '../../progress/report.ts';
import type { KeyEvent } from '../terminal/key-event.ts';
import { type Terminal, useTerminal } from '../terminal/terminal-context.tsx';
import type { ViewContext } from '../view-context.ts';
import { App, viewContext } from './app.tsx';
import type { AppState } from './app-state.ts';
import { draw } from './app-view.ts';
import { goHome, openLesson, type Surroundings, startPractice } from './navigation.ts';
import { Tutor } from './tutor.ts';
import type { Update } from './update.ts';

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
  /** Where the challenge is worked on. */
  readonly solutions: (progress: Progress) => Promise<Solutions>;
  /** Keys that came before the tutor was there. */
  readonly pressed: () => readonly (readonly [KeyEvent, number])[];
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
  const { isBegun, parts } = solutions.workshop;
  const failure = journal.failure();
  const initial: AppState = {
    lessons,
    progress,
    screen: isFirstRun(progress) ? { kind: 'welcome' } : { kind: 'home', cursor: 0 },
    overlays: [],
    outputs: new Map(),
    challenge: { file: solutions.shownFile, isBegun, parts, isChecking: false },
    ...(failure ? { notice: failure.message } : {}),
  };
  return function Started() {
    const terminal = useTerminal();
    const [placed] = useState(() =>
      makeTutor(initial, { journal, autograd, reports, solutions }, options, terminal),
    );
    placed.terminal = terminal;
    useEffect(() => void setImmediate(isOnScreen), []);
    const highlight = useHighlight();
    return (
      <App
        tutor={placed.tutor}
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
  readonly tutor: Tutor;
  /** As of the last drawing: pages depend on its size. */
  terminal: Terminal;
}

interface Loaded {
  readonly journal: Journal;
  readonly autograd: Promise<Autograd>;
  readonly reports: Reports;
  readonly solutions: Solutions;
}

function makeTutor(
  initial: AppState,
  { journal, autograd, reports, solutions }: Loaded,
  options: StartOptions,
  terminal: Terminal,
): Placed {
  const surroundings = (): Surroundings => ({
    view: viewContext(placed.terminal, placed.tutor?.state ?? initial),
    seed: options.seed,
    animation: terminal.settings.animation,
    shown: (state) => shownText(state, viewContext(placed.terminal, state), options),
    compose: (draft, { engine }) => reports.compose(draft, journal.events(), engine?.label),
  });
  const placed = { terminal } as { tutor: Tutor; terminal: Terminal };
  placed.tutor = new Tutor(initial, {
    journal,
    autograd,
    surroundings,
    now: () => options.clock().getTime(),
    exit: () => terminal.exit(),
    saveReport: reports.save,
    solutions: {
      workshop: solutions.workshop,
      edit: (file) => placed.terminal.handOver(() => solutions.edit(file)),
    },
  });
  placed.tutor.take(started(initial, options, surroundings()));
  for (const [event, packet] of options.pressed()) placed.tutor.dispatch({ type: 'key', event, packet });
  return placed;
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

function started(initial: AppState, { start }: StartOptions, around: Surroundings): Update {
  if (start?.kind === 'practice') return { state: startPractice(initial, around, start), effects: [] };
  if (start?.kind === 'challenge') return challengeOpened(initial, around);
  if (start?.kind !== 'lesson') return { state: initial, effects: [] };
  const lesson = initial.lessons.find(({ id }) => id === start.id);
  const known = initial.progress.lessons.get(start.id);
  const screen = known?.state === 'started' ? known.screen : undefined;
  return lesson ? openLesson(initial, lesson, screen, around) : { state: goHome(initial), effects: [] };
}

/** At the challenge itself, whatever was left open in its lesson; home in a lesson pack that has none. */
function challengeOpened(initial: AppState, around: Surroundings): Update {
  for (const lesson of initial.lessons) {
    const screen = lesson.screens.find(({ parts }) => parts.some(({ kind }) => kind === 'challenge'));
    if (screen) return openLesson(initial, lesson, screen.id, around);
  }
  return { state: goHome(initial), effects: [] };
}
