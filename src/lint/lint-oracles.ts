/** What `lint` asks the oracles about a lesson: that whatever it shows is true, and that it can be answered (DESIGN §7). */

import type { Autograd } from '../autograd/autograd.ts';
import { answersJudged } from './oracles/answers-judged.ts';
import { codeRuns } from './oracles/code-runs.ts';
import { gradientsAgree } from './oracles/gradients-agree.ts';
import { hintsKeepAnswers } from './oracles/hints-keep-answers.ts';
import { mistakesToldApart } from './oracles/mistakes-told-apart.ts';
import type { Rule } from './rules/rule.ts';

/** The rules that run the engine; those of reading are `readingRules`. */
export const oracleRules = (autograd: Autograd): readonly Rule[] => [
  gradientsAgree(autograd),
  answersJudged(autograd),
  mistakesToldApart(autograd),
  hintsKeepAnswers,
  codeRuns(autograd),
];
