/** What the rules for sums, products, quotients, powers and functions share. */

import { type Expression, type PendingDerivative, pending } from '../../expression/expression.ts';
import type { Rule, Step } from './derivation.ts';

/** A piece as the step of the piece around it needs it. */
export interface Derived {
  readonly piece: Expression;
  /** Whether the piece contains the variable. */
  readonly moves: boolean;
  readonly step: Step;
}

export type Applied = Expression & { kind: 'apply' };

export const slope = (part: Derived | undefined): PendingDerivative => (part as Derived).step.before;

export const moves = (part: Derived | undefined): boolean => part?.moves === true;

class RuleStep implements Step {
  constructor(
    readonly rule: Rule,
    readonly before: PendingDerivative,
    readonly after: Expression,
    readonly focus: Expression,
    private readonly say: () => string,
    readonly substeps: readonly Step[],
  ) {}

  get note(): string {
    return this.say();
  }
}

/** @param note asked when it is shown: most steps of a long derivation never are. */
export const step = (
  focus: Expression,
  wrt: string,
  rule: Rule,
  after: Expression,
  note: () => string,
  substeps: readonly Step[] = [],
): Step => new RuleStep(rule, pending(focus, wrt), after, focus, note, substeps);

/** What is held fixed stays as a factor; only the pieces that move get steps. */
export const constantMultiple = (
  node: Applied,
  after: Expression,
  parts: readonly Derived[],
  wrt: string,
  note: () => string,
): Step =>
  step(
    node,
    wrt,
    'constant multiple',
    after,
    note,
    parts.filter(moves).map((part) => part.step),
  );
