/** A solved question of the same shape with other names and numbers, for a learner who is stuck. */

import { derive } from '../../calculus/derive.ts';
import { replaceNodes } from '../../calculus/substitute.ts';
import { evaluate } from '../../expression/evaluate.ts';
import { type Expression, number, variable, variablesOf } from '../../expression/expression.ts';
import { print } from '../../expression/print.ts';
import type { GraphQuestion, LocalQuestion } from '../../grading/questions/question.ts';
import { pick, seededRandom, seedOf } from '../../grading/questions/random.ts';
import type { Graph } from '../../graph/graph.ts';
import { freshGraph } from '../drills/fresh-numbers.ts';
import { definitionOf } from '../questions/block-items.ts';
import { words } from '../words.ts';
import { derivationSolution } from './derivation-solution.ts';
import { type SolutionLine, shown } from './solution-line.ts';

export interface WorkedExample {
  /** What is asked in it. */
  readonly title: string;
  readonly lines: readonly SolutionLine[];
}

/** Draws tried until the answer is another than the question's. */
const MOST_TRIES = 30;

/**
 * @param onto the same question about another network.
 * @param solution the worked way to it.
 */
export function networkExample<Asked extends GraphQuestion>(
  question: Asked,
  onto: (graph: Graph, question: Asked) => Asked,
  solution: (question: Asked) => readonly SolutionLine[],
): WorkedExample {
  const example = otherAnswer(question, (seed) => onto(likeIt(question.graph, seed), question));
  const { graph, point } = example;
  const given = [...graph.inputs].map(([name, value]) => `${name} = ${shown(value)}`);
  const network = graph.nodes.map(({ name }) => definitionOf(graph, name));
  const values = graph.nodes.map(({ name }) => `${name} = ${shown(point?.get(name) ?? Number.NaN)}`);
  const start = {
    rule: words.example.network,
    before: network.join('   '),
    after: [...given, ...values].join(', '),
    depth: 0,
  };
  return { title: example.label, lines: [start, ...solution(asAsked(example, question))] };
}

/** The first question drawn whose answer is neither 0 nor that of the question itself; a formula's is another anyway. */
function otherAnswer<Asked extends GraphQuestion>(question: Asked, draw: (seed: number) => Asked): Asked {
  const seed = seedOf(question.id);
  const asked = answerTo(question);
  for (let tries = 0; asked !== undefined && tries < MOST_TRIES; tries++) {
    const example = draw(seed + tries);
    const answer = answerTo(example);
    if (answer !== asked && answer !== 0) return example;
  }
  return draw(seed);
}

/** Where a formula is asked for, it is one that is worked out. */
function asAsked<Asked extends GraphQuestion>(example: Asked, { point }: Asked): Asked {
  if (point) return example;
  const { point: _numbers, ...formula } = example;
  return formula as Asked;
}

const answerTo = ({ reference, point }: GraphQuestion): number | undefined =>
  point && evaluate(reference, point);

/** A network of the same shape: other numbers in its formulas as well as in its inputs. */
function likeIt(graph: Graph, seed: number): Graph {
  const nodes = graph.nodes.map((node) => ({ ...node, expression: otherLiterals(node.expression) }));
  return freshGraph({ ...graph, nodes }, seed);
}

const otherNames = ['p', 'q', 'r', 's', 't', 'k', 'm', 'n', 'g', 'h'];

export function derivativeExample({ expression, wrt, point, id }: LocalQuestion): WorkedExample {
  const used = variablesOf(expression);
  const free = otherNames.filter((name) => !used.includes(name));
  const renamed = new Map(used.map((name, index) => [name, free[index] ?? `${name}_`]));
  const example = replaceNodes(otherLiterals(expression), (node) => {
    const name = node.kind === 'variable' ? renamed.get(node.name) : undefined;
    return name === undefined ? undefined : variable(name);
  });
  const nudged = renamed.get(wrt) ?? wrt;
  const random = seededRandom(seedOf(id));
  const numbers = new Map([...renamed.values()].map((name) => [name, pick(random, [2, 3, 4, 5])]));
  const lines = derivationSolution(derive(example, nudged), point ? numbers : undefined);
  return { title: words.example.slope(print(example, 'screen'), nudged), lines };
}

/** Exponents and coefficients of 2 and more grow by one, so that the answer cannot be copied. */
const otherLiterals = (expression: Expression): Expression =>
  replaceNodes(expression, (node) =>
    node.kind === 'number' && node.value >= 2 ? number(node.value + 1) : undefined,
  );

/** @param answer how the quantity is worked out from what the question tells. */
export function quantityExample(
  answer: Expression,
  solution: (example: { readonly reference: Expression }) => readonly SolutionLine[],
): WorkedExample {
  const reference = replaceNodes(answer, (node) =>
    node.kind === 'number' ? number(node.value * 2 + 1) : undefined,
  );
  return { title: print(reference, 'screen'), lines: solution({ reference }) };
}
