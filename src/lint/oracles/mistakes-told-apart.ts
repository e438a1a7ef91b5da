import type { Autograd } from '../../autograd/autograd.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { variablesOf } from '../../expression/expression.ts';
import { print } from '../../expression/print.ts';
import { isMadeInEarnest } from '../../grading/mistakes/made-in-earnest.ts';
import type { Mistake } from '../../grading/mistakes/mistake.ts';
import { prepareQuestion } from '../../grading/prepare-question.ts';
import type { Verdict } from '../../grading/verdict.ts';
import type { PlacedQuestion, Rule } from '../rule.ts';
import { questionFault, referenceNumber, verdictOn } from './judging.ts';

const DIGITS = 9;

/** Every listed mistake is judged wrong as a formula, and as a number too, or it is known to be ambiguous there. */
export const mistakesToldApart: Rule = (lesson, context) =>
  context.questions.flatMap((placed) =>
    prepareQuestion(placed.question)
      .mistakes()
      .flatMap((mistake) =>
        escapes(placed, mistake, context.autograd).map(({ typed, judged }) => {
          const message = `the mistake ${mistake.id}, typed as “${typed}”, is judged ${judged}`;
          return questionFault(lesson, context, placed, message, 'Choose other numbers, or another formula.');
        }),
      ),
  );

interface Escape {
  readonly typed: string;
  readonly judged: Verdict['kind'];
}

/** The ways to type a mistake that get by. */
function escapes(placed: PlacedQuestion, mistake: Mistake, autograd: Autograd): Escape[] {
  const { id, wrong } = mistake;
  // Without a confirmed reference there is nothing to tell a mistake from, which is a fault already.
  if (prepareQuestion(placed.question).refereed(autograd).outcome !== 'agreed') return [];
  const { point } = placed.question;
  const { graph } = prepareQuestion(placed.question).judging;
  const value = point ? evaluate(wrong, point) : Number.NaN;
  const forms = [
    ...(variablesOf(wrong).length > 0 && !placed.item.numberOnly ? [print(wrong)] : []),
    // Every digit, also zeros: `2` might be a rounded 1.6, and would be asked for more of them.
    ...(Number.isFinite(value) ? [value.toPrecision(DIGITS)] : []),
  ];
  return forms.flatMap((typed): Escape[] => {
    const verdict = verdictOn(placed, typed, autograd);
    // What it does in a link times 0 changes nothing, and nobody makes it only there.
    const isIdle = point !== undefined && !isMadeInEarnest(graph, mistake, point, value);
    const isKnown = verdict.kind === 'correct' && (verdict.ambiguous.includes(id) || isIdle);
    return verdict.kind === 'incorrect' || isKnown ? [] : [{ typed, judged: verdict.kind }];
  });
}

export interface AmbiguousFactor {
  readonly placed: PlacedQuestion;
  /** The right number, as typed. */
  readonly number: string;
  readonly mistakes: readonly string[];
}

/** The questions whose right number a listed mistake gives too: the tutor follows them up with a probe. */
export function ambiguousFactors(
  questions: readonly PlacedQuestion[],
  autograd: Autograd,
): AmbiguousFactor[] {
  return questions.flatMap((placed): AmbiguousFactor[] => {
    const number = placed.item.given ? undefined : referenceNumber(placed);
    if (number === undefined) return [];
    const verdict = verdictOn(placed, number, autograd);
    const mistakes = verdict.kind === 'correct' ? verdict.ambiguous : [];
    return mistakes.length > 0 ? [{ placed, number, mistakes }] : [];
  });
}
