import { join } from 'node:path';
import { loadAutograd } from '../../src/autograd/load.ts';
import { findingLines } from '../../src/challenge/judge/finding-lines.ts';
import type { ChallengeFindings } from '../../src/challenge/judge/findings.ts';
import { type Limits, usualLimits } from '../../src/challenge/sandbox/confinement.ts';
import { checkSolution } from '../../src/challenge/workshop/check-solution.ts';

/** The built one: it runs by itself, outside the tests. */
export const runner = join(import.meta.dirname, '../../dist/sandbox-runner.js');

export const checked = async (
  source: string,
  options: { seed?: number; limits?: Limits; runner?: string } = {},
): Promise<ChallengeFindings> =>
  checkSolution(source, {
    seed: 1,
    limits: usualLimits,
    runner,
    autograd: await loadAutograd(),
    ...options,
  });

export const textOf = (findings: ChallengeFindings): string =>
  findingLines(findings)
    .map(({ text }) => text)
    .join('\n');
