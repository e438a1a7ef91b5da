/** A question as grading works with it: what can be known before any answer comes, each part worked out once. */

import type { Autograd } from '../autograd/autograd.ts';
import { type Expression, type Values, variablesOf } from '../expression/expression.ts';
import { once, remembered } from '../expression/remembered.ts';
import { conventionsAt, exactValue } from '../graph/kinks.ts';
import { distinctMistakes } from './mistakes/distinct-mistakes.ts';
import type { Mistake } from './mistakes/mistake.ts';
import { type Refereed, referee } from './oracles/referee.ts';
import { type Comparison, comparisonWithoutNames, sampled } from './questions/comparison.ts';
import type { Question } from './questions/question.ts';
import type { Judging } from './questions/question-kind.ts';
import { judgingOf } from './questions/question-kinds.ts';

export interface PreparedQuestion {
  readonly question: Question;
  readonly judging: Judging;
  /** What to say before asking, where the point lies on a kink. */
  readonly conventions: () => readonly string[];
  /** Where a formula can be held against the reference. */
  readonly comparisonFor: (formula: Expression) => Comparison;
  /** The reference at a point, in float64; on a kink within rounding, as on it. */
  readonly valueAt: (point: Values) => number;
  /** Every listed mistake that applies and would not be right by accident. */
  readonly mistakes: () => readonly Mistake[];
  /** The oracles' verdict on the reference; asked once, later answers are judged without the engine. */
  readonly refereed: (autograd: Autograd) => Refereed;
}

/** Remembered with the question: what was worked out for one answer serves all the others to it. */
export const prepareQuestion = remembered((question: Question): PreparedQuestion => {
  const judging = judgingOf(question);
  const { reference, point } = question;
  const { sampling, further } = judging;
  const own = once(() => (sampling ? sampled(sampling()) : comparisonWithoutNames(reference)));
  const beyond = further && once(() => sampled(further.sampling()));
  const comparisonFor = (formula: Expression): Comparison =>
    beyond && !variablesOf(formula).every((name) => further.beyond.has(name)) ? beyond() : own();
  let refereed: Refereed | undefined;
  return {
    question,
    judging,
    conventions: once(() => [
      ...new Set(point ? judging.bending.flatMap((each) => conventionsAt(each, point)) : []),
    ]),
    comparisonFor,
    valueAt: (at) => exactValue(reference, at, judging.graph),
    mistakes: once(() => distinctMistakes(judging.mistakes(), comparisonFor)),
    refereed: (autograd) => {
      refereed ??= referee(question, judging, comparisonFor(reference), autograd);
      return refereed;
    },
  };
});

export const conventionsOf = (question: Question): readonly string[] =>
  prepareQuestion(question).conventions();
