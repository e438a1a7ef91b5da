/** Questions of lessons 1–4 for the tests of grading. */

import type { Values } from '../../src/expression/expression.ts';
import { parseExpression } from '../../src/expression/reading/parse.ts';
import {
  expressionQuestion,
  localQuestion,
  pathQuestion,
  type Question,
  totalQuestion,
} from '../../src/grading/questions/question.ts';
import { readGraph } from '../../src/graph/read-graph.ts';

export const sourceNetwork = readGraph(
  'x = 2; y = 1; w1 = 0.5; w2 = -0.3; z1 = w1*x; a1 = relu(z1); z2 = w2*a1; loss = (z2 - y)^2',
);

const identity = (id: string) => ({ id, skills: [] });

/** `dz2/da1` on the source network, or on another one. */
export function local(name: string, graph = sourceNetwork): Question {
  const [of, wrt] = name.slice(1).split('/d') as [string, string];
  return localQuestion(graph, { of, wrt }, identity(`test/${name}`));
}

export const path = (...names: string[]): Question =>
  pathQuestion(sourceNetwork, names, identity('test/path'));
export const total = (name: string, graph = sourceNetwork): Question =>
  totalQuestion(graph, name, identity(`test/total-${name}`));

export function derivative(of: string, wrt: string, at?: Record<string, number>): Question {
  const values: Values | undefined = at && new Map(Object.entries(at));
  return expressionQuestion(parseExpression(of).expression, wrt, identity(`test/${of}/${wrt}`), values);
}
