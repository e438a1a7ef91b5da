/** What a check found in words, for the command line and the screen alike. */

import type { Values } from '../../expression/expression.ts';
import { formatNumber } from '../../expression/print.ts';
import { escapedText } from '../../expression/visible-text.ts';
import type { MistakeId } from '../../grading/mistakes/mistake.ts';
import { words } from '../words.ts';
import type { CaseFindings, ChallengeFindings, TierFindings } from './findings.ts';
import { mistakesText, problemText } from './problem-text.ts';

export interface FindingLine {
  readonly tone: 'plain' | 'strong' | 'right' | 'wrong' | 'muted';
  readonly text: string;
  /** Columns it stands in from the left. */
  readonly indent?: number;
}

const SIGNIFICANT = 7;
const MOST_PRINTED = 10;
/** Failing cases shown of a tier, unless all are asked for. */
const MOST_CASES = 3;

/**
 * Each tier with its problems and its failing cases, then what was printed.
 * @param mostCases of each tier; the rest is counted.
 */
export function findingLines(findings: ChallengeFindings, mostCases = MOST_CASES): FindingLine[] {
  const printed = findings.printed.slice(0, MOST_PRINTED);
  const more = findings.printed.length - printed.length;
  return [
    ...findings.tiers.flatMap((tier) => tierLines(tier, mostCases)),
    ...(printed.length > 0 ? [{ tone: 'muted', text: words.findings.printed } as const] : []),
    ...printed.map((text): FindingLine => ({ tone: 'muted', text: escapedText(text), indent: 2 })),
    ...(more > 0 ? [{ tone: 'muted', text: words.findings.moreLines(more), indent: 2 } as const] : []),
  ];
}

export function tierLines(
  { tier, passed, problems, cases }: TierFindings,
  mostCases = MOST_CASES,
): FindingLine[] {
  const right = cases.filter((each) => each.passed).length;
  const head: FindingLine = passed
    ? { tone: 'right', text: words.findings.passed(tier.title, cases.length) }
    : { tone: 'wrong', text: words.findings.notYet(tier.title, right, cases.length) };
  const said = problems.flatMap((problem) => (problem.kind === 'wrong' ? problem.mistakes : []));
  const failing = cases.map((each) => caseLines(each, said)).filter((lines) => lines.length > 0);
  const more = failing.length - mostCases;
  return [
    head,
    ...problems.map((problem): FindingLine => ({ tone: 'plain', text: problemText(problem), indent: 2 })),
    ...failing.slice(0, mostCases).flat(),
    ...(more > 0 ? [{ tone: 'muted', text: words.findings.moreCases(more), indent: 2 } as const] : []),
    ...(failing.length > 0 ? [{ tone: 'muted', text: words.findings.tolerance, indent: 2 } as const] : []),
  ];
}

/**
 * Inputs, expected and got, where it failed with a number.
 * @param said mistakes that have been named already.
 */
function caseLines(
  { kind, given, expected, results }: CaseFindings,
  said: readonly MistakeId[],
): FindingLine[] {
  const wrong = results.flatMap(({ right, got, ...result }) =>
    right || !got || isSame(got, expected) ? [] : [{ ...result, got }],
  );
  if (wrong.length === 0) return [];
  return [
    { tone: 'strong', text: words.findings.at(words.cases[kind], numbersText(given)), indent: 2 },
    { tone: 'plain', text: words.findings.expected(resultText(expected)), indent: 4 },
    ...wrong.flatMap(({ function: name, got, mistakes }): FindingLine[] => {
      const unsaid = mistakes.filter((id) => !said.includes(id));
      return [
        { tone: 'wrong', text: words.findings.gave(name, resultText(got)), indent: 4 },
        ...(unsaid.length > 0 ? [{ tone: 'plain', text: mistakesText(unsaid), indent: 4 } as const] : []),
      ];
    }),
  ];
}

const isSame = (got: Values, expected: Values): boolean =>
  [...expected].every(([name, value]) => got.get(name) === value);

const numbersText = (values: Values): string =>
  [...values].map(([name, value]) => `${name} = ${formatNumber(value, 'screen', SIGNIFICANT)}`).join(', ');

/** One gradient is a number; several weights are told by name. */
const resultText = (values: Values): string =>
  values.size === 1
    ? formatNumber([...values.values()][0] as number, 'screen', SIGNIFICANT)
    : numbersText(values);
