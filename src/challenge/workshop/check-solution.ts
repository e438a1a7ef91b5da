/** Checks a learner's file: reads it, runs it, judges it. */

import { readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Autograd } from '../../autograd/autograd.ts';
import { networkGradients } from '../../grading/oracles/network-gradients.ts';
import { systemCode } from '../../progress/journal-error.ts';
import type { ChallengeFindings } from '../judge/findings.ts';
import { judge, planCalls, type TierCases } from '../judge/judge.ts';
import type { RunEnd } from '../sandbox/run-confined.ts';
import { type RunOptions, runSolution } from '../sandbox/run-solution.ts';
import { type Case, casesFor } from '../tiers/cases.ts';
import { tiers } from '../tiers/tier.ts';
import { words } from '../words.ts';

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
  const { uncheckable } = words;
  try {
    const found = statSync(file);
    // Reading a pipe or a device may wait for ever.
    if (!found.isFile()) throw new UncheckableError(uncheckable.noFile(file), uncheckable.nameItsFolder);
    if (found.size > MOST_BYTES) {
      const message = uncheckable.tooLarge(file, found.size, MOST_BYTES);
      throw new UncheckableError(message, uncheckable.keepFunctions);
    }
    const bytes = readFileSync(file);
    if (isUtf16(bytes)) throw new UncheckableError(uncheckable.utf16(file), uncheckable.saveAs);
    return bytes.toString('utf8');
  } catch (error) {
    if (error instanceof UncheckableError) throw error;
    switch (systemCode(error)) {
      case 'ENOTDIR':
        throw new UncheckableError(
          uncheckable.noFolder(dirname(file)),
          uncheckable.nameFolder(basename(file)),
        );
      case 'ENOENT':
        throw new UncheckableError(uncheckable.missing(file), uncheckable.begin);
      default: {
        const reason = error instanceof Error ? error.message : String(error);
        throw new UncheckableError(uncheckable.unreadable(file, reason), uncheckable.makeReadable);
      }
    }
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
  const { notStarted: told, notYourFault } = words.uncheckable;
  throw new UncheckableError(told(process.versions.node, reason), notYourFault);
}

function endText(end: RunEnd): string {
  if (end.kind === 'died') return end.detail;
  const { tookTooLong, wasStopped } = words.uncheckable;
  return end.kind === 'time' ? tookTooLong : wasStopped(end.kind);
}

/** A point on which our own oracles differ is no ground to judge anyone on. */
function isAgreed({ graph }: Case, autograd: Autograd): boolean {
  const { gradients } = networkGradients(graph, autograd);
  return [...gradients.values()].every(({ agreement }) => agreement !== 'disagree');
}
