/** Help with a tier, a step at a time: guidance, three hints, and the solution, which wants an attempt first. */

import { challengeQuestionId } from '../../progress/question-ids.ts';
import type { Tier } from './tier.ts';
import { tierTexts } from './tier-code.ts';

export type HelpStep =
  | { readonly kind: 'guidance' | 'hint'; readonly title: string; readonly text: string }
  | { readonly kind: 'solution'; readonly title: string; readonly code: string };

export function helpSteps({ id, title }: Tier): readonly HelpStep[] {
  const { guidance, hints, solution } = tierTexts[id];
  return [
    { kind: 'guidance', title: `Guidance: ${title}`, text: guidance },
    ...hints.map(
      (text, index): HelpStep => ({
        kind: 'hint',
        title: `Hint ${index + 1} of ${hints.length}: ${title}`,
        text,
      }),
    ),
    { kind: 'solution', title: `A solution: ${title}`, code: solution },
  ];
}

export type NextHelp =
  | { readonly kind: 'step'; readonly step: HelpStep; readonly number: number }
  /** Only the solution is left, and nothing was tried yet. */
  | { readonly kind: 'attempt-first' };

/** @param shown how many steps were shown before. The last one is shown again and again. */
export function nextHelp(tier: Tier, shown: number, attempts: number): NextHelp {
  const steps = helpSteps(tier);
  const number = Math.min(shown + 1, steps.length);
  const step = steps[number - 1] as HelpStep;
  return step.kind === 'solution' && attempts === 0
    ? { kind: 'attempt-first' }
    : { kind: 'step', step, number };
}

export const ATTEMPT_FIRST =
  'The solution comes after a try of your own: write something, and have it checked.';

/** Under which the journal keeps the help with a tier. */
export const helpQuestion = ({ id }: Tier): string => challengeQuestionId(id);
