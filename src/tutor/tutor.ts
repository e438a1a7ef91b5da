/** A running tutor: keeps the sitting, journals, and does what the reducer asks for. Faces read it and send commands. */

import type { NewEvent } from '../progress/event.ts';
import type { Journal } from '../progress/journal.ts';
import { withEvent } from '../progress/progress.ts';
import type { Command } from './command.ts';
import type { World } from './effect.ts';
import { EffectRunner, type TutorPorts } from './effect-runner.ts';
import type { Sitting } from './sitting.ts';
import { update } from './update.ts';

export interface TutorOptions {
  readonly journal: Journal;
  readonly ports: TutorPorts;
  readonly world: Omit<World, 'elapsed'>;
  /** Told of every event that was journaled. */
  readonly onRecord?: () => void;
}

export class Tutor {
  private readonly runner: EffectRunner;
  private pending: Promise<void>[] = [];

  constructor(
    private current: Sitting,
    private readonly options: TutorOptions,
  ) {
    this.runner = new EffectRunner(options.ports, {
      record: (event) => this.record(event),
      dispatch: (command) => this.take(command),
    });
  }

  get sitting(): Sitting {
    return this.current;
  }

  /** Resolves when everything that the command led to is done: the verdict is there, the panel has printed. */
  async send(command: Command): Promise<Sitting> {
    this.take(command);
    while (this.pending.length > 0) await Promise.all(this.pending.splice(0));
    return this.current;
  }

  private take(command: Command): void {
    const { sitting, effects } = update(this.current, command, {
      ...this.options.world,
      elapsed: this.runner.elapsed,
    });
    this.current = sitting;
    for (const effect of effects) {
      const done = this.runner.run(effect);
      if (done) this.pending.push(done);
    }
  }

  private record(event: NewEvent): void {
    const stamped = this.options.journal.append(event);
    this.current = { ...this.current, progress: withEvent(this.current.progress, stamped) };
    this.options.onRecord?.();
  }
}
