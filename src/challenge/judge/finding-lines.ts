/** What a check found in words, for the command line and the screen alike. */

import type { Values } from '../../expression/expression.ts';
import { formatNumber } from '../../expression/print.ts';
import type { MistakeId } from '../../grading/mistakes/mistake.ts';
import { TOLERANCE_WORDS } from '../tiers/tolerance.ts';
import type { CaseFindings, ChallengeFindings, TierFindings } from './findings.ts';
import { mistakesText, problemText } from './problem-text.ts';
import { visibleText } from './visible-text.ts';

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

export const numbersText = (values: Values): string =>
  [...values].map(([name, value]) => `${name} = ${formatNumber(value, 'screen', SIGNIFICANT)}`).join(', ');

/**
 * Each tier with its problems and its failing cases, then what was printed.
 * @param mostCases of each tier; the rest is counted.
 */
export function findingLines(findings: ChallengeFindings, mostCases = MOST_CASES): FindingLine[] {
  const printed = findings.printed.slice(0, MOST_PRINTED);
  const more = findings.printed.length - printed.length;
  return [
    ...findings.tiers.flatMap((tier) => tierLines(tier, mostCases)),
    ...(printed.length > 0 ? [{ tone: 'muted', text: 'It printed, which does not count:' } as const] : []),
    ...printed.map((text): FindingLine => ({ tone: 'muted', text: visibleText(text), indent: 2 })),
    ...(more > 0 ? [{ tone: 'muted', text: `… and ${more} more lines`, indent: 2 } as const] : []),
  ];
}

export function tierLines(
  { tier, passed, problems, cases }: TierFindings,
  mostCases = MOST_CASES,
): FindingLine[] {
  const right = cases.filter((each) => each.passed).length;
  const head: FindingLine = passed
    ? { tone: 'right', text: `${tier.title}: passed, ${cases.length} of ${cases.length} cases` }
    : { tone: 'wrong', text: `${tier.title}: not yet, ${right} of ${cases.length} cases` };
  const said = problems.flatMap((problem) => (problem.kind === 'wrong' ? problem.mistakes : []));
  const failing = cases.map((each) => caseLines(each, said)).filter((lines) => lines.length > 0);
  const more = failing.length - mostCases;
  return [
    head,
    ...problems.map((problem): FindingLine => ({ tone: 'plain', text: problemText(problem), indent: 2 })),
    ...failing.slice(0, mostCases).flat(),
    ...(more > 0 ? [{ tone: 'muted', text: `… and ${more} more cases`, indent: 2 } as const] : []),
    ...(failing.length > 0
      ? [{ tone: 'muted', text: `A number counts as right ${TOLERANCE_WORDS}.`, indent: 2 } as const]
      : []),
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
  const wrong = results.filter(({ right, got }) => !right && got && !isSame(got, expected));
  if (wrong.length === 0) return [];
  return [
    { tone: 'strong', text: `${kind}: ${numbersText(given)}`, indent: 2 },
    { tone: 'plain', text: `expected ${resultText(expected)}`, indent: 4 },
    ...wrong.flatMap(({ function: name, got, mistakes }): FindingLine[] => {
      const unsaid = mistakes.filter((id) => !said.includes(id));
      return [
        { tone: 'wrong', text: `${name} gave ${resultText(got as Values)}`, indent: 4 },
        ...(unsaid.length > 0 ? [{ tone: 'plain', text: mistakesText(unsaid), indent: 4 } as const] : []),
      ];
    }),
  ];
}

const isSame = (got: Values, expected: Values): boolean =>
  [...expected].every(([name, value]) => got.get(name) === value);

/** One gradient is a number; several weights are told by name. */
const resultText = (values: Values): string =>
  values.size === 1
    ? formatNumber([...values.values()][0] as number, 'screen', SIGNIFICANT)
    : numbersText(values);
