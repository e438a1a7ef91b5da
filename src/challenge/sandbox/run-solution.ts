import { type Limits, usualLimits } from './confinement.ts';
import { type ConfinedRun, runConfined } from './run-confined.ts';
import type { Call } from './runner/protocol.ts';

export interface RunOptions {
  /** The bundled runner. */
  readonly runner: string;
  readonly limits?: Limits;
}

/** Calls a learner's functions. Never throws for what the solution does; rejects when no process can be started. */
export const runSolution = (
  source: string,
  calls: readonly Call[],
  { runner, limits = usualLimits }: RunOptions,
): Promise<ConfinedRun> => runConfined({ kind: 'solution', source, calls, limits }, limits, runner);
