/** What can be asked, and the reference answer to it. */

import { derive } from '../../calculus/derive.ts';
import type { Derivation } from '../../calculus/steps/derivation.ts';
import { type Expression, type Values, variablesOf } from '../../expression/expression.ts';
import { print } from '../../expression/print.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import { allNames, type Edge, edgeName, type Graph } from '../../graph/graph.ts';
import { localDerivative } from '../../graph/local-derivative.ts';
import { forksOff } from '../../graph/paths.ts';
import { contribution, pathProduct, totalDerivative } from '../../graph/total-derivative.ts';
import { words } from '../words.ts';

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

/** How the loss moves with a name. */
interface AskedOfNetwork<Way extends string> extends Asked {
  readonly task: Way;
  readonly graph: Graph;
  /** The names from the loss to the one asked (path), the edge's two (contribution), or just the name asked (total). */
  readonly along: readonly string[];
  /** The step that follows the backward pass, where one is asked for. */
  readonly training?: Training;
}

/** In all. */
export type TotalQuestion = AskedOfNetwork<'total'>;
/** Along one path. */
export type PathQuestion = AskedOfNetwork<'path'>;
/** Through one edge. */
export type ContributionQuestion = AskedOfNetwork<'contribution'>;
export type GraphQuestion = TotalQuestion | PathQuestion | ContributionQuestion;

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

export type Task = Question['task'];

/** The question of a task, such that a table with an entry a task can be asked for the entry of a question. */
export type QuestionOf<T extends Task> = { [K in T]: Extract<Question, { readonly task: K }> }[T];

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
): TotalQuestion => ({
  ...identity,
  task: 'total',
  label: `d${graph.loss}/d${name}`,
  reference: totalDerivative(graph, name),
  ...inNetwork(graph, [name]),
  ...(training ? { training } : {}),
});

/** @param path names with the loss first. */
export function pathQuestion(graph: Graph, path: readonly string[], identity: Identity): PathQuestion {
  const gradient = `d${graph.loss}/d${path.at(-1)}`;
  return {
    ...identity,
    task: 'path',
    label: forksOff(graph, path).length === 0 ? gradient : words.question.alongPath(gradient),
    reference: pathProduct(graph, path),
    ...inNetwork(graph, path),
  };
}

/** What arrives at `edge.wrt` through `edge.of`: upstream × local. */
export const contributionQuestion = (graph: Graph, edge: Edge, identity: Identity): ContributionQuestion => ({
  ...identity,
  task: 'contribution',
  label: words.question.contribution(`d${graph.loss}/d${edge.wrt}`, edge.of),
  reference: contribution(graph, edge),
  ...inNetwork(graph, [edge.of, edge.wrt]),
});

const inNetwork = (graph: Graph, along: readonly string[]) => ({
  declared: new Set(allNames(graph)),
  point: forwardPass(graph),
  graph,
  along,
});

export const valueQuestion = (label: string, answer: Expression, identity: Identity): ValueQuestion => ({
  ...identity,
  task: 'value',
  label,
  reference: answer,
  declared: new Set(),
  point: new Map(),
});
