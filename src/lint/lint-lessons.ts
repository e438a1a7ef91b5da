import type { Autograd } from '../autograd/autograd.ts';
import { type Fault, inReadingOrder } from '../lesson/reading/fault.ts';
import type { Curriculum } from '../lesson/reading/read-curriculum.ts';
import { answersJudged, hintsKeepAnswers } from './oracles/answers.ts';
import { codeRuns } from './oracles/code-runs.ts';
import { gradientsAgree } from './oracles/gradients-agree.ts';
import { type AmbiguousFactor, ambiguousFactors, mistakesToldApart } from './oracles/mistakes-told-apart.ts';
import { factsCovered } from './reading/facts-covered.ts';
import { drillAtEnd, minutes, recapAtEnd, screenCount, somethingToDo } from './reading/shape.ts';
import { termsDefined } from './reading/terms-defined.ts';
import { lineWidth, noEmoji, titleWidth, words } from './reading/texts.ts';
import { placedQuestions, type Rule } from './rule.ts';
import { fitsScreen } from './screen-fits.ts';

/**
 * Everything a lesson is checked by beside its form, by name. First what makes it readable; then what only
 * the oracles know: that all it shows is true, and that it can be answered.
 */
export const lintRules = {
  words,
  'something-to-do': somethingToDo,
  terms: termsDefined,
  facts: factsCovered,
  recap: recapAtEnd,
  drill: drillAtEnd,
  screens: screenCount,
  minutes,
  'title-width': titleWidth,
  'line-width': lineWidth,
  emoji: noEmoji,
  'screen-fits': fitsScreen,
  gradients: gradientsAgree,
  answers: answersJudged,
  mistakes: mistakesToldApart,
  hints: hintsKeepAnswers,
  code: codeRuns,
} satisfies Readonly<Record<string, Rule>>;

export interface LintFindings {
  /** Those of form included, in the order of the files. */
  readonly faults: readonly Fault[];
  /** No faults: the tutor follows them up with a probe. */
  readonly ambiguous: readonly AmbiguousFactor[];
  /** How many typed questions were judged. */
  readonly questions: number;
}

/**
 * Checks the lessons of a folder.
 * @param rules those of `lintRules` that are wanted.
 * @param notRun why no program of theirs runs, as a sentence; absent: they do.
 */
export async function lintLessons(
  curriculum: Curriculum,
  autograd: Autograd,
  rules: readonly Rule[] = Object.values(lintRules),
  notRun?: string,
): Promise<LintFindings> {
  const running = notRun === undefined ? {} : { notRun };
  const faults: Fault[] = [...curriculum.faults];
  const ambiguous: AmbiguousFactor[] = [];
  let asked = 0;
  for (const [index, { lesson, places }] of curriculum.entries.entries()) {
    const earlier = curriculum.lessons.slice(0, index);
    const questions = placedQuestions(lesson);
    for (const rule of rules)
      faults.push(...(await rule(lesson, { earlier, places, questions, autograd, ...running })));
    ambiguous.push(...ambiguousFactors(questions, autograd));
    asked += questions.length;
  }
  return { faults: inReadingOrder(faults), ambiguous, questions: asked };
}
