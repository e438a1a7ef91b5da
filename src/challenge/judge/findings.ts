/** What a check of a solution found. The words for it are in `finding-lines.ts`. */

import type { Values } from '../../expression/expression.ts';
import type { MistakeId } from '../../grading/mistakes/mistake.ts';
import type { SentValue } from '../sandbox/runner/protocol.ts';
import type { CaseKind } from '../tiers/cases.ts';
import type { Tier } from '../tiers/tier.ts';
import type { FailurePattern } from './failure-pattern.ts';

export interface ChallengeFindings {
  /** The tiers that the solution has functions for; the first one always. */
  readonly tiers: readonly TierFindings[];
  readonly passed: boolean;
  /** What it printed, a line each. */
  readonly printed: readonly string[];
  readonly seed: number;
}

export interface TierFindings {
  readonly tier: Tier;
  readonly passed: boolean;
  /** What keeps it from passing, the first thing to mend first. */
  readonly problems: readonly Problem[];
  readonly cases: readonly CaseFindings[];
}

export interface CaseFindings {
  readonly kind: CaseKind;
  readonly given: Values;
  readonly expected: Values;
  readonly passed: boolean;
  /** One for each function of the tier that was called. */
  readonly results: readonly Result[];
}

export interface Result {
  readonly function: string;
  readonly right: boolean;
  /** By weight, as `expected`; absent when no such numbers came back. */
  readonly got?: Values;
  /** What would give these numbers. */
  readonly mistakes: readonly MistakeId[];
}

export type Problem = { readonly line?: number } & (
  | { readonly kind: 'unreadable' | 'threw-at-start'; readonly message: string }
  /** The function that asked for it while it ran, if it was one. */
  | { readonly kind: 'import-refused'; readonly function?: string; readonly message: string }
  | { readonly kind: 'endless-at-start' }
  | { readonly kind: 'missing'; readonly function: string; readonly exported: readonly string[] }
  | { readonly kind: 'no-function'; readonly function: string; readonly type: string }
  | { readonly kind: 'empty'; readonly function: string }
  | { readonly kind: 'threw'; readonly function: string; readonly at: Values; readonly message: string }
  | { readonly kind: 'endless' | 'never-settles'; readonly function: string; readonly at: Values }
  | {
      readonly kind: 'wrong-type';
      readonly function: string;
      readonly at: Values;
      readonly value: SentValue;
      /** The weights, where they were to be returned. */
      readonly weights: readonly string[];
    }
  | { readonly kind: 'not-finite'; readonly function: string; readonly at: Values; readonly text: string }
  | { readonly kind: 'ignores-inputs'; readonly function: string; readonly value: number }
  | { readonly kind: 'autograd-by-hand' | 'no-autograd'; readonly function: string }
  | { readonly kind: 'rate-ignored' | 'loss-rises'; readonly function: string }
  | {
      readonly kind: 'wrong';
      readonly function: string;
      readonly failed: number;
      readonly of: number;
      /** Those that explain every number it gave. */
      readonly mistakes: readonly MistakeId[];
      /** Where it is right and where wrong, when there is no such mistake and that follows a rule. */
      readonly pattern?: FailurePattern;
    }
  | { readonly kind: 'time' | 'memory' | 'output'; readonly function?: string; readonly at?: Values }
  | { readonly kind: 'died'; readonly detail: string }
);
