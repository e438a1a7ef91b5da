/** What an interactive block of a lesson asks, in order. */

import type { Expression, Values } from '../../expression/expression.ts';
import { formatNumber, print } from '../../expression/print.ts';
import {
  contributionQuestion,
  expressionQuestion,
  localQuestion,
  pathQuestion,
  totalQuestion,
  valueQuestion,
} from '../../grading/questions/question.ts';
import { consumersOf, type Edge, edgeName, type Graph, nodeNamed } from '../../graph/graph.ts';
import { edgesAlong, forksOff, wholeLinks } from '../../graph/paths.ts';
import type { AskBlock, Lesson, NumberBlock, QuizBlock } from '../../lesson/lesson.ts';
import { lessonQuestionId } from '../../progress/question-ids.ts';
import { freshGraph } from '../drills/fresh-numbers.ts';
import { likeQuantity, type Quantity } from '../drills/like-quantity.ts';
import { twinOf } from '../drills/twins.ts';
import { words } from '../words.ts';
import type { QuizItem } from './quiz-item.ts';

/** Who asks: the block of a lesson that questions are named after, `lesson/block/edge`, and the skills they count for. */
export interface QuestionSource {
  readonly lesson: string;
  readonly block: string;
  readonly skills: readonly string[];
}

export const sourceOf = (lesson: Lesson, block: string): QuestionSource => ({
  lesson: lesson.id,
  block,
  skills: lesson.skills,
});

const identity = ({ lesson, block, skills }: QuestionSource, name: string, more: readonly string[] = []) => ({
  id: lessonQuestionId(lesson, block, name),
  skills: [...new Set([...more, ...skills])],
});

export function quizItems(block: QuizBlock, source: QuestionSource): QuizItem[] {
  const { graph, task } = block;
  switch (task.kind) {
    case 'path':
      return pathItems(block, task.names, task.product, source);
    case 'local':
      return task.edges.map((edge) => localItem(graph, edge, source, block.hints));
    case 'nodes':
      return task.names.map((name) => totalItem(graph, name, source, block.hints));
    case 'fork':
      return forkItems(block, task.name, task.sum, source);
  }
}

function pathItems(
  block: QuizBlock,
  path: readonly string[],
  product: boolean,
  source: QuestionSource,
): QuizItem[] {
  const { graph, hints } = block;
  const isGiven = (edge: Edge): boolean =>
    block.given.some(({ of, wrt }) => of === edge.of && wrt === edge.wrt);
  const whole = wholeLinks(graph, path);
  const factors = edgesAlong(path).map((edge, factor): QuizItem => {
    const item = localItem(graph, edge, source, hints);
    return { ...item, chain: { path, factor, whole }, given: isGiven(edge) };
  });
  return product ? [...factors, productItem(graph, path, source, hints)] : factors;
}

export function productItem(
  graph: Graph,
  path: readonly string[],
  source: QuestionSource,
  hints: readonly string[] = [],
): QuizItem {
  const name = path.at(-1) as string;
  const question = pathQuestion(graph, path, identity(source, `d${graph.loss}/d${name}`, ['chain']));
  return {
    question,
    prompt: words.prompt.product(
      question.label,
      graph.loss,
      forksOff(graph, path).map(({ of, wrt }) => [of, wrt] as const),
    ),
    graph,
    chain: { path, whole: wholeLinks(graph, path) },
    hints,
    again: (seed) => twinOf(question, (next) => productItem(freshGraph(graph, next), path, source), seed),
  };
}

export function localItem(
  graph: Graph,
  edge: Edge,
  source: QuestionSource,
  hints: readonly string[] = [],
): QuizItem {
  const question = localQuestion(graph, edge, identity(source, edgeName(edge), ['local-vs-total']));
  return {
    question,
    prompt: words.prompt.factor(edge.of, edge.wrt),
    definition: definitionOf(graph, edge.of),
    graph,
    hints,
    again: (seed) => twinOf(question, (next) => localItem(freshGraph(graph, next), edge, source), seed),
  };
}

export function totalItem(
  graph: Graph,
  name: string,
  source: QuestionSource,
  hints: readonly string[] = [],
): QuizItem {
  const uses = consumersOf(graph, name).map((node) => definitionOf(graph, node.name));
  const question = totalQuestion(graph, name, identity(source, `d${graph.loss}/d${name}`, ['chain']));
  return {
    question,
    prompt: words.prompt.gradient(graph.loss, name),
    ...(uses.length > 0 ? { definition: uses.join('   ') } : {}),
    graph,
    hints,
    again: (seed) => twinOf(question, (next) => totalItem(freshGraph(graph, next), name, source), seed),
  };
}

function forkItems(block: QuizBlock, name: string, sum: boolean, source: QuestionSource): QuizItem[] {
  const { graph, hints } = block;
  const contributions = consumersOf(graph, name).map((consumer): QuizItem => {
    const edge = { of: consumer.name, wrt: name };
    return {
      question: contributionQuestion(graph, edge, identity(source, edgeName(edge), ['fork'])),
      prompt: words.prompt.contribution(name, consumer.name),
      definition: definitionOf(graph, consumer.name),
      graph,
      hints,
    };
  });
  if (!sum) return contributions;
  const total = totalItem(graph, name, { ...source, skills: ['fork', ...source.skills] }, hints);
  return [...contributions, { ...total, prompt: words.prompt.sum(name, `d${graph.loss}/d${name}`) }];
}

export function askItem(block: AskBlock, source: QuestionSource): QuizItem {
  return {
    question: expressionQuestion(block.of, block.wrt, identity(source, `d/d${block.wrt}`), block.at),
    prompt: block.prompt,
    ...(block.at ? { at: pointText(block.at) } : {}),
    hints: block.hints,
    numberOnly: block.number,
  };
}

export function numberItem(block: NumberBlock, source: QuestionSource): QuizItem {
  const question = valueQuestion(block.id, block.answer, identity(source, 'value', ['rate']));
  const first = likeQuantity(block, 0);
  const like = (other: Quantity): QuizItem => numberItem({ ...block, ...other }, source);
  return {
    question,
    prompt: block.prompt,
    hints: [],
    ...(block.digits === undefined ? {} : { digits: block.digits }),
    // Numbers that stand in the text and not in the formula cannot be exchanged.
    ...(first
      ? { again: (seed) => twinOf(question, (next) => like(likeQuantity(block, next) ?? first), seed) }
      : {}),
  };
}

export const expressionItem = (
  of: Expression,
  wrt: string,
  prompt: string,
  source: QuestionSource,
  at?: Values,
): QuizItem => ({
  question: expressionQuestion(of, wrt, identity(source, `d/d${wrt}`), at),
  prompt,
  ...(at ? { at: pointText(at) } : {}),
  hints: [],
});

export const pointText = (at: Values): string =>
  [...at].map(([name, value]) => `${name} = ${formatNumber(value, 'screen')}`).join(', ');

export function definitionOf(graph: Graph, name: string): string {
  const node = nodeNamed(graph, name);
  return node
    ? `${name} = ${print(node.expression, 'screen')}`
    : `${name} = ${formatNumber(graph.inputs.get(name) ?? Number.NaN, 'screen')}`;
}
