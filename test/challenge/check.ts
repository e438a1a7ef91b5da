import { join } from 'node:path';
import { loadAutograd } from '../../src/autograd/load.ts';
import { checkSolution } from '../../src/challenge/check-solution.ts';
import type { ChallengeReport } from '../../src/challenge/report.ts';
import { reportLines } from '../../src/challenge/report-lines.ts';
import { type Limits, usualLimits } from '../../src/challenge/sandbox/confinement.ts';

/** The built one: it runs by itself, outside the tests. */
export const runner = join(import.meta.dirname, '../../dist/solution-runner.js');

export const checked = async (
  source: string,
  options: { seed?: number; limits?: Limits; runner?: string } = {},
): Promise<ChallengeReport> =>
  checkSolution(source, {
    seed: 1,
    limits: usualLimits,
    runner,
    autograd: await loadAutograd(),
    ...options,
  });

export const textOf = (report: ChallengeReport): string =>
  reportLines(report)
    .map(({ text }) => text)
    .join('\n');
