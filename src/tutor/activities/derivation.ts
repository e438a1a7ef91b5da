/** The steps of a derivation, revealed one at a time. */

import { derive } from '../../calculus/derive.ts';
import type { DeriveBlock } from '../../lesson/lesson.ts';
import { derivationSolution } from '../../practice/solutions/derivation-solution.ts';
import { sameProgress, visibleLines } from '../../practice/solutions/folding.ts';
import type { SolutionLine } from '../../practice/solutions/solution-line.ts';
import { type ActivityRules, type NoActivity, noActivity } from './activity-rules.ts';

export interface Derivation {
  readonly kind: 'derive';
  readonly lines: readonly SolutionLine[];
  /** Of the visible lines. */
  readonly shown: number;
  /** Whether the small steps inside others are shown. */
  readonly isUnfolded: boolean;
}

/** With `reveal: all` there is nothing to do but read. */
export const startDerivation = ({ of, wrt, at, reveal }: DeriveBlock): Derivation | NoActivity =>
  reveal === 'all'
    ? noActivity
    : { kind: 'derive', lines: derivationSolution(derive(of, wrt), at), shown: 1, isUnfolded: false };

const visibleCount = ({ lines, isUnfolded }: Derivation): number => visibleLines(lines, isUnfolded).length;

export const deriveRules: ActivityRules<Derivation> = {
  isOpen: (activity) => activity.shown < visibleCount(activity),
  asks: false,
  update: (activity, command) => {
    const shows = (shown: number) => ({ activity: { ...activity, shown }, effects: [] });
    switch (command.type) {
      case 'next':
        return deriveRules.isOpen(activity) ? shows(activity.shown + 1) : undefined;
      case 'previous':
        return activity.shown > 1 ? shows(activity.shown - 1) : undefined;
      case 'show-all':
        return shows(visibleCount(activity));
      case 'unfold':
        return { activity: withFoldsTurned(activity), effects: [] };
      default:
        return undefined;
    }
  },
};

/** Shows or folds away the small steps, as far along as before. */
function withFoldsTurned(activity: Derivation): Derivation {
  const { lines, shown, isUnfolded } = activity;
  const upTo = visibleLines(lines, isUnfolded)[shown - 1]?.upTo ?? 0;
  return {
    ...activity,
    isUnfolded: !isUnfolded,
    shown: sameProgress(visibleLines(lines, !isUnfolded), upTo),
  };
}
