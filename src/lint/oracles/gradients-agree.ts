import type { Autograd } from '../../autograd/autograd.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { formatNumber, print } from '../../expression/print.ts';
import { networkGradients } from '../../grading/oracles/network-gradients.ts';
import { prepareQuestion } from '../../grading/prepare-question.ts';
import { expressionQuestion } from '../../grading/questions/question.ts';
import type { Graph } from '../../graph/graph.ts';
import { claimsOf } from '../../lesson/blocks/block.ts';
import type { Claim } from '../../lesson/blocks/block-entry.ts';
import { pointText } from '../../practice/questions/block-items.ts';
import { faultAt, type Rule } from '../rule.ts';

/** Every gradient of every graph, and every derivative that is worked out, is the same by all oracles. */
export const gradientsAgree: Rule = (lesson, context) =>
  lesson.screens
    .flatMap(({ parts }) => parts)
    .flatMap((part) =>
      (part.kind === 'prose' ? [] : claimsOf(part)).flatMap((claim) =>
        complaints(claim, `${lesson.id}/derive`, context.autograd).map(({ message, suggestion }) =>
          faultAt(lesson, context, { target: part, path: claim.path }, message, suggestion),
        ),
      ),
    );

interface Complaint {
  readonly message: string;
  readonly suggestion: string;
}

function complaints(claim: Claim, id: string, autograd: Autograd): Complaint[] {
  switch (claim.kind) {
    case 'gradients':
      return disagreements(claim.graph, autograd);
    case 'derivative':
      return unconfirmed(claim, id, autograd);
  }
}

function disagreements(graph: Graph, autograd: Autograd): Complaint[] {
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

function unconfirmed(
  { of, wrt, at }: Extract<Claim, { kind: 'derivative' }>,
  id: string,
  autograd: Autograd,
): Complaint[] {
  const question = expressionQuestion(of, wrt, { id, skills: [] }, at);
  const values = at ? [of, question.reference].map((each) => evaluate(each, at)) : [];
  if (!values.every(Number.isFinite))
    return [
      {
        message: `${print(of)} has no value with a slope at ${pointText(at ?? new Map())}`,
        suggestion: 'Choose another point in “at”.',
      },
    ];
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
