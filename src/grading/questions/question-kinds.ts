/** THE table of question kinds. Nothing else of grading asks a question for its task. */

import { madeAt } from '../mistakes/mistake.ts';
import { localKind } from './local-kind.ts';
import { contributionKind, pathKind, totalKind } from './network-kinds.ts';
import type { Question, QuestionOf, Task, ValueQuestion } from './question.ts';
import type { Judging, KindFacts, QuestionKind, Subject } from './question-kind.ts';

const valueKind: QuestionKind<ValueQuestion> = {
  isPlainNumber: true,
  isProbed: false,
  endsChain: false,
  showsLabel: false,
  isWholeGradient: false,
  subject: () => ({}),
  judging: ({ reference }) => ({
    bending: [],
    ways: () => [],
    mistakes: () => (reference.kind === 'apply' ? madeAt('quantity', reference) : []),
  }),
};

const kinds: { readonly [T in Task]: QuestionKind<QuestionOf<T>> } = {
  local: localKind,
  total: totalKind,
  path: pathKind,
  contribution: contributionKind,
  value: valueKind,
};

export const factsOf = ({ task }: Question): KindFacts => kinds[task];

export const judgingOf = <T extends Task>(question: QuestionOf<T>): Judging =>
  kinds[question.task].judging(question);

export const subjectOf = <T extends Task>(question: QuestionOf<T>): Subject =>
  kinds[question.task].subject(question);
