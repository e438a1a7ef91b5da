/** The Ink face without its renderer: keys into its store, and every state drawn, so that whatever throws is seen at once. */

import type { Autograd } from '../../../src/autograd/autograd.ts';
import { plainText } from '../../../src/drawing/styled.ts';
import type { Lesson } from '../../../src/lesson/lesson.ts';
import type { QuizItem } from '../../../src/practice/questions/quiz-item.ts';
import { currentItem } from '../../../src/practice/quiz-session.ts';
import type { Journal } from '../../../src/progress/journal.ts';
import { progressOf } from '../../../src/progress/progress.ts';
import type { Command } from '../../../src/tutor/command.ts';
import { newSitting, quizOf } from '../../../src/tutor/sitting.ts';
import { viewContext } from '../../../src/ui/app/app.tsx';
import { type AppState, newAppState } from '../../../src/ui/app/app-state.ts';
import { draw } from '../../../src/ui/app/app-view.ts';
import { Store } from '../../../src/ui/app/store.ts';
import type { KeyName } from '../../../src/ui/terminal/key-event.ts';
import { testTerminal } from '../terminal/test-terminal.ts';

const now = new Date('2026-01-02T10:00:00.000Z');

export interface HandsOptions {
  readonly lessons: readonly Lesson[];
  readonly journal: Journal;
  readonly autograd: Autograd;
  readonly animation?: boolean;
}

export class Hands {
  private readonly store: Store;
  private terminal = testTerminal({ columns: 80, rows: 24 });
  /** Every frame that was drawn, as text. */
  readonly frames = new Set<string>();
  private seeds = 0;

  private constructor({ lessons, journal, autograd, animation = false }: HandsOptions) {
    this.store = new Store(newAppState(newSitting(lessons, progressOf(journal.events()))), {
      journal,
      autograd: Promise.resolve(autograd),
      world: {
        seed: () => {
          this.seeds += 1;
          return this.seeds;
        },
        animation,
      },
      context: () => ({ view: this.view, shown: () => [], compose: () => '' }),
      saveReport: () => [],
      now: () => now.getTime(),
      exit: () => {},
      attention: this.terminal.attention,
    });
  }

  /** A learner whose earlier visits are in the journal; the engine is there. */
  static async on(options: HandsOptions): Promise<Hands> {
    const hands = new Hands(options);
    await new Promise((resolve) => setImmediate(resolve));
    hands.look();
    return hands;
  }

  private get view() {
    return viewContext(this.terminal, this.store.state);
  }

  get state(): AppState {
    return this.store.state;
  }

  /** The question being asked. */
  get item(): QuizItem | undefined {
    const quiz = quizOf(this.state.sitting);
    return quiz?.session.stage === 'asking' ? currentItem(quiz.session) : undefined;
  }

  /** @throws what drawing throws. */
  look(): string {
    const { lines } = draw(this.state, this.view, now, 'now');
    const frame = lines.map((line) => plainText(line)).join('\n');
    this.frames.add(frame);
    return frame;
  }

  resize(columns: number, rows: number, ascii = false): void {
    this.terminal = testTerminal({ columns, rows }, { ascii });
    this.look();
  }

  press(...names: KeyName[]): this {
    for (const name of names) this.send({ kind: 'key', name });
    return this;
  }

  type(text: string): this {
    for (const each of text) this.send({ kind: 'text', text: each });
    return this;
  }

  /** In the place of what stands in the field. */
  enter(text: string): this {
    if (this.state.desk.field.text !== '') this.press('escape');
    return this.type(text).press('enter');
  }

  /** Back to the screen itself. */
  closeAll(): this {
    while (this.state.overlays.length > 0) this.press('escape');
    return this;
  }

  tell(command: Command): this {
    this.store.dispatch({ type: 'tell', command });
    this.look();
    return this;
  }

  private send(event: { kind: 'key'; name: KeyName } | { kind: 'text'; text: string }): void {
    this.store.dispatch({ type: 'key', event });
    this.look();
  }
}
