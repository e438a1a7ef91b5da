/** How one expression moves with one of its names, alone or as a link of a network. */

import { type Expression, variablesOf } from '../../expression/expression.ts';
import { linkMistakes } from '../mistakes/network-mistakes.ts';
import { ruleMistakes, wholeMistakes } from '../mistakes/rule-mistakes.ts';
import { localOracles } from '../oracles/question-oracles.ts';
import type { LocalQuestion } from './question.ts';
import type { Judging, QuestionKind } from './question-kind.ts';
import { localSampling, networkSampling } from './question-points.ts';
import { seedOf } from './random.ts';

export const localKind: QuestionKind<LocalQuestion> = {
  isPlainNumber: false,
  isProbed: true,
  endsChain: false,
  showsLabel: true,
  isWholeGradient: false,
  subject: ({ node, expression, wrt }) =>
    node ? { edge: { of: node.name, wrt } } : { expression: { of: expression, wrt } },
  judging: (question) => {
    const { node, expression, wrt, reference, id } = question;
    const free = freeNames(question);
    return {
      bending: [expression],
      sampling: (held) => localSampling(question, free, held),
      oracles: () => localOracles(expression, wrt),
      ways: () => [],
      mistakes: () => [
        ...ruleMistakes(expression, wrt),
        ...(node ? linkMistakes(node.graph, { of: node.name, wrt }) : []),
        ...wholeMistakes(expression, wrt, reference),
      ],
      ...(node ? inNetwork(node, free, reference, id) : {}),
    };
  },
};

/** The names drawn by themselves: those the expression is written in. */
function freeNames({ node, declared, expression, wrt }: LocalQuestion): string[] {
  // An expression by itself may be answered in any declared name; a node's further names follow from the graph.
  return node ? [...new Set([...variablesOf(expression), wrt])] : [...declared];
}

/**
 * A local factor is compared at independent values of the node's own inputs. A formula that reaches further up the
 * graph is compared where every name follows from the graph's inputs: any naming level is right.
 */
const inNetwork = (
  { graph, name }: NonNullable<LocalQuestion['node']>,
  free: readonly string[],
  reference: Expression,
  id: string,
): Pick<Judging, 'graph' | 'further'> => ({
  graph,
  further: {
    beyond: new Set([...free, name]),
    sampling: (held) => networkSampling(graph, reference, seedOf(id), held),
  },
});
