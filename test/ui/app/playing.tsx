/** The interface under test: Ink's testing renderer, a journal in memory, keys pressed one by one. */

import { render } from 'ink-testing-library';
import type { Autograd } from '../../../src/autograd/autograd.ts';
import { loadJavaScriptEngine } from '../../../src/autograd/javascript-engine.ts';
import type { Lesson } from '../../../src/lesson/lesson.ts';
import { readCurriculum } from '../../../src/lesson/reading/read-curriculum.ts';
import type { JournalEvent, NewEvent } from '../../../src/progress/event.ts';
import type { Journal } from '../../../src/progress/journal.ts';
import { progressOf } from '../../../src/progress/progress.ts';
import { reportMarkdown } from '../../../src/progress/report.ts';
import type { ChallengeState } from '../../../src/tutor/challenge-state.ts';
import type { Command } from '../../../src/tutor/command.ts';
import { newSitting } from '../../../src/tutor/sitting.ts';
import { App, viewContext } from '../../../src/ui/app/app.tsx';
import { type AppState, newAppState } from '../../../src/ui/app/app-state.ts';
import { isLastPage } from '../../../src/ui/app/app-view.ts';
import { shownText } from '../../../src/ui/app/start.tsx';
import { Store, type StoreOptions } from '../../../src/ui/app/store.ts';
import type { KeyName } from '../../../src/ui/terminal/key-event.ts';
import { TerminalContext } from '../../../src/ui/terminal/terminal-context.tsx';
import { testTerminal } from '../terminal/test-terminal.ts';

export const { lessons } = readCurriculum('lessons');

const now = new Date('2026-01-02T10:00:00.000Z');

export function memoryJournal(earlier: readonly JournalEvent[] = []): Journal {
  const events = [...earlier];
  return {
    skipped: { unreadable: 0, unknown: 0, newer: 0 },
    append(event: NewEvent) {
      const stamped = { v: 1, t: now.toISOString(), session: 'now', ...event } as JournalEvent;
      events.push(stamped);
      return stamped;
    },
    events: () => events,
    failure: () => undefined,
  };
}

/** A learner who stands at a screen. */
export function standing(lesson: string, screen: string): JournalEvent[] {
  const base = { v: 1, t: '2026-01-01T10:00:00.000Z', session: 'earlier' } as const;
  return [
    { ...base, type: 'lesson', lesson, state: 'started' },
    { ...base, type: 'screen', lesson, screen },
  ];
}

export interface Played {
  /** What is on the screen, trailing blanks trimmed. */
  frame(): string;
  /** All that was on it, in order. */
  frames(): readonly string[];
  /** Types text, a character at a time. */
  type(text: string): Promise<void>;
  press(...names: KeyName[]): Promise<void>;
  /** Sends the tutor a command that no key asks for, such as what the command line wants. */
  tell(command: Command): Promise<void>;
  state(): AppState;
  /** Whether the activity of a beat is on the page that is shown. */
  isActivityShown(): boolean;
  /** Waits for what was begun outside: the editor, a check. */
  settle(): Promise<void>;
  journal: Journal;
  exits: number[];
  /** Reports that were written, as Markdown. */
  reports: string[];
}

let engine: Promise<Autograd> | undefined;
export const javaScriptEngine = (): Promise<Autograd> => {
  engine ??= loadJavaScriptEngine('the test asks for it');
  return engine;
};

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

export async function play(options: {
  readonly events?: readonly JournalEvent[];
  readonly columns?: number;
  readonly rows?: number;
  readonly journal?: Journal;
  readonly seed?: () => number;
  readonly solutions?: StoreOptions['solutions'];
  readonly challenge?: ChallengeState;
  readonly autograd?: Promise<Autograd>;
  readonly lessons?: readonly Lesson[];
  readonly ascii?: boolean;
}): Promise<Played> {
  const journal = options.journal ?? memoryJournal(options.events);
  const progress = progressOf(journal.events());
  const exits: number[] = [];
  const reports: string[] = [];
  const terminal = testTerminal(
    { columns: options.columns ?? 80, rows: options.rows ?? 24, exit: (code = 0) => exits.push(code) },
    { ascii: options.ascii ?? false },
  );
  const autograd = options.autograd ?? javaScriptEngine();
  let seed = 0;
  const counted = (): number => {
    seed += 1;
    return seed;
  };
  const store: Store = new Store(
    newAppState(newSitting(options.lessons ?? lessons, progress, options.challenge)),
    {
      journal,
      autograd,
      world: {
        seed: options.seed ?? counted,
        animation: false,
      },
      context: () => ({
        view: viewContext(terminal, store.state),
        shown: (state) =>
          shownText(state, viewContext(terminal, state), { clock: () => now, session: 'now' }),
        compose: (draft) =>
          reportMarkdown(draft, { surroundings: [['terminal', 'a test']], events: journal.events() }),
      }),
      saveReport: (_draft, markdown) => {
        reports.push(markdown);
        return ['Written to memory'];
      },
      now: () => now.getTime(),
      exit: () => terminal.exit(),
      attention: terminal.attention,
      ...(options.solutions ? { solutions: options.solutions } : {}),
    },
  );
  const rendered = render(
    <TerminalContext value={terminal}>
      <App store={store} session="now" clock={() => now} />
    </TerminalContext>,
  );
  await Promise.race([autograd, settle()]);
  await settle();
  const send = async (event: Parameters<typeof terminal.keys.press>[0]) => {
    terminal.keys.press(event);
    await settle();
  };
  return {
    frame: () =>
      (rendered.lastFrame() ?? '')
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n')
        .trimEnd(),
    frames: () => rendered.frames,
    type: async (text) => {
      for (const character of text) await send({ kind: 'text', text: character });
    },
    press: async (...names) => {
      for (const name of names) await send({ kind: 'key', name });
    },
    tell: async (command) => {
      store.dispatch({ type: 'tell', command });
      await settle();
    },
    state: () => store.state,
    isActivityShown: () => isLastPage(store.state, viewContext(terminal, store.state)),
    settle: () => new Promise((resolve) => setTimeout(resolve, 20)),
    journal,
    exits,
    reports,
  };
}
