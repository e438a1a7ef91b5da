/** Runs the interface: keeps the state, does what the reducer asks for, tells whoever draws. */

import type { Autograd } from '../../autograd/autograd.ts';
import { apply, variable } from '../../expression/expression.ts';
import { grade } from '../../grading/grade.ts';
import { networkGradients } from '../../grading/oracles/network-gradients.ts';
import { subjectOf } from '../../grading/questions/question-kinds.ts';
import type { Verdict } from '../../grading/verdict.ts';
import type { Graph } from '../../graph/graph.ts';
import { runCode } from '../../lesson/run-code.ts';
import type { NewEvent } from '../../progress/event.ts';
import type { Journal } from '../../progress/journal.ts';
import { withEvent } from '../../progress/progress.ts';
import type { ReportDraft } from '../../progress/report.ts';
import type { AnswerPlan } from '../quiz/answering.ts';
import { Ahead } from './ahead.ts';
import type { AppState } from './app-state.ts';
import type { Effect } from './effect.ts';
import type { Surroundings } from './navigation.ts';
import { SolutionDesk, type SolutionDeskOptions } from './solution-desk.ts';
import { type Action, type Update, update } from './update.ts';

/** Longer than any panel of a lesson needs, shorter than a learner's patience. */
const CODE_MILLISECONDS = 5000;

export interface TutorOptions {
  readonly journal: Journal;
  readonly autograd: Promise<Autograd>;
  readonly surroundings: () => Surroundings;
  /** Milliseconds, for how long an answer took. */
  readonly now: () => number;
  readonly exit: () => void;
  /** Where the challenge is worked on; absent: nowhere. */
  readonly solutions?: Pick<SolutionDeskOptions, 'workshop' | 'edit'>;
  /** Writes a report down. Returns what to say about it. */
  readonly saveReport: (draft: ReportDraft, markdown: string) => readonly string[];
}

const SMALLEST_GRAPH: Graph = {
  inputs: new Map([['x', 1]]),
  nodes: [{ name: 'y', expression: apply('multiply', variable('x'), variable('x')), parents: ['x'] }],
  loss: 'y',
};

type GradeEffect = Extract<Effect, { type: 'grade' }>;

export class Tutor {
  private listeners = new Set<() => void>();
  private engine: Autograd | undefined;
  private askedAt: number;
  private readonly desk: SolutionDesk | undefined;
  private readonly ahead = new Ahead(() => this.engine);

  constructor(
    private current: AppState,
    private readonly options: TutorOptions,
  ) {
    this.askedAt = options.now();
    this.desk =
      options.solutions &&
      new SolutionDesk({
        ...options.solutions,
        record: (event) => this.record(event),
        dispatch: (action) => this.dispatch(action),
      });
    options.autograd.then((autograd) => {
      this.engine = autograd;
      // Its first run is the slowest; better now than after Enter.
      autograd.gradients(SMALLEST_GRAPH, new Map([['x', [1]]]));
      this.set({ ...this.current, engine: autograd.engine });
    });
  }

  get state(): AppState {
    return this.current;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  dispatch(action: Action): void {
    this.take(update(this.current, action, this.options.surroundings()));
  }

  /** Has the learner's file checked at every save, until it is told to stop. */
  watchSolution(): (() => void) | undefined {
    return this.desk?.watch();
  }

  /** A change of screens that no key asked for, such as the lesson named on the command line. */
  take({ state, effects }: Update): void {
    this.set(state);
    for (const effect of effects) this.run(effect);
  }

  private set(state: AppState): void {
    if (state === this.current) return;
    this.current = state;
    this.ahead.of(state);
    for (const listener of this.listeners) listener();
  }

  private run(effect: Effect): void {
    switch (effect.type) {
      case 'journal':
        this.record(effect.event);
        return;
      case 'grade':
        this.grade(effect);
        return;
      case 'run-code':
        this.runCode(effect.source);
        return;
      case 'edit-solution':
        this.desk?.edit(effect.add);
        return;
      case 'check-solution':
        this.desk?.check();
        return;
      case 'save-report':
        this.dispatch({ type: 'reported', lines: this.options.saveReport(effect.draft, effect.markdown) });
        return;
      case 'exit':
        this.options.exit();
    }
  }

  private record(event: NewEvent): void {
    const stamped = this.options.journal.append(event);
    const failure = this.options.journal.failure();
    const { notice: _earlier, ...state } = {
      ...this.current,
      progress: withEvent(this.current.progress, stamped),
    };
    this.set(failure ? { ...state, notice: failure.message } : state);
    if (event.type !== 'hint') this.askedAt = this.options.now();
  }

  /** Judged at once when the engine is there, else as soon as it is. The journal has the answer before the screen. */
  private grade(effect: GradeEffect): void {
    const judge = (autograd: Autograd): void => {
      const verdict = grade(effect.question, effect.typed, autograd, effect.options);
      this.record(answerEvent(effect, verdict, this.options.now() - this.askedAt));
      const { gradient } = subjectOf(effect.question);
      const report =
        effect.report && gradient && verdict.kind === 'correct'
          ? networkGradients(gradient.graph, autograd)
          : undefined;
      const answer: AnswerPlan = {
        id: effect.record.id,
        typed: effect.typed,
        verdict,
        ...(report ? { report } : {}),
      };
      this.dispatch({ type: 'judged', answer });
    };
    if (this.engine) judge(this.engine);
    else this.options.autograd.then(judge);
  }

  private runCode(source: string): void {
    this.options.autograd
      .then((autograd) => runCode(source, { tf: autograd.api, timeoutMilliseconds: CODE_MILLISECONDS }))
      .then(({ output }) => this.dispatch({ type: 'printed', source, output }));
  }
}

function answerEvent(
  { question, typed, record }: GradeEffect,
  verdict: Verdict,
  milliseconds: number,
): NewEvent {
  return {
    type: 'answer',
    question: record.id,
    skills: [...question.skills],
    typed,
    verdict: verdict.kind,
    mistakes: verdict.kind === 'incorrect' ? verdict.mistakes.map(({ id }) => id) : [],
    ambiguous: verdict.kind === 'correct' ? [...verdict.ambiguous] : [],
    hints: record.hints,
    milliseconds: Math.round(milliseconds),
    ...(record.seed === undefined ? {} : { seed: record.seed }),
  };
}
