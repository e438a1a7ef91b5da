/** Where the reference of a question is judged. */

import { evaluate } from '../expression/evaluate.ts';
import type { Expression, Values } from '../expression/expression.ts';
import { forwardPass } from '../graph/forward-pass.ts';
import type { Graph } from '../graph/graph.ts';
import { freeNames, type LocalQuestion } from './question.ts';
import { seedOf } from './random.ts';
import { samplePoints } from './sample-points.ts';

/** Independent values of the names the expression is written in; a node's own name follows, as `a1*(1 - a1)` needs it. */
export function localPoints(question: LocalQuestion): Values[] {
  const { node, expression, reference, id } = question;
  const complete = (drawn: Values): Values =>
    node ? new Map([...drawn, [node.name, evaluate(expression, drawn)]]) : drawn;
  return samplePoints(freeNames(question), [expression, reference], seedOf(id), complete);
}

/** Points at which every name of the graph follows from freshly drawn inputs. */
export function networkPoints(graph: Graph, reference: Expression, seed: number): Values[] {
  const expressions = [...graph.nodes.map((node) => node.expression), reference];
  return samplePoints([...graph.inputs.keys()], expressions, seed, (drawn) => forwardPass(graph, drawn));
}
