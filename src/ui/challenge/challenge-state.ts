/** What the screen of the challenge knows of the learner's file and of its last check. */

import type { ChallengeFindings, TierFindings } from '../../challenge/judge/findings.ts';
import type { Tier, TierId } from '../../challenge/tiers/tier.ts';
import { isAllPassed, tierToAdd, tierToDo } from '../../challenge/workshop/workshop.ts';
import { type ChallengeRecord, untried } from '../../progress/challenge-record.ts';
import type { Progress } from '../../progress/progress.ts';

export interface ChallengeState {
  /** As it is shown. */
  readonly file: string;
  /** Whether the file is there. */
  readonly isBegun: boolean;
  /** The parts that stood in the file when it was last begun, edited or checked here. */
  readonly parts: readonly TierId[];
  readonly isChecking: boolean;
  /** Of the last check in this sitting. */
  readonly findings?: ChallengeFindings;
  /** Something that went wrong outside: no editor, no place to write. */
  readonly notice?: string;
}

/** The state with what the journal adds: which part is next, and how much was tried. */
export interface ChallengeView extends ChallengeState {
  /** The part to work on. */
  readonly tier: Tier;
  readonly record: ChallengeRecord;
  /** The part that may be added to the file, when it is not in it yet. */
  readonly toAdd?: Tier;
  readonly isAllPassed: boolean;
}

const views = new WeakMap<ChallengeState, { readonly progress: Progress; readonly view: ChallengeView }>();

/** The same object for the same state and progress, so that what was drawn of it can be kept. */
export function challengeView(state: ChallengeState, progress: Progress): ChallengeView {
  const known = views.get(state);
  if (known?.progress === progress) return known.view;
  const view = makeView(state, progress);
  views.set(state, { progress, view });
  return view;
}

function makeView(state: ChallengeState, progress: Progress): ChallengeView {
  const tier = tierToDo(progress);
  const next = tierToAdd(progress);
  return {
    ...state,
    tier,
    record: progress.challenges.get(tier.id) ?? untried,
    ...(next && !state.parts.includes(next.id) ? { toAdd: next } : {}),
    isAllPassed: isAllPassed(progress),
  };
}

/** The part that the screen talks about: the first that fails, else the last. */
export const tierOnShow = ({ tiers }: ChallengeFindings): TierFindings =>
  tiers.find(({ passed }) => !passed) ?? (tiers.at(-1) as TierFindings);
