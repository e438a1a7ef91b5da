/** What `derive` produces: the derivative, and how a teacher would get there. */

import type { Expression, PendingDerivative } from '../../expression/expression.ts';
import type { KnownTerms } from './known-terms.ts';

export type Rule = string;

/**
 * One application of one rule. `before` is the derivative to take and `after` what the rule makes of it, in which
 * derivatives of smaller pieces may still stand; each of those is the `before` of a substep. A substep whose
 * `before` does not stand in `after` explains a part of it (the outer function of a chain).
 */
export interface Step {
  readonly rule: Rule;
  readonly before: PendingDerivative;
  readonly after: Expression;
  /** The part of `before` that the rule looks at. */
  readonly focus: Expression;
  /** One sentence for the learner. */
  readonly note: string;
  readonly substeps: readonly Step[];
}

export interface Derivation {
  readonly expression: Expression;
  readonly variable: string;
  /** In normal form: `2*(w2*a1 - y)*a1`, never an expansion. */
  readonly derivative: Expression;
  readonly step: Step;
  /** Where the rules end in a form that has a shorter one: the last step, which no rule makes. */
  readonly reduced?: Reduction;
}

export interface Reduction {
  /** What the rules end in. */
  readonly from: Expression;
  readonly knownTerms: KnownTerms;
  readonly note: string;
}
