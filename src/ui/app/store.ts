/** Runs the Ink face: keeps its state, does what the reducer asks for, tells whoever draws. */

import type { Autograd } from '../../autograd/autograd.ts';
import { apply, variable } from '../../expression/expression.ts';
import type { Graph } from '../../graph/graph.ts';
import type { NewEvent } from '../../progress/event.ts';
import type { Journal } from '../../progress/journal.ts';
import { withEvent } from '../../progress/progress.ts';
import type { ReportDraft } from '../../progress/report.ts';
import { Ahead } from '../../tutor/ahead.ts';
import type { World } from '../../tutor/effect.ts';
import { EffectRunner, type TutorPorts } from '../../tutor/effect-runner.ts';
import { openDoor, type PanelDoor } from '../../tutor/panel-door.ts';
import type { Attention } from '../terminal/type-ahead.ts';
import type { Action, Effect, UpdateContext } from './action.ts';
import type { AppState } from './app-state.ts';
import { isLastPage } from './app-view.ts';
import { keyContextOf } from './key-context.ts';
import { sightOf } from './sight.ts';
import { update } from './update.ts';

export interface StoreOptions extends Pick<TutorPorts, 'now' | 'solutions'> {
  readonly journal: Journal;
  readonly autograd: Promise<Autograd>;
  /** Absent: every program runs. */
  readonly panels?: PanelDoor | undefined;
  /** As of now: pages depend on the size of the terminal. */
  readonly context: () => Omit<UpdateContext, 'world'>;
  readonly world: Omit<World, 'elapsed'>;
  readonly exit: (code?: number) => void;
  /** Told what keys must wait for, and what they must not meet unread. */
  readonly attention: Attention;
  /** Writes a report down. Returns what to say about it. */
  readonly saveReport: (draft: ReportDraft, markdown: string) => readonly string[];
}

const SMALLEST_GRAPH: Graph = {
  inputs: new Map([['x', 1]]),
  nodes: [{ name: 'y', expression: apply('multiply', variable('x'), variable('x')), parents: ['x'] }],
  loss: 'y',
};

export class Store {
  private listeners = new Set<() => void>();
  private engine: Autograd | undefined;
  private readonly runner: EffectRunner;
  private readonly ahead = new Ahead(() => this.engine);

  constructor(
    private current: AppState,
    private readonly options: StoreOptions,
  ) {
    const { autograd, now, solutions, attention, panels = openDoor() } = options;
    this.published = current;
    attention.onDropped(() => this.dispatch({ type: 'dropped' }));
    this.runner = new EffectRunner(
      { autograd: () => autograd, runCode: panels.run, now, ...(solutions ? { solutions } : {}) },
      {
        record: (event) => this.record(event),
        dispatch: (command) => this.dispatch({ type: 'tell', command }),
      },
    );
    autograd.then((loaded) => {
      this.engine = loaded;
      this.runner.ready(loaded);
      // Its first run is the slowest; better now than after Enter.
      loaded.gradients(SMALLEST_GRAPH, new Map([['x', [1]]]));
      this.set({ ...this.current, engine: loaded.engine });
    });
  }

  get state(): AppState {
    return this.current;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Has the learner's file checked at every save, until it is told to stop. */
  watchSolution(): (() => void) | undefined {
    return this.runner.watchSolution();
  }

  dispatch(action: Action): void {
    const { context, world } = this.options;
    const { state, effects } = update(this.current, action, {
      ...context(),
      world: { ...world, elapsed: this.runner.elapsed },
    });
    this.publishAfter(() => {
      this.current = state;
      for (const effect of effects) this.run(effect);
    });
  }

  private depth = 0;
  private published: AppState;

  /** The journal has an answer before the screen does: what draws is told when everything at hand is done. */
  private publishAfter(work: () => void): void {
    this.depth += 1;
    try {
      work();
    } finally {
      this.depth -= 1;
    }
    if (this.depth > 0 || this.current === this.published) return;
    const [before, after] = [this.published, this.current];
    this.published = after;
    this.ahead.of(after.sitting);
    for (const listener of this.listeners) listener();
    this.attend(before, after);
  }

  private attend(before: AppState, after: AppState): void {
    const { attention } = this.options;
    const { view } = this.options.context();
    const seen = (state: AppState) => ({ state, keys: () => keyContextOf(state, isLastPage(state, view)) });
    const sight = sightOf(seen(before), seen(after));
    if (sight === 'judging') attention.hold();
    else if (sight === 'foreseen') attention.release();
    else attention.unseen(sight);
  }

  private set(state: AppState): void {
    this.publishAfter(() => {
      this.current = state;
    });
  }

  private run(effect: Effect): void {
    switch (effect.type) {
      case 'save-report':
        this.dispatch({ type: 'reported', lines: this.options.saveReport(effect.draft, effect.markdown) });
        return;
      case 'exit':
        this.options.exit(effect.code);
        return;
      default:
        void this.runner.run(effect);
    }
  }

  private record(event: NewEvent): void {
    const stamped = this.options.journal.append(event);
    const failure = this.options.journal.failure();
    const { sitting } = this.current;
    const { notice: _earlier, ...state } = {
      ...this.current,
      sitting: { ...sitting, progress: withEvent(sitting.progress, stamped) },
    };
    this.set(failure ? { ...state, notice: failure.message } : state);
  }
}
