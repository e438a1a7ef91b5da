/** The hint ladder: asked for one rung at a time; the last one is the whole way. */

import { remembered } from '../../expression/remembered.ts';
import type { QuizItem } from '../questions/quiz-item.ts';
import type { SolutionLine } from '../solutions/solution-line.ts';
import { ruleHints, solutionOf } from '../teaching.ts';

export type Rung =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'steps'; readonly lines: readonly SolutionLine[] };

const text = (words: string): Rung => ({ kind: 'text', text: words });

/**
 * The lesson's own hints, then the rule's name, the rule with this question's parts in it, and every step. Kept beside
 * the item: a screen asks for it at every key.
 */
export const hintLadder = remembered(({ hints, question }: QuizItem): readonly Rung[] => [
  ...hints.map(text),
  ...ruleHints(question).map(text),
  { kind: 'steps', lines: solutionOf(question) },
]);
