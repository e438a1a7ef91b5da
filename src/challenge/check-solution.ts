/** Checks a learner's file: reads it, runs it, judges it. */

import { readFileSync, statSync } from 'node:fs';
import type { Autograd } from '../autograd/autograd.ts';
import { gradientReport } from '../grading/gradient-report.ts';
import { type Case, casesFor } from './cases.ts';
import { judge, planCalls, type TierCases } from './judge.ts';
import type { ChallengeReport } from './report.ts';
import { type RunOptions, runSolution } from './run-solution.ts';
import { tiers } from './tier.ts';

export interface CheckOptions extends RunOptions {
  /** Draws the fresh cases. */
  readonly seed: number;
  /** Has to agree with the expected numbers. */
  readonly autograd: Autograd;
}

/** Files of more bytes are no solution. */
const MOST_BYTES = 200_000;

export class SolutionFileError extends Error {
  constructor(
    message: string,
    readonly next: string,
  ) {
    super(message);
  }
}

/** @throws SolutionFileError when there is no such file, or none that could be a solution. */
export function readSolution(file: string): string {
  try {
    const { size } = statSync(file);
    if (size > MOST_BYTES) {
      throw new SolutionFileError(
        `${file} has ${size} bytes; a solution has at most ${MOST_BYTES}`,
        'Keep only the functions that are asked for.',
      );
    }
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof SolutionFileError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new SolutionFileError(
        `there is no ${file}`,
        "Type 'neuron-calc challenge DIR' to begin one there.",
      );
    }
    throw new SolutionFileError(`${file} cannot be read: ${message}`, 'Make it readable.');
  }
}

/** Rejects only when no process can be started. */
export async function checkSolution(source: string, options: CheckOptions): Promise<ChallengeReport> {
  const asked = tiers.map((tier): TierCases => {
    return { tier, cases: casesFor(tier, options.seed).filter((each) => isAgreed(each, options.autograd)) };
  });
  const calls = planCalls(asked);
  const plain = calls.map(({ id, name, arguments: given }) => ({ id, name, arguments: given }));
  return judge(asked, calls, await runSolution(source, plain, options), options.seed);
}

/** A point on which our own oracles differ is no ground to judge anyone on. */
function isAgreed({ graph }: Case, autograd: Autograd): boolean {
  const { gradients } = gradientReport(graph, autograd);
  return [...gradients.values()].every(({ agreement }) => agreement !== 'disagree');
}
