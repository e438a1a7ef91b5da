/** The question that a check asks: how an expression moves with a name, or a node of a network with another. */

import { type Expression, type Values, variablesOf } from '../../expression/expression.ts';
import { formatNumber } from '../../expression/print.ts';
import {
  expressionQuestion,
  localQuestion,
  pathQuestion,
  type Question,
  totalQuestion,
} from '../../grading/questions/question.ts';
import { forwardPass } from '../../graph/forward-pass.ts';
import { type Graph, nodeNamed } from '../../graph/graph.ts';
import { pathsTo } from '../../graph/paths.ts';
import { readGraphJson } from '../../graph/read-graph.ts';
import type { CheckRequest } from './check-request.ts';
import { knownName, readNetwork } from './network.ts';
import { checkPoint, checkVariable, readFormula, readVariable } from './read-formula.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError, or GraphError for a graph given as JSON, when the question itself cannot be read. */
export function checkQuestion(request: CheckRequest): Question {
  return request.graph === undefined
    ? questionOfExpression(request)
    : questionOfGraph(request, request.graph);
}

/** Sample points are seeded with it, so that the same check always ends in the same verdict. */
const identityOf = ({ of, wrt, task }: CheckRequest) => ({
  id: `check/${task ?? ''}/${of}/${wrt}`,
  skills: [],
});

function questionOfExpression(request: CheckRequest): Question {
  const { at } = request;
  const wrt = readVariable(request.wrt);
  const of = readFormula(request.of, { what: 'of', names: [wrt, ...(at?.keys() ?? [])] });
  checkVariable(wrt, of, at);
  checkDeclared(wrt, of, at);
  // A constant has a point without any names, where an answer with names has no value: that is no point to judge at.
  const point = at?.size === 0 ? undefined : at;
  const question = expressionQuestion(of, wrt, identityOf(request), point);
  if (at) checkPoint(of, question.reference, wrt, at);
  return question;
}

/**
 * An answer about a name that is nowhere else would be judged on a misspelling. A formula without any names has none to
 * misspell.
 */
function checkDeclared(wrt: string, of: Expression, at: Values | undefined): void {
  const names = new Set([...variablesOf(of), ...(at?.keys() ?? [])]);
  if (names.size === 0 || names.has(wrt)) return;
  throw new UsageError(
    `wrt: ${wrt} does not occur in the expression, and at has no number for it`,
    `The names are ${[...names].slice(0, 12).join(', ')}. To ask for ${wrt} all the same, give all of them a number in at.`,
  );
}

function questionOfGraph(request: CheckRequest, document: string | object): Question {
  const { from = 'graph' } = request;
  const given = typeof document === 'string' ? readNetwork(document, { from }) : readGraphJson(document);
  const of = knownName(given, request.of.trim(), 'of');
  const wrt = knownName(given, request.wrt.trim(), 'wrt');
  const node = nodeNamed(given, of);
  if (!node)
    throw new UsageError(`of: ${of} is an input and moves with nothing`, `Give a node: ${nodeList(given)}.`);
  const isDirect = node.parents.includes(wrt);
  const task = request.task ?? (isDirect ? 'local' : 'total');
  if (task === 'local' && !isDirect) {
    const next = `Its inputs are ${node.parents.join(', ')}; for the whole way use the task total.`;
    throw new UsageError(`wrt: ${wrt} is not a direct input of ${of}`, next);
  }
  const moved = withInputs(given, request.at ?? new Map(), task);
  const identity = identityOf(request);
  if (task === 'local')
    return { ...localQuestion(moved, { of, wrt }, identity), point: pointOf(moved, request.at) };
  const graph = { ...moved, loss: of };
  const question =
    task === 'total' ? totalQuestion(graph, wrt, identity) : alongTheOnlyPath(graph, wrt, identity);
  return { ...question, point: pointOf(graph) };
}

const nodeList = (graph: Graph): string =>
  graph.nodes
    .slice(0, 12)
    .map(({ name }) => name)
    .join(', ');

/** The graph with other numbers. A single link may also hold nodes at a number: it looks no further up. */
function withInputs(graph: Graph, at: Values, task: string): Graph {
  for (const name of at.keys()) {
    knownName(graph, name, 'at');
    if (task === 'local' || graph.inputs.has(name)) continue;
    const inputs = [...graph.inputs.keys()].join(', ');
    throw new UsageError(
      `at: ${name} is computed by the graph`,
      `Give numbers for its inputs only: ${inputs}.`,
    );
  }
  const inputs = [...graph.inputs].map(([name, value]) => [name, at.get(name) ?? value] as const);
  return { ...graph, inputs: new Map(inputs) };
}

function pointOf(graph: Graph, held?: Values): Values {
  const point = forwardPass(graph, graph.inputs, held);
  const lost = [...point].find(([, value]) => !Number.isFinite(value));
  if (!lost) return point;
  const inputs = [...graph.inputs].map(([name, value]) => `${name} = ${formatNumber(value)}`).join(', ');
  throw new UsageError(`at: ${lost[0]} has no finite value at ${inputs}`, 'Give other numbers.');
}

function alongTheOnlyPath(graph: Graph, wrt: string, identity: { id: string; skills: string[] }): Question {
  const [path, ...others] = pathsTo(graph, wrt) ?? [[], []];
  if (wrt !== graph.loss && path && others.length === 0) return pathQuestion(graph, path, identity);
  const count = others.length > 0 ? 'more than one path' : 'no path';
  throw new UsageError(
    `task: ${count} leads from ${graph.loss} to ${wrt}`,
    'Use the task total, which adds all paths.',
  );
}
