/** Every listed mistake that applies to a question and would not be right by accident. */

import { normalise } from '../../calculus/normal-forms/normalise.ts';
import { structureHash } from '../../calculus/steps/structure.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { apply, type Expression, joined, variable, variablesOf } from '../../expression/expression.ts';
import type { Comparison } from '../answers/compare.ts';
import { comparisonFor } from '../answers/compare.ts';
import { sameInFloat64 } from '../oracles/agreement.ts';
import type { LocalQuestion, Question } from '../questions/question.ts';
import { antiderivative } from './antiderivative.ts';
import { gradientMistakes, linkMistakes } from './graph-mistakes.ts';
import type { Mistake } from './mistake.ts';
import { ruleMistakes, slopeOf } from './rule-mistakes.ts';
import { valueMistakes } from './value-mistakes.ts';

const found = new WeakMap<Question, readonly Mistake[]>();

export function mistakesOf(question: Question): readonly Mistake[] {
  const known = found.get(question);
  if (known) return known;
  const made = distinct(
    question,
    question.task === 'value' ? valueMistakes(question.reference) : candidates(question),
  );
  found.set(question, made);
  return made;
}

const candidates = (question: Exclude<Question, { task: 'value' }>): Mistake[] =>
  question.task === 'local'
    ? [
        ...ruleMistakes(question.expression, question.wrt),
        ...linkMistakes(question),
        ...wholeMistakes(question),
      ]
    : gradientMistakes(question);

/** Mistakes about the expression as a whole: the wrong sign, the wrong name, the value, the antiderivative. */
function wholeMistakes({ expression, wrt, reference }: LocalQuestion): Mistake[] {
  const others = variablesOf(expression).filter((name) => name !== wrt);
  const otherSlopes = others.map((name) => slopeOf(expression, name));
  const all: Mistake[] =
    others.length > 0
      ? [{ id: 'total-instead-of-partial', wrong: joined('add', [reference, ...otherSlopes]) }]
      : [];
  // In a product the same number has a better name: own-value.
  const isProduct = expression.kind === 'apply' && expression.operation === 'multiply';
  const integral = antiderivative(expression, wrt);
  return [
    { id: 'sign-flipped', wrong: apply('negate', reference) },
    { id: 'value-instead-of-slope', wrong: expression },
    ...(isProduct ? [] : [{ id: 'value-instead-of-slope', wrong: variable(wrt) } as const]),
    ...otherSlopes.map((wrong): Mistake => ({ id: 'wrong-variable', wrong })),
    ...all,
    ...(integral ? [{ id: 'integrated', wrong: integral } as const] : []),
  ];
}

/** Drops what equals the truth everywhere, and repeats of the same id with the same formula. */
function distinct(question: Question, mistakes: readonly Mistake[]): Mistake[] {
  const seen = new Set<string>();
  return mistakes
    .map((mistake) => ({ ...mistake, wrong: normalise(mistake.wrong) }))
    .filter(({ id, wrong }) => {
      const key = `${id} ${structureHash(wrong)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return !equalsReference(comparisonFor(question, wrong), wrong);
    });
}

function equalsReference(comparison: Comparison, wrong: Expression): boolean {
  const { points, references } = comparison;
  const scale = Math.max(0, ...references.filter(Number.isFinite).map(Math.abs));
  return points.every((point, index) => {
    const value = evaluate(wrong, point);
    return !Number.isFinite(value) || sameInFloat64(value, references[index] as number, scale);
  });
}
