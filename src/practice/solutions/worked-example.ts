/** A solved question of the same shape with other names and numbers, for a learner who is stuck. */

import { derive } from '../../calculus/derive.ts';
import { replaceNodes } from '../../calculus/substitute.ts';
import { evaluate } from '../../expression/evaluate.ts';
import {
  apply,
  type Expression,
  number,
  type Values,
  variable,
  variablesOf,
} from '../../expression/expression.ts';
import { formatNumber, print } from '../../expression/print.ts';
import type { GraphQuestion, LocalQuestion, Question } from '../../grading/questions/question.ts';
import { type Random, seededRandom, seedOf } from '../../grading/questions/random.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import type { Graph } from '../../graph/graph.ts';
import { kinkSides } from '../../graph/kinks.ts';
import { EASY, freshGraph, freshValues } from '../drills/fresh-numbers.ts';
import { movedAmong } from '../drills/like-numbers.ts';
import { likeAnswer } from '../drills/like-quantity.ts';
import { otherLiterals } from '../drills/other-literals.ts';
import { answerTo } from '../drills/twins.ts';
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
  const { graph } = example;
  const point = forwardPass(graph);
  const given = [...graph.inputs].map(([name, value]) => `${name} = ${shown(value)}`);
  const network = graph.nodes.map(({ name }) => definitionOf(graph, name));
  const values = graph.nodes.map(({ name }) => `${name} = ${shown(point.get(name) as number)}`);
  const start = {
    rule: words.example.network,
    before: network.join('   '),
    after: [...given, ...values].join(', '),
    depth: 0,
  };
  return { title: example.label, lines: [start, ...solution(example)] };
}

/** The first question drawn whose answer is neither 0 nor that of the question itself. */
function otherAnswer<Asked extends GraphQuestion>(question: Asked, draw: (seed: number) => Asked): Asked {
  const seed = seedOf(question.id);
  const asked = answerTo(question);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const example = asAsked(draw(seed + tries), question);
    const answer = answerTo(example);
    if (answer !== asked && answer !== '0') return example;
  }
  return asAsked(draw(seed), question);
}

/** Where a formula is asked for, it is one that is worked out. */
function asAsked<Asked extends GraphQuestion>(example: Asked, { point }: Asked): Asked {
  if (point) return example;
  const { point: _numbers, ...formula } = example;
  return formula as Asked;
}

/** A network of the same shape: other numbers in its formulas as well as in its inputs. */
function likeIt(graph: Graph, seed: number): Graph {
  const formulas = graph.nodes.map(({ expression }) => expression);
  const literals = otherLiterals(formulas, seededRandom(seed), 'grow');
  if (!literals) return freshGraph(graph, seed);
  const nodes = graph.nodes.map((node) => ({ ...node, expression: literals.into(node.expression) }));
  const drawn = freshGraph({ ...graph, nodes }, seed);
  const isSound = [...forwardPass(drawn).values()].every(Number.isFinite);
  return isSound ? drawn : freshGraph(graph, seed);
}

const otherNames = ['p', 'q', 'r', 's', 't', 'k', 'm', 'n', 'g', 'h'];
/** What a name stands for in an example, where that has a value and a slope there. */
const EASY_POINTS = [2, 3, 4, 5] as const;

export function derivativeExample(question: LocalQuestion): WorkedExample {
  const { expression, wrt, point, id } = question;
  const used = variablesOf(expression);
  const free = otherNames.filter((name) => !used.includes(name));
  const renamed = new Map(used.map((name, index) => [name, free[index] ?? `${name}_`]));
  const nudged = renamed.get(wrt) ?? wrt;
  const random = seededRandom(seedOf(id));
  const literals = otherLiterals([expression], random, 'grow');
  const example = replaceNodes(literals?.into(expression) ?? expression, (node) => {
    const name = node.kind === 'variable' ? renamed.get(node.name) : undefined;
    return name === undefined ? undefined : variable(name);
  });
  const derivation = derive(example, nudged);
  const own = new Map(used.map((name) => [renamed.get(name) ?? name, point?.get(name) ?? Number.NaN]));
  const numbers = point && numbersFor(example, derivation.derivative, own, answerTo(question), random);
  return {
    title: words.example.slope(print(example, 'screen'), nudged),
    lines: derivationSolution(derivation, numbers),
  };
}

/** @returns those of another answer where there are some; undefined where none are found: the formula stands by itself. */
function numbersFor(
  example: Expression,
  slope: Expression,
  own: Values,
  asked: string,
  random: Random,
): Values | undefined {
  const together = { kept: new Set<string>(), moved: movedAmong([...own.values()]) };
  let sound: Values | undefined;
  for (const easy of [EASY_POINTS, EASY, undefined]) {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const numbers = freshValues(own, random, { ...together, ...(easy ? { easy } : {}) });
      const answer = evaluate(slope, numbers);
      if (!Number.isFinite(answer) || !Number.isFinite(evaluate(example, numbers))) continue;
      if (kinkSides(example, numbers).includes(0)) continue;
      if (formatNumber(answer, 'plain', 9) !== asked) return numbers;
      sound ??= numbers;
    }
  }
  return sound;
}

/** @param answer how the quantity is worked out from what the question tells. */
export function quantityExample(
  { reference: answer, id }: Pick<Question, 'reference' | 'id'>,
  solution: (example: { readonly reference: Expression }) => readonly SolutionLine[],
): WorkedExample {
  // Of a number by itself nothing can be exchanged that would not say it.
  const reference = likeAnswer(answer, seedOf(id)) ?? apply('add', answer, number(1));
  return { title: print(reference, 'screen'), lines: solution({ reference }) };
}
