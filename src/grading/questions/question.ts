/** What can be asked, and the reference answer to it. */

import { derive } from '../../calculus/derive.ts';
import type { Derivation } from '../../calculus/steps/derivation.ts';
import { type Expression, type Values, variablesOf } from '../../expression/expression.ts';
import { print } from '../../expression/print.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import { allNames, type Edge, edgeName, type Graph, nodeNamed } from '../../graph/graph.ts';
import { conventionsAt } from '../../graph/kinks.ts';
import { localDerivative } from '../../graph/local-derivative.ts';
import { contribution, pathProduct, totalDerivative } from '../../graph/total-derivative.ts';

interface Asked {
  /** `lesson/block/edge` or `drill/skill/seed`; the sample points are seeded with it. */
  readonly id: string;
  readonly skills: readonly string[];
  /** What is asked, as the learner sees it: `dloss/dz2`. */
  readonly label: string;
  /** The right answer, in the names of the question. */
  readonly reference: Expression;
  /** The names an answer may use. */
  readonly declared: ReadonlySet<string>;
  /** A number for every declared name; absent when only a formula can answer. */
  readonly point?: Values;
}

/** How one expression moves with one of its names. */
export interface LocalQuestion extends Asked {
  readonly task: 'local';
  readonly expression: Expression;
  readonly wrt: string;
  readonly derivation: Derivation;
  /** The graph the expression is a node of, and that node; absent for an expression by itself. */
  readonly node?: { readonly graph: Graph; readonly name: string };
}

/** How the loss moves with a name: in all, along one path, or through one edge. */
export interface GraphQuestion extends Asked {
  readonly task: 'total' | 'path' | 'contribution';
  readonly graph: Graph;
  /** The names from the loss to the one asked (path), the edge's two (contribution), or just the name asked (total). */
  readonly along: readonly string[];
  /** The step that follows the backward pass, where one is asked for. */
  readonly training?: Training;
}

/** Gradient descent on some inputs of a network. */
export interface Training {
  readonly rate: number;
  readonly weights: readonly string[];
}

/** A plain quantity. */
export interface ValueQuestion extends Asked {
  readonly task: 'value';
}

export type Question = LocalQuestion | GraphQuestion | ValueQuestion;

type Identity = Pick<Asked, 'id' | 'skills'>;

export function localQuestion(graph: Graph, edge: Edge, identity: Identity): LocalQuestion {
  const derivation = localDerivative(graph, edge);
  return {
    ...identity,
    task: 'local',
    label: edgeName(edge),
    reference: derivation.derivative,
    declared: new Set(allNames(graph)),
    point: forwardPass(graph),
    expression: derivation.expression,
    wrt: edge.wrt,
    derivation,
    node: { graph, name: edge.of },
  };
}

/** @param at numbers for the names; with them a number may answer, without them only a formula. */
export function expressionQuestion(
  of: Expression,
  wrt: string,
  identity: Identity,
  at?: Values,
): LocalQuestion {
  const derivation = derive(of, wrt);
  return {
    ...identity,
    task: 'local',
    label: `d/d${wrt} ${of.kind === 'apply' && of.operation === 'add' ? `(${print(of, 'screen')})` : print(of, 'screen')}`,
    reference: derivation.derivative,
    declared: new Set([...variablesOf(of), wrt, ...(at?.keys() ?? [])]),
    ...(at ? { point: at } : {}),
    expression: of,
    wrt,
    derivation,
  };
}

export const totalQuestion = (
  graph: Graph,
  name: string,
  identity: Identity,
  training?: Training,
): GraphQuestion => ({
  ...graphQuestion(graph, 'total', [name], totalDerivative(graph, name), identity),
  ...(training ? { training } : {}),
});

export const pathQuestion = (graph: Graph, path: readonly string[], identity: Identity): GraphQuestion =>
  graphQuestion(graph, 'path', path, pathProduct(graph, path), identity);

/** What arrives at `edge.wrt` through `edge.of`: upstream × local. */
export const contributionQuestion = (graph: Graph, edge: Edge, identity: Identity): GraphQuestion =>
  graphQuestion(graph, 'contribution', [edge.of, edge.wrt], contribution(graph, edge), identity);

function graphQuestion(
  graph: Graph,
  task: GraphQuestion['task'],
  along: readonly string[],
  reference: Expression,
  identity: Identity,
): GraphQuestion {
  const name = along.at(-1) as string;
  const label =
    task === 'contribution' ? `d${graph.loss}/d${name} through ${along[0]}` : `d${graph.loss}/d${name}`;
  return {
    ...identity,
    task,
    label,
    reference,
    declared: new Set(allNames(graph)),
    point: forwardPass(graph),
    graph,
    along,
  };
}

export const valueQuestion = (label: string, answer: Expression, identity: Identity): ValueQuestion => ({
  ...identity,
  task: 'value',
  label,
  reference: answer,
  declared: new Set(),
  point: new Map(),
});

/** What to say before asking, where the point lies on a kink (GRADING, Equality). */
export function conventionsOf(question: Question): string[] {
  if (question.task === 'value' || !question.point) return [];
  const { point } = question;
  if (question.task === 'local') return conventionsAt(question.expression, point);
  const conventions = question.graph.nodes.flatMap((node) => conventionsAt(node.expression, point));
  return [...new Set(conventions)];
}

/** The names whose values an independent sampling draws: those the differentiated expression is written in. */
export function freeNames(question: Question): string[] {
  if (question.task === 'value') return [];
  // An expression by itself may be answered in any declared name; a node's further names follow from the graph.
  if (question.task === 'local' && !question.node) return [...question.declared];
  if (question.task === 'local') return [...new Set([...variablesOf(question.expression), question.wrt])];
  return [...question.graph.inputs.keys()];
}

/** The graph a question is about, when it is about one. */
export function graphOf(question: Question): Graph | undefined {
  if (question.task === 'value') return undefined;
  return question.task === 'local' ? question.node?.graph : question.graph;
}

/** The graph node a local question is about, when it is one. */
export const questionNode = (question: LocalQuestion) =>
  question.node && nodeNamed(question.node.graph, question.node.name);
