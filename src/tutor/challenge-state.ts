/** What is known of the learner's own file, and of its last check. */

import type { ChallengeFindings, TierFindings } from '../challenge/judge/findings.ts';
import type { NextHelp } from '../challenge/tiers/help.ts';
import type { Tier, TierId } from '../challenge/tiers/tier.ts';
import { isAllPassed, tierToAdd, tierToDo } from '../challenge/workshop/workshop.ts';
import { remembered } from '../expression/remembered.ts';
import { type ChallengeRecord, untried } from '../progress/challenge-record.ts';
import type { Progress } from '../progress/progress.ts';

/** Something that went wrong outside. */
export type ChallengeNotice =
  | { readonly kind: 'unwritable'; readonly file: string; readonly message: string }
  /** The editor, in its own words. */
  | { readonly kind: 'editor'; readonly message: string }
  | { readonly kind: 'unchecked'; readonly message: string }
  /** The solution is not shown before a try. */
  | { readonly kind: 'attempt-first' };

/** What is known of the file after something was done with it. */
export interface FileState {
  /** Whether the file is there. */
  readonly isBegun: boolean;
  /** The parts that stand in it. */
  readonly parts: readonly TierId[];
}

export interface ChallengeState extends FileState {
  /** As it is shown. */
  readonly file: string;
  readonly isChecking: boolean;
  /** Of the last check in this sitting. */
  readonly findings?: ChallengeFindings;
  readonly notice?: ChallengeNotice;
  /** The help asked for last, to be shown. */
  readonly help?: Extract<NextHelp, { kind: 'step' }>;
}

/** What comes back from the file, the editor and the judge. */
export type ChallengeNews =
  /** The file was written by whatever program. */
  | { readonly type: 'solution-saved' }
  /** The editor was left, or the file only begun. */
  | ({ readonly type: 'solution-edited'; readonly notice?: ChallengeNotice } & FileState)
  | ({ readonly type: 'solution-checked'; readonly findings: ChallengeFindings } & FileState)
  | { readonly type: 'solution-unchecked'; readonly notice: ChallengeNotice };

/** The state with what the journal adds: which part is next, and how much was tried. */
export interface ChallengeView extends ChallengeState {
  /** The part to work on. */
  readonly tier: Tier;
  readonly record: ChallengeRecord;
  /** The part that may be added to the file, when it is not in it yet. */
  readonly toAdd?: Tier;
  readonly isAllPassed: boolean;
}

const viewOf = remembered((state: ChallengeState) =>
  remembered((progress: Progress): ChallengeView => {
    const tier = tierToDo(progress);
    const next = tierToAdd(progress);
    return {
      ...state,
      tier,
      record: progress.challenges.get(tier.id) ?? untried,
      ...(next && !state.parts.includes(next.id) ? { toAdd: next } : {}),
      isAllPassed: isAllPassed(progress),
    };
  }),
);

/** The same object for the same state and progress, so that what was drawn of it can be kept. */
export const challengeView = (state: ChallengeState, progress: Progress): ChallengeView =>
  viewOf(state)(progress);

/** The part that the screen talks about: the first that fails, else the last. */
export const tierOnShow = ({ tiers }: ChallengeFindings): TierFindings =>
  tiers.find(({ passed }) => !passed) ?? (tiers.at(-1) as TierFindings);
