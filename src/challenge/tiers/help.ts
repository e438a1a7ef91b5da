/** Help with a tier, a step at a time: guidance, three hints, and the solution, which wants an attempt first. */

import { challengeQuestionId } from '../../progress/question-ids.ts';
import { words } from '../words.ts';
import type { Tier } from './tier.ts';
import { tierCode } from './tier-code.ts';

export type HelpStep =
  | { readonly kind: 'guidance' | 'hint'; readonly title: string; readonly text: string }
  | { readonly kind: 'solution'; readonly title: string; readonly code: string };

export function helpSteps({ id, title }: Tier): readonly HelpStep[] {
  const { guidance, hints } = words.tiers[id];
  return [
    { kind: 'guidance', title: words.help.guidance(title), text: guidance },
    ...hints.map(
      (text, index): HelpStep => ({
        kind: 'hint',
        title: words.help.hint(index + 1, hints.length, title),
        text,
      }),
    ),
    { kind: 'solution', title: words.help.solution(title), code: tierCode[id].solution },
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

export const attemptFirst = (): string => words.help.attemptFirst;

/** Under which the journal keeps the help with a tier. */
export const helpQuestion = ({ id }: Tier): string => challengeQuestionId(id);
