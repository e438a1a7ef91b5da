/** The four outcomes of grading. Only the first two count for or against a learner. */

import type { Values } from '../expression/expression.ts';
import type { ExpressionError } from '../expression/expression-error.ts';
import type { WithoutValue } from '../expression/without-value.ts';
import type { Edge } from '../graph/graph.ts';
import type { MistakeId } from './mistakes/mistake.ts';

/** Something worth a word about an answer that was read. `noteText` says it. */
export type AnswerNote =
  /** How something that may be meant otherwise was read, in the reader's words. */
  | { readonly code: 'reading'; readonly text: string }
  /** The answer takes another convention than ours where `name` is `border` and there is no slope. */
  | {
      readonly code: 'convention';
      readonly name: string;
      readonly border: number;
      readonly ours: number;
      readonly theirs: number;
    }
  /** The question's own point lies on a kink, and the answer takes another slope there than the one agreed on. */
  | { readonly code: 'no-slope'; readonly ours: number; readonly theirs: number }
  /** Right with these names' numbers in their place. */
  | { readonly code: 'put-in'; readonly values: readonly (readonly [name: string, value: number])[] }
  /** Float32 cannot hold what is asked here: the verdict rests on the oracles that compute in float64. */
  | { readonly code: 'beyond-float32' }
  /** A number within the formula is rounded, and right to the digits typed. */
  | { readonly code: 'rounded'; readonly literal: string; readonly exact: number };

/** Why there is no verdict on what was typed. */
export type UnreadableReason =
  | { readonly code: 'syntax'; readonly error: ExpressionError }
  /** A number with a unit behind it. */
  | { readonly code: 'unit'; readonly unit: string }
  | { readonly code: 'no-value'; readonly part: WithoutValue | undefined }
  /** A number, where the formula is asked for. */
  | { readonly code: 'formula-wanted' }
  /** Numbers in the place of names, where the names are asked for. */
  | { readonly code: 'names-wanted'; readonly names: readonly string[] }
  /** A formula, where a number is asked for. */
  | { readonly code: 'number-wanted' }
  /** A number rounded too far to tell; `wanted`: how many digits do tell, absent where one more than typed may do. */
  | { readonly code: 'more-digits'; readonly wanted?: number };

export interface Unreadable {
  readonly kind: 'unreadable';
  readonly reason: UnreadableReason;
  /** 0-based offset and length in the text as typed; absent when the whole of it is meant. */
  readonly position?: number;
  readonly length?: number;
  readonly readAs?: string;
}

interface Understood {
  /** The answer as it was read: `2·(z2 − y)`. */
  readonly readAs: string;
  readonly notes: readonly AnswerNote[];
}

export interface FoundMistake {
  readonly id: MistakeId;
  /** Where in a chain it was made, when it fits no other link of it. */
  readonly link?: Edge;
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
      readonly mistakes: readonly FoundMistake[];
      /** For a formula: a point where it and the reference part. */
      readonly difference?: { readonly at: Values; readonly typed: number; readonly expected: number };
    })
  | (Partial<Understood> & {
      readonly kind: 'undecided';
      /** `oracles`: they disagree about the reference. `points`: too few points could tell. */
      readonly reason: 'oracles' | 'points';
    })
  | Unreadable;
