import type { Autograd } from '../../autograd/autograd.ts';
import { formatNumber, print } from '../../expression/print.ts';
import { networkGradients } from '../../grading/oracles/network-gradients.ts';
import { prepareQuestion } from '../../grading/prepare-question.ts';
import { expressionQuestion } from '../../grading/questions/question.ts';
import type { DeriveBlock, GraphBlock } from '../../lesson/lesson.ts';
import type { Rule } from '../rules/rule.ts';
import { faultAt } from '../rules/rule.ts';

/** Every gradient of every graph, and every derivative that is worked out, is the same by all oracles. */
export const gradientsAgree =
  (autograd: Autograd): Rule =>
  (lesson, context) =>
    lesson.screens.flatMap(({ parts }) =>
      parts.flatMap((part) => {
        const messages =
          part.kind === 'graph'
            ? disagreements(part, autograd)
            : part.kind === 'derive'
              ? unconfirmed(part, `${lesson.id}/derive`, autograd)
              : [];
        const at = { target: part, path: part.kind === 'graph' ? ['document'] : ['of'] };
        return messages.map(({ message, suggestion }) => faultAt(lesson, context, at, message, suggestion));
      }),
    );

interface Complaint {
  readonly message: string;
  readonly suggestion: string;
}

function disagreements({ graph }: GraphBlock, autograd: Autograd): Complaint[] {
  const { gradients } = networkGradients(graph, autograd);
  const shown = (value: number | null): string =>
    value === null ? 'nothing' : formatNumber(value, 'plain', 7);
  return [...gradients]
    .filter(([, { agreement }]) => agreement === 'disagree')
    .map(([name, figures]) => ({
      message: `d${graph.loss}/d${name}: autograd says ${shown(figures.autograd)}, the chain rule ${shown(figures.chainRule)}, nudging ${shown(figures.finiteDifference)}`,
      suggestion: 'Choose numbers away from where a slope is infinite or jumps.',
    }));
}

function unconfirmed({ of, wrt, at }: DeriveBlock, id: string, autograd: Autograd): Complaint[] {
  const question = expressionQuestion(of, wrt, { id, skills: [] }, at);
  const { outcome } = prepareQuestion(question).refereed(autograd);
  if (outcome === 'agreed') return [];
  const why = outcome === 'disagree' ? 'the oracles disagree' : 'too few points can tell';
  return [
    {
      message: `the derivative of ${print(of)} by ${wrt} is not confirmed: ${why}`,
      suggestion: 'Write a formula that has values at ordinary numbers.',
    },
  ];
}
