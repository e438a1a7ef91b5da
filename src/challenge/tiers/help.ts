/** Help with a tier, a rung at a time: guidance, three hints, and the solution, which wants an attempt first. */

import { challengeQuestionId } from '../../progress/question-ids.ts';
import type { Tier } from './tier.ts';
import { tierTexts } from './tier-code.ts';

export type Rung =
  | { readonly kind: 'guidance' | 'hint'; readonly title: string; readonly text: string }
  | { readonly kind: 'solution'; readonly title: string; readonly code: string };

export function helpLadder({ id, title }: Tier): readonly Rung[] {
  const { guidance, hints, solution } = tierTexts[id];
  return [
    { kind: 'guidance', title: `Guidance: ${title}`, text: guidance },
    ...hints.map(
      (text, index): Rung => ({
        kind: 'hint',
        title: `Hint ${index + 1} of ${hints.length}: ${title}`,
        text,
      }),
    ),
    { kind: 'solution', title: `A solution: ${title}`, code: solution },
  ];
}

export type NextRung =
  | { readonly kind: 'rung'; readonly rung: Rung; readonly number: number }
  /** Only the solution is left, and nothing was tried yet. */
  | { readonly kind: 'attempt-first' };

/** @param shown how many rungs were shown before. The last one is shown again and again. */
export function nextRung(tier: Tier, shown: number, attempts: number): NextRung {
  const ladder = helpLadder(tier);
  const number = Math.min(shown + 1, ladder.length);
  const rung = ladder[number - 1] as Rung;
  return rung.kind === 'solution' && attempts === 0
    ? { kind: 'attempt-first' }
    : { kind: 'rung', rung, number };
}

export const ATTEMPT_FIRST =
  'The solution comes after a try of your own: write something, and have it checked.';

/** Under which the journal keeps the rungs of a tier. */
export const helpQuestion = ({ id }: Tier): string => challengeQuestionId(id);
