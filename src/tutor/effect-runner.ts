/** Does what the tutor asks for outside itself, over ports: the journal, the engine, the sandbox, the learner's file. */

import type { Autograd } from '../autograd/autograd.ts';
import { grade } from '../grading/grade.ts';
import { networkGradients } from '../grading/oracles/network-gradients.ts';
import { subjectOf } from '../grading/questions/question-kinds.ts';
import type { NewEvent } from '../progress/event.ts';
import type { Command } from './command.ts';
import type { Effect, GradeEffect } from './effect.ts';
import { SolutionDesk, type SolutionDeskOptions } from './solution-desk.ts';

export interface TutorPorts {
  /** The engine; asked for when an answer needs it. */
  readonly autograd: () => Promise<Autograd>;
  /** Runs a code panel and resolves to what it prints, a line each, or to why it does not run. */
  readonly runCode: (source: string) => Promise<readonly string[]>;
  /** Milliseconds, for how long an answer took. */
  readonly now: () => number;
  /** Where the challenge is worked on; absent: nowhere. */
  readonly solutions?: Pick<SolutionDeskOptions, 'workshop' | 'edit'>;
}

export interface TutorInbox {
  /** Journals an event, before anything of it is shown. */
  readonly record: (event: NewEvent) => void;
  readonly dispatch: (command: Command) => void;
}

export class EffectRunner {
  private engine: Autograd | undefined;
  private askedAt: number;
  private readonly inbox: TutorInbox;
  private readonly desk: SolutionDesk | undefined;

  constructor(
    private readonly ports: TutorPorts,
    inbox: TutorInbox,
  ) {
    this.askedAt = ports.now();
    this.inbox = { ...inbox, record: (event) => this.record(event, inbox) };
    this.desk = ports.solutions && new SolutionDesk({ ...ports.solutions, ...this.inbox });
  }

  /** Journaled, and what comes next is asked from now on; a hint leaves its question where it was. */
  private record(event: NewEvent, inbox: TutorInbox): void {
    inbox.record(event);
    if (event.type !== 'hint') this.askedAt = this.ports.now();
  }

  /** From now on an answer is judged at once. */
  ready(autograd: Autograd): void {
    this.engine = autograd;
  }

  /** Milliseconds since the learner was asked. */
  elapsed = (): number => Math.round(this.ports.now() - this.askedAt);

  /** Resolves when it is done. What can be done at once is done before this returns. */
  run(effect: Effect): Promise<void> | undefined {
    switch (effect.type) {
      case 'journal':
        this.inbox.record(effect.event);
        return undefined;
      case 'grade':
        return this.judge(effect);
      case 'run-code':
        return this.ports
          .runCode(effect.source)
          .then((output) => this.inbox.dispatch({ type: 'printed', source: effect.source, output }));
      case 'edit-solution':
        return this.desk?.edit(effect.add);
      case 'check-solution':
        return this.desk?.check();
    }
  }

  /** Has the learner's file checked at every save, until it is told to stop. */
  watchSolution(): (() => void) | undefined {
    return this.desk?.watch();
  }

  /** Judged at once when the engine is there, else as soon as it is. */
  private judge(effect: GradeEffect): Promise<void> | undefined {
    const judgeWith = (autograd: Autograd): void => {
      this.ready(autograd);
      const { question, typed, options, id, hints, wantsFigures } = effect;
      const verdict = grade(question, typed, autograd, options);
      const isRight = verdict.kind === 'correct';
      const graph = wantsFigures && isRight ? subjectOf(question).gradient?.graph : undefined;
      const figures = graph && networkGradients(graph, autograd);
      const answer = { id, skills: question.skills, typed, hints, milliseconds: this.elapsed() };
      this.inbox.dispatch({ type: 'judged', answer, verdict, ...(figures ? { figures } : {}) });
    };
    if (this.engine) {
      judgeWith(this.engine);
      return undefined;
    }
    return this.ports.autograd().then(judgeWith);
  }
}
