/** How each kind of question is taught: hints, the worked way, and a worked example. Nothing else of practice asks for a task. */

import { evaluate } from '../expression/evaluate.ts';
import { print } from '../expression/print.ts';
import {
  contributionQuestion,
  type GraphQuestion,
  pathQuestion,
  type Question,
  type QuestionOf,
  type Task,
  totalQuestion,
} from '../grading/questions/question.ts';
import { consumersOf, type Edge, type Graph } from '../graph/graph.ts';
import { edgesAlong } from '../graph/paths.ts';
import { linkHints, pathHints, stepHints } from './hints/rule-hints.ts';
import { derivationSolution } from './solutions/derivation-solution.ts';
import { linksSolution, pathSolution } from './solutions/network-solution.ts';
import { type SolutionLine, shown } from './solutions/solution-line.ts';
import {
  derivativeExample,
  networkExample,
  quantityExample,
  type WorkedExample,
} from './solutions/worked-example.ts';
import { words } from './words.ts';

interface Teaching<Asked extends Question> {
  /** The rule's name, then the rule with this question's parts in it. */
  readonly hints: (question: Asked) => readonly string[];
  /** The worked way to the answer, as lines to reveal one by one. */
  readonly solution: (question: Asked) => readonly SolutionLine[];
  /** A solved question of the same shape with other names and numbers. */
  readonly example: (question: Asked) => WorkedExample;
}

const quantitySolution = ({ reference }: Pick<Question, 'reference'>): SolutionLine[] => [
  {
    rule: words.solution.compute,
    before: print(reference, 'screen'),
    after: shown(evaluate(reference, new Map())),
    depth: 0,
  },
];

/** @param onto the same question about another network. */
const inNetwork = <Asked extends GraphQuestion>(
  hints: (question: Asked) => readonly string[],
  solution: (question: Asked) => readonly SolutionLine[],
  onto: (graph: Graph, question: Asked) => Asked,
): Teaching<Asked> => ({
  hints,
  solution,
  example: (question) => networkExample(question, onto, solution),
});

const identity = (id: string) => ({ id: `${id}#worked`, skills: [] });

/** Through which a whole gradient arrives. */
const lastLinks = ({ graph, along: [wrt = ''] }: QuestionOf<'total'>): Edge[] =>
  consumersOf(graph, wrt).map(({ name }) => ({ of: name, wrt }));

const teachings: { readonly [T in Task]: Teaching<QuestionOf<T>> } = {
  local: {
    hints: ({ derivation }) => stepHints(derivation.step),
    solution: ({ derivation, point }) => derivationSolution(derivation, point),
    example: derivativeExample,
  },
  total: inNetwork(
    (question) => linkHints(question, lastLinks(question)),
    (question) => linksSolution(question, lastLinks(question)),
    (graph, { along: [name = ''], id }) => totalQuestion(graph, name, identity(id)),
  ),
  path: inNetwork(pathHints, pathSolution, (graph, { along, id }) =>
    pathQuestion(graph, along, identity(id)),
  ),
  contribution: inNetwork(
    (question) => linkHints(question, edgesAlong(question.along)),
    (question) => linksSolution(question, edgesAlong(question.along)),
    (graph, { along: [of = '', wrt = ''], id }) => contributionQuestion(graph, { of, wrt }, identity(id)),
  ),
  value: {
    hints: ({ reference }) => [words.hint.inTheQuestion, words.hint.workOut(print(reference, 'screen'))],
    solution: quantitySolution,
    example: (question) => quantityExample(question, quantitySolution),
  },
};

export const ruleHints = <T extends Task>(question: QuestionOf<T>): readonly string[] =>
  teachings[question.task].hints(question);

export const solutionOf = <T extends Task>(question: QuestionOf<T>): readonly SolutionLine[] =>
  teachings[question.task].solution(question);

export const workedExample = <T extends Task>(question: QuestionOf<T>): WorkedExample =>
  teachings[question.task].example(question);
