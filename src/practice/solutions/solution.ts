/** The worked way to an answer, as lines to reveal one by one. */

import { evaluate } from '../../expression/evaluate.ts';
import { print } from '../../expression/print.ts';
import type { Question } from '../../grading/questions/question.ts';
import { derivationSolution } from './derivation-solution.ts';
import { graphSolution } from './graph-solution.ts';
import { type SolutionLine, shown } from './solution-line.ts';

export function solutionOf(question: Question): SolutionLine[] {
  switch (question.task) {
    case 'value':
      return [
        {
          rule: 'compute',
          before: print(question.reference, 'screen'),
          after: shown(evaluate(question.reference, new Map())),
          depth: 0,
        },
      ];
    case 'local':
      return derivationSolution(question.derivation, question.point);
    default:
      return graphSolution(question);
  }
}
