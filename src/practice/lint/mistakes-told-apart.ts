import type { Autograd } from '../../autograd/autograd.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { variablesOf } from '../../expression/expression.ts';
import { print } from '../../expression/print.ts';
import type { Mistake } from '../../grading/mistakes/mistake.ts';
import { mistakesOf } from '../../grading/mistakes/mistakes-of.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { Rule } from '../../lesson/rules/rule.ts';
import type { PlacedQuestion } from '../block-questions.ts';
import { lessonQuestions, questionFault, referenceNumber, verdictOn } from './lesson-questions.ts';

const DIGITS = 9;

/** Every listed mistake is told apart from the truth as a formula, and as a number too, or it is known to be ambiguous. */
export const mistakesToldApart =
  (autograd: Autograd): Rule =>
  (lesson, context) =>
    lessonQuestions(lesson).flatMap((placed) =>
      mistakesOf(placed.question).flatMap((mistake) =>
        escapes(placed, mistake, autograd).map((typed) =>
          questionFault(
            lesson,
            context,
            placed,
            `the mistake ${mistake.id} is not told apart when typed as “${typed}”`,
            'Choose other numbers, or another formula.',
          ),
        ),
      ),
    );

/** The ways to type a mistake that get by. */
function escapes(placed: PlacedQuestion, { id, wrong }: Mistake, autograd: Autograd): string[] {
  const formula = print(wrong);
  const isFormula = variablesOf(wrong).length > 0;
  const verdict = isFormula ? verdictOn(placed, formula, autograd) : undefined;
  const asFormula = verdict && verdict.kind !== 'incorrect' ? [formula] : [];
  const { point } = placed.question;
  const value = point ? evaluate(wrong, point) : Number.NaN;
  if (!Number.isFinite(value)) return asFormula;
  // Every digit, also zeros: `2` might be a rounded 1.6, and would be asked for more of them.
  const typed = value.toPrecision(DIGITS);
  const byNumber = verdictOn(placed, typed, autograd);
  const isKnown = byNumber.kind === 'correct' && byNumber.ambiguous.includes(id);
  return byNumber.kind === 'incorrect' || isKnown ? asFormula : [...asFormula, typed];
}

export interface AmbiguousFactor {
  readonly placed: PlacedQuestion;
  /** The right number, as typed. */
  readonly number: string;
  readonly mistakes: readonly string[];
}

/** The questions whose right number a listed mistake gives too: the tutor follows them up with a probe. */
export function ambiguousFactors(lesson: Lesson, autograd: Autograd): AmbiguousFactor[] {
  return lessonQuestions(lesson).flatMap((placed): AmbiguousFactor[] => {
    const number = placed.item.given ? undefined : referenceNumber(placed);
    if (number === undefined) return [];
    const verdict = verdictOn(placed, number, autograd);
    const mistakes = verdict.kind === 'correct' ? verdict.ambiguous : [];
    return mistakes.length > 0 ? [{ placed, number, mistakes }] : [];
  });
}
