/** What the tutor wants done outside itself. The reducer only says so; the effect runner does it. */

import type { Tier } from '../challenge/tiers/tier.ts';
import type { GradeOptions } from '../grading/grade.ts';
import type { Question } from '../grading/questions/question.ts';
import type { NewEvent } from '../progress/event.ts';

export type Effect =
  | { readonly type: 'journal'; readonly event: NewEvent }
  | GradeEffect
  | { readonly type: 'run-code'; readonly source: string }
  /** Opens the editor on the learner's file, which is begun, or gets a part added, before. */
  | { readonly type: 'edit-solution'; readonly add?: Tier }
  | { readonly type: 'check-solution' };

export interface GradeEffect {
  readonly type: 'grade';
  readonly question: Question;
  readonly typed: string;
  readonly options: GradeOptions;
  /** Under which the answer is journaled; a probe is a follow-up of its question. */
  readonly id: string;
  /** Rungs of the hint ladder shown before it. */
  readonly hints: number;
  /** Also ask every oracle about the whole graph. */
  readonly wantsFigures: boolean;
}

/** What the reducer may know of the world; passed in, so that the same commands give the same sitting. */
export interface World {
  /** A fresh seed, a whole number. */
  readonly seed: () => number;
  /** Milliseconds since the learner was asked. */
  readonly elapsed: () => number;
  /** Whether things may move on the screen. */
  readonly animation: boolean;
}
