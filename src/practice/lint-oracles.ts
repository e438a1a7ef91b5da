/** What `lint` asks the oracles about a lesson: that whatever it shows is true, and that it can be answered (DESIGN §7). */

import type { Autograd } from '../autograd/autograd.ts';
import type { Rule } from '../lesson/rules/rule.ts';
import { answersJudged } from './lint/answers-judged.ts';
import { codeRuns } from './lint/code-runs.ts';
import { gradientsAgree } from './lint/gradients-agree.ts';
import { hintsKeepAnswers } from './lint/hints-keep-answers.ts';
import { mistakesToldApart } from './lint/mistakes-told-apart.ts';

/** The rules that run the engine; those of reading are `readingRules`. */
export const oracleRules = (autograd: Autograd): readonly Rule[] => [
  gradientsAgree(autograd),
  answersJudged(autograd),
  mistakesToldApart(autograd),
  hintsKeepAnswers,
  codeRuns(autograd),
];
