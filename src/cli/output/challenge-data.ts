import type { CaseFindings, ChallengeFindings, Problem } from '../../challenge/judge/findings.ts';
import { problemText } from '../../challenge/judge/problem-text.ts';
import { TOLERANCE } from '../../challenge/tiers/cases.ts';

/** The object that `challenge --check --json` prints. */
export function challengeData(findings: ChallengeFindings, file: string): object {
  return {
    file,
    passed: findings.passed,
    tier: findings.tiers.at(-1)?.tier.id,
    seed: findings.seed,
    tolerance: TOLERANCE,
    tiers: findings.tiers.map(({ tier, passed, problems, cases }) => ({
      tier: tier.id,
      title: tier.title,
      passed,
      problems: problems.map(problemData),
      cases: cases.map(caseData),
    })),
    printed: findings.printed,
    // The realm that a solution runs in has none, whatever Node it is.
    network: 'off',
  };
}

const problemData = (problem: Problem): object => ({
  kind: problem.kind,
  ...('function' in problem && problem.function !== undefined ? { function: problem.function } : {}),
  ...(problem.line === undefined ? {} : { line: problem.line }),
  ...(problem.kind === 'wrong' ? { mistakes: problem.mistakes } : {}),
  ...(problem.kind === 'wrong' && problem.pattern ? { pattern: problem.pattern } : {}),
  message: problemText(problem),
});

const caseData = ({ kind, given, expected, passed, results }: CaseFindings): object => ({
  kind,
  inputs: Object.fromEntries(given),
  expected: Object.fromEntries(expected),
  passed,
  results: results.map(({ function: name, right, got, mistakes }) => ({
    function: name,
    passed: right,
    got: got ? Object.fromEntries(got) : null,
    mistakes,
  })),
});
