/** The four outcomes of grading (GRADING, Verdicts). Only the first two count for or against a learner. */

import type { Values } from '../expression/expression.ts';
import type { MistakeId } from './mistakes/mistake.ts';

interface Understood {
  /** The answer as it was read: `2·(z2 − y)`. */
  readonly readAs: string;
  readonly notes: readonly string[];
}

export type Verdict =
  | (Understood & {
      readonly kind: 'correct';
      /** Mistakes that give the same number at this point: ask for the formula before trusting it. */
      readonly ambiguous: readonly MistakeId[];
      /** Autograd's own figure at the question's point, in float32. */
      readonly figure?: number;
      /** The exact value, when the number typed was rounded. */
      readonly rounded?: { readonly exact: number; readonly fromRoundedValues: boolean };
    })
  | (Understood & {
      readonly kind: 'incorrect';
      readonly mistakes: readonly { readonly id: MistakeId; readonly feedback: string }[];
      /** For a formula: a point where it and the reference part. */
      readonly difference?: { readonly at: Values; readonly typed: number; readonly expected: number };
    })
  | (Partial<Understood> & {
      readonly kind: 'undecided';
      /** `oracles`: they disagree about the reference. `points`: too few points could tell. */
      readonly reason: 'oracles' | 'points';
    })
  | {
      readonly kind: 'unreadable';
      readonly message: string;
      readonly suggestion?: string;
      /** 0-based offset and length in the text as typed; absent when the whole of it is meant. */
      readonly position?: number;
      readonly length?: number;
      readonly readAs?: string;
    };
