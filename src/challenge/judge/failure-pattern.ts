/** What the cases that came out right and wrong have in common, where no listed mistake explains the numbers. */

import type { Values } from '../../expression/expression.ts';
import { type CaseKind, valueAt } from '../tiers/cases.ts';

export type FailurePattern =
  /** Right wherever relu lets through, wrong wherever it is dead. */
  | 'dead-relu-wrong'
  /** Right to a few digits everywhere, to all of them where relu is dead. */
  | 'nearly'
  /** Of the cases whose relu is not dead, wrong for each negative input and for no other. */
  | 'negative-input-wrong'
  /** Of the cases whose relu is not dead, right for each zero target and for no other. */
  | 'zero-target-right'
  /** Right wherever relu is dead, and nowhere else. */
  | 'dead-relu-right';

export interface TriedCase {
  readonly kind: CaseKind;
  readonly given: Values;
  readonly right: boolean;
  /** Whether it agrees in its first digits at least; so does what is right. */
  readonly near: boolean;
}

/** Undefined when right and wrong follow none that is certain: each needs a case on both of its sides. */
export function failurePattern(tried: readonly TriedCase[]): FailurePattern | undefined {
  if (tried.every(({ right }) => right)) return undefined;
  const dead = tried.filter(({ kind }) => kind === 'dead relu');
  const live = tried.filter(({ kind }) => kind !== 'dead relu');
  const areAllRight = (some: readonly TriedCase[]): boolean => some.every(({ right }) => right);
  const areAllWrong = (some: readonly TriedCase[]): boolean => some.every(({ right }) => !right);
  if (live.length > 0 && areAllRight(live) && areAllWrong(dead)) return 'dead-relu-wrong';
  if (!areAllRight(dead)) return undefined;
  if (tried.every(({ near }) => near)) return 'nearly';
  const isNegative = ({ given }: TriedCase): boolean => valueAt(given, 'x') < 0;
  const isZeroTarget = ({ given }: TriedCase): boolean => given.get('y') === 0;
  const divides = (isOneSide: (each: TriedCase) => boolean): boolean => {
    const [right, wrong] = [live.filter(({ right: is }) => is), live.filter(({ right: is }) => !is)];
    return right.length > 0 && right.every((each) => !isOneSide(each)) && wrong.every(isOneSide);
  };
  if (divides(isNegative)) return 'negative-input-wrong';
  if (divides((each) => !isZeroTarget(each))) return 'zero-target-right';
  return dead.length > 0 && areAllWrong(live) ? 'dead-relu-right' : undefined;
}
