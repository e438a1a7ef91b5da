/** What an interactive block of a lesson asks, in order. */

import type { Expression, Values } from '../expression/expression.ts';
import { formatNumber, print } from '../expression/print.ts';
import {
  contributionQuestion,
  expressionQuestion,
  localQuestion,
  pathQuestion,
  totalQuestion,
  valueQuestion,
} from '../grading/questions/question.ts';
import { consumersOf, type Edge, edgeName, type Graph, nodeNamed } from '../graph/graph.ts';
import { edgesAlong } from '../graph/paths.ts';
import type { AskBlock, Lesson, NumberBlock, QuizBlock } from '../lesson/lesson.ts';
import { lessonQuestionId } from '../progress/question-ids.ts';
import { freshGraph, twinOf } from './drills/fresh-numbers.ts';
import type { QuizItem } from './quiz-item.ts';

/** Where in the curriculum a block stands: its questions are named `lesson/block/edge`. */
export interface Place {
  readonly lesson: string;
  readonly block: string;
  readonly skills: readonly string[];
}

export const placeOf = (lesson: Lesson, block: string): Place => ({
  lesson: lesson.id,
  block,
  skills: lesson.skills,
});

const identity = ({ lesson, block, skills }: Place, name: string, more: readonly string[] = []) => ({
  id: lessonQuestionId(lesson, block, name),
  skills: [...new Set([...more, ...skills])],
});

export function quizItems(block: QuizBlock, place: Place): QuizItem[] {
  const { graph, task } = block;
  switch (task.kind) {
    case 'path':
      return pathItems(block, task.names, task.product, place);
    case 'local':
      return task.edges.map((edge) => localItem(graph, edge, place, block.hints));
    case 'nodes':
      return task.names.map((name) => totalItem(graph, name, place, block.hints));
    case 'fork':
      return forkItems(block, task.name, task.sum, place);
  }
}

function pathItems(block: QuizBlock, path: readonly string[], product: boolean, place: Place): QuizItem[] {
  const { graph, hints } = block;
  const isGiven = (edge: Edge): boolean =>
    block.given.some(({ of, wrt }) => of === edge.of && wrt === edge.wrt);
  const factors = edgesAlong(path).map((edge, factor): QuizItem => {
    const item = localItem(graph, edge, place, hints);
    return { ...item, chain: { path, factor }, given: isGiven(edge) };
  });
  return product ? [...factors, productItem(graph, path, place, hints)] : factors;
}

export function productItem(
  graph: Graph,
  path: readonly string[],
  place: Place,
  hints: readonly string[] = [],
): QuizItem {
  const name = path.at(-1) as string;
  const question = pathQuestion(graph, path, identity(place, `d${graph.loss}/d${name}`, ['chain']));
  return {
    question,
    prompt: `Multiply the factors: what is d${graph.loss}/d${name}?`,
    graph,
    chain: { path },
    hints,
    again: (seed) => twinOf(question.id, (next) => productItem(freshGraph(graph, next), path, place), seed),
  };
}

export function localItem(graph: Graph, edge: Edge, place: Place, hints: readonly string[] = []): QuizItem {
  const question = localQuestion(graph, edge, identity(place, edgeName(edge), ['local-vs-total']));
  return {
    question,
    prompt: `How fast does ${edge.of} move with ${edge.wrt}?`,
    definition: definitionOf(graph, edge.of),
    graph,
    hints,
    again: (seed) => twinOf(question.id, (next) => localItem(freshGraph(graph, next), edge, place), seed),
  };
}

export function totalItem(graph: Graph, name: string, place: Place, hints: readonly string[] = []): QuizItem {
  const uses = consumersOf(graph, name).map((node) => definitionOf(graph, node.name));
  const question = totalQuestion(graph, name, identity(place, `d${graph.loss}/d${name}`, ['chain']));
  return {
    question,
    prompt: `How fast does ${graph.loss} move with ${name}, all the way?`,
    ...(uses.length > 0 ? { definition: uses.join('   ') } : {}),
    graph,
    hints,
    again: (seed) => twinOf(question.id, (next) => totalItem(freshGraph(graph, next), name, place), seed),
  };
}

function forkItems(block: QuizBlock, name: string, sum: boolean, place: Place): QuizItem[] {
  const { graph, hints } = block;
  const contributions = consumersOf(graph, name).map((consumer): QuizItem => {
    const edge = { of: consumer.name, wrt: name };
    return {
      question: contributionQuestion(graph, edge, identity(place, edgeName(edge), ['fork'])),
      prompt: `What reaches ${name} through ${consumer.name}? Upstream times local.`,
      definition: definitionOf(graph, consumer.name),
      graph,
      hints,
    };
  });
  if (!sum) return contributions;
  const total = totalItem(graph, name, { ...place, skills: ['fork', ...place.skills] }, hints);
  return [
    ...contributions,
    { ...total, prompt: `Add what reaches ${name} by every way: what is d${graph.loss}/d${name}?` },
  ];
}

export function askItem(block: AskBlock, place: Place): QuizItem {
  return {
    question: expressionQuestion(block.of, block.wrt, identity(place, `d/d${block.wrt}`), block.at),
    prompt: block.prompt,
    ...(block.at ? { at: pointText(block.at) } : {}),
    hints: block.hints,
  };
}

export const numberItem = (block: NumberBlock, place: Place): QuizItem => ({
  question: valueQuestion(block.id, block.answer, identity(place, 'value', ['rate'])),
  prompt: block.prompt,
  hints: [],
  ...(block.digits === undefined ? {} : { digits: block.digits }),
});

export const expressionItem = (
  of: Expression,
  wrt: string,
  prompt: string,
  place: Place,
  at?: Values,
): QuizItem => ({
  question: expressionQuestion(of, wrt, identity(place, `d/d${wrt}`), at),
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
