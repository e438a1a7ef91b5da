/** Lists of mistakes with each of them once: those that can be made with a question, and those found in an answer. */

import { normalise } from '../../calculus/normal-forms/normalise.ts';
import { structureHash } from '../../calculus/steps/structure.ts';
import { evaluate } from '../../expression/evaluate.ts';
import type { Expression } from '../../expression/expression.ts';
import { edgeName } from '../../graph/graph.ts';
import type { Comparison } from '../questions/comparison.ts';
import { judgeOf } from '../questions/same-value.ts';
import type { FoundMistake } from '../verdict.ts';
import type { Mistake, MistakeId } from './mistake.ts';

/**
 * Drops what equals the truth everywhere, and repeats of the same id with the same formula.
 * @param comparisonFor where a formula can be held against the truth.
 */
export function distinctMistakes(
  mistakes: readonly Mistake[],
  comparisonFor: (formula: Expression) => Comparison,
): Mistake[] {
  const seen = new Set<string>();
  return mistakes
    .map((mistake) => ({ ...mistake, wrong: normalise(mistake.wrong) }))
    .filter(({ id, wrong }) => {
      const key = `${id} ${structureHash(wrong)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return !equalsReference(comparisonFor(wrong), wrong);
    });
}

function equalsReference(comparison: Comparison, wrong: Expression): boolean {
  const judge = judgeOf(wrong, comparison);
  return comparison.points.every((point, index) => {
    const value = evaluate(wrong, point);
    return !Number.isFinite(value) || judge(value, index) !== 'different';
  });
}

export const idsOf = (mistakes: readonly Mistake[]): MistakeId[] => [
  ...new Set(mistakes.map(({ id }) => id)),
];

/** Each mistake once, with its link, where it is one within a chain and fits no other link. */
export function foundMistakes(mistakes: readonly Mistake[]): FoundMistake[] {
  return idsOf(mistakes).map((id) => {
    const links = mistakes.filter((mistake) => mistake.id === id).map(({ link }) => link);
    const [link] = links;
    const isTheOnlyOne = new Set(links.map((each) => each && edgeName(each))).size === 1;
    return { id, ...(link && isTheOnlyOne ? { link } : {}) };
  });
}
