/** A solved example of the same shape with other names and numbers, for a learner who is stuck. */

import { derive } from '../../calculus/derive.ts';
import { replaceNodes } from '../../calculus/substitute.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { type Expression, number, variable, variablesOf } from '../../expression/expression.ts';
import { print } from '../../expression/print.ts';
import {
  contributionQuestion,
  type GraphQuestion,
  type LocalQuestion,
  pathQuestion,
  totalQuestion,
  valueQuestion,
} from '../../grading/questions/question.ts';
import { pick, seededRandom, seedOf } from '../../grading/questions/random.ts';
import { definitionOf } from '../block-items.ts';
import { freshGraph } from '../drills/fresh-numbers.ts';
import type { QuizItem } from '../quiz-item.ts';
import { derivationSolution } from './derivation-solution.ts';
import { solutionOf } from './solution.ts';
import { type SolutionLine, shown } from './solution-line.ts';

export interface WorkedTwin {
  /** What is asked in it. */
  readonly title: string;
  readonly lines: readonly SolutionLine[];
}

const names = ['p', 'q', 'r', 's', 't', 'k', 'm', 'n', 'g', 'h'];

export function workedTwin(item: QuizItem): WorkedTwin {
  const { question } = item;
  if (question.task === 'local') return localTwin(question);
  if (question.task === 'value') return valueTwin(question.reference);
  return graphTwin(question);
}

/** Draws tried until the twin's answer is another than the question's. */
const MOST_TRIES = 30;

function graphTwin(question: GraphQuestion): WorkedTwin {
  const asked = answerTo(question);
  const seed = seedOf(question.id);
  const twins = Array.from({ length: MOST_TRIES }, (_, index) => twinQuestion(question, seed + index));
  const twin =
    twins.find((each) => answerTo(each) !== asked && answerTo(each) !== 0) ?? (twins[0] as GraphQuestion);
  const { graph, point } = twin;
  const given = [...graph.inputs].map(([name, value]) => `${name} = ${shown(value)}`);
  const network = graph.nodes.map(({ name }) => definitionOf(graph, name));
  const values = graph.nodes.map(({ name }) => `${name} = ${shown(point?.get(name) as number)}`);
  const start = {
    rule: 'the network',
    before: network.join('   '),
    after: [...given, ...values].join(', '),
    depth: 0,
  };
  // Where a formula is asked for, it is one that is worked out.
  const { point: _numbers, ...formula } = twin;
  return { title: twin.label, lines: [start, ...solutionOf(question.point ? twin : formula)] };
}

/** Where a question has no numbers its answer has none: any twin's number is another. */
const answerTo = ({ reference, point }: GraphQuestion): number | undefined =>
  point && evaluate(reference, point);

/** The same place in a network of the same shape: other numbers in its formulas as well as in its inputs. */
function twinQuestion(question: GraphQuestion, seed: number): GraphQuestion {
  const nodes = question.graph.nodes.map((node) => ({ ...node, expression: otherLiterals(node.expression) }));
  const graph = freshGraph({ ...question.graph, nodes }, seed);
  const identity = { id: `${question.id}#worked`, skills: [] };
  const [of, wrt] = question.along as [string, string?];
  if (question.task === 'path') return pathQuestion(graph, question.along, identity);
  if (question.task === 'total') return totalQuestion(graph, of, identity);
  return contributionQuestion(graph, { of, wrt: wrt as string }, identity);
}

function localTwin({ expression, wrt, point, id }: LocalQuestion): WorkedTwin {
  const used = variablesOf(expression);
  const free = names.filter((name) => !used.includes(name));
  const renamed = new Map(used.map((name, index) => [name, free[index] ?? `${name}_`]));
  const twin = replaceNodes(otherLiterals(expression), (node) => {
    const name = node.kind === 'variable' ? renamed.get(node.name) : undefined;
    return name === undefined ? undefined : variable(name);
  });
  const by = renamed.get(wrt) ?? wrt;
  const random = seededRandom(seedOf(id));
  const numbers = new Map([...renamed.values()].map((name) => [name, pick(random, [2, 3, 4, 5])]));
  const lines = derivationSolution(derive(twin, by), point ? numbers : undefined);
  return { title: `d/d${by} of ${print(twin, 'screen')}`, lines };
}

/** Exponents and coefficients of 2 and more grow by one, so that the answer cannot be copied. */
const otherLiterals = (expression: Expression): Expression =>
  replaceNodes(expression, (node) =>
    node.kind === 'number' && node.value >= 2 ? number(node.value + 1) : undefined,
  );

function valueTwin(reference: Expression): WorkedTwin {
  const twin = replaceNodes(reference, (node) =>
    node.kind === 'number' ? number(node.value * 2 + 1) : undefined,
  );
  const title = print(twin, 'screen');
  return { title, lines: solutionOf(valueQuestion(title, twin, { id: 'twin', skills: [] })) };
}
