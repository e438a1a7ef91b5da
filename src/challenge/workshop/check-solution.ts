/** Checks a learner's file: reads it, runs it, judges it. */

import { readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Autograd } from '../../autograd/autograd.ts';
import { gradientReport } from '../../grading/oracles/gradient-report.ts';
import type { ChallengeFindings } from '../judge/findings.ts';
import { judge, planCalls, type TierCases } from '../judge/judge.ts';
import { type RunEnd, type RunOptions, runSolution } from '../sandbox/run-solution.ts';
import { type Case, casesFor } from '../tiers/cases.ts';
import { tiers } from '../tiers/tier.ts';

export interface CheckOptions extends RunOptions {
  /** Draws the fresh cases. */
  readonly seed: number;
  /** Has to agree with the expected numbers. */
  readonly autograd: Autograd;
}

/** Files of more bytes are no solution. */
const MOST_BYTES = 200_000;

/** There is nothing to judge: no file that could be a solution, or no process to run one in. */
export class UncheckableError extends Error {
  constructor(
    message: string,
    readonly next: string,
  ) {
    super(message);
  }
}

/** @throws UncheckableError when there is no such file, or none that could be a solution. */
export function readSolution(file: string): string {
  try {
    const found = statSync(file);
    // Reading a pipe or a device may wait for ever.
    if (!found.isFile()) throw new UncheckableError(`${file} is no regular file`, 'Name the folder of one.');
    const { size } = found;
    if (size > MOST_BYTES) {
      throw new UncheckableError(
        `${file} has ${size} bytes; a solution has at most ${MOST_BYTES}`,
        'Keep only the functions that are asked for.',
      );
    }
    const bytes = readFileSync(file);
    if (isUtf16(bytes)) {
      throw new UncheckableError(
        `${file} is written in UTF-16: save it as UTF-8`,
        'Your editor has that where it saves under another name or encoding.',
      );
    }
    return bytes.toString('utf8');
  } catch (error) {
    if (error instanceof UncheckableError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') {
      throw new UncheckableError(
        `${dirname(file)} is no folder`,
        `Name the folder that holds ${basename(file)}.`,
      );
    }
    if (code === 'ENOENT') {
      throw new UncheckableError(
        `there is no ${file}`,
        "Type 'neuron-calc challenge DIR' to begin one there.",
      );
    }
    throw new UncheckableError(`${file} cannot be read: ${message}`, 'Make it readable.');
  }
}

/** By its byte order mark, as the `>` of older PowerShells writes it. */
const isUtf16 = ([first, second]: Buffer): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** @throws UncheckableError (as a rejection) when the process that runs solutions does not start. */
export async function checkSolution(source: string, options: CheckOptions): Promise<ChallengeFindings> {
  const asked = tiers.map((tier): TierCases => {
    return { tier, cases: casesFor(tier, options.seed).filter((each) => isAgreed(each, options.autograd)) };
  });
  const calls = planCalls(asked);
  const plain = calls.map(({ id, name, arguments: given }) => ({ id, name, arguments: given }));
  const run = await runSolution(source, plain, options).catch((error: Error) => notStarted(error.message));
  if (!run.messages.some(({ type }) => type === 'ready')) notStarted(endText(run.end));
  return judge(asked, calls, run, options.seed);
}

/** Before it is ready, nothing of the solution has run. */
function notStarted(reason: string): never {
  throw new UncheckableError(
    `the process that runs your code did not start on Node ${process.versions.node}: ${reason}`,
    "Your code is not to blame. 'neuron-calc doctor' shows this machine, 'neuron-calc report' writes it down for us.",
  );
}

function endText(end: RunEnd): string {
  if (end.kind === 'died') return end.detail;
  return end.kind === 'time' ? 'it took too long' : `it was stopped (${end.kind})`;
}

/** A point on which our own oracles differ is no ground to judge anyone on. */
function isAgreed({ graph }: Case, autograd: Autograd): boolean {
  const { gradients } = gradientReport(graph, autograd);
  return [...gradients.values()].every(({ agreement }) => agreement !== 'disagree');
}
