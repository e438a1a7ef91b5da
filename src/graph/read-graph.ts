/** Reads a graph document, as text or as JSON, into a checked graph. */

import { z } from 'zod';
import { type Expression, variablesOf } from '../expression/expression.ts';
import { ExpressionError } from '../expression/expression-error.ts';
import { isTooLarge } from '../expression/extended/evaluate-extended.ts';
import { callable } from '../expression/primitives/table.ts';
import { formatNumber } from '../expression/print.ts';
import { parseExpression } from '../expression/reading/parse.ts';
import { type Assignment, readAssignments } from './assignments.ts';
import { forwardPass } from './forward-pass.ts';
import type { Graph, GraphNode } from './graph.ts';
import { GraphError } from './graph-error.ts';

/** @param loss the node whose gradients are wanted; absent: the node named `loss`, else the last one. */
export function readGraph(document: string, loss?: string): Graph {
  const trimmed = document.trimStart();
  if (trimmed.startsWith('{')) return readGraphJson(parseJson(trimmed), loss);
  return buildGraph(readAssignments(document), loss);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new GraphError({ code: 'no-json', reason: (error as Error).message });
  }
}

/**
 * Numbers by name, every name an ordinary one: zod's own record leaves `__proto__` out without a word.
 * Its output is a map.
 */
export const numbersByName = z.preprocess(
  (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? new Map<string, unknown>(Object.entries(value))
      : value,
  z.map(z.string(), z.number(), { error: 'expected an object with a number for each name' }),
);

const jsonGraph = z.object({
  id: z.string().optional(),
  nodes: z.array(z.object({ name: z.string(), expr: z.string() })),
  inputs: numbersByName,
  loss: z.string().optional(),
});

/** The JSON form: `{"id"?, "nodes":[{"name","expr"}], "inputs":{name:number}, "loss"?:name}`. */
export function readGraphJson(value: unknown, loss?: string): Graph {
  const parsed = jsonGraph.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path.join('.') ?? '';
    throw new GraphError({ code: 'other-json', path, reason: issue?.message.toLowerCase() });
  }
  const { id, nodes, inputs, loss: declaredLoss } = parsed.data;
  const place = { line: 1, column: 1, textColumn: 1 };
  const assignments: Assignment[] = [
    ...[...inputs].map(([name, number]) => ({ name, text: String(number), ...place })),
    ...nodes.map(({ name, expr }) => ({ name, text: expr, ...place })),
  ];
  const inputNames = new Set(inputs.keys());
  return {
    ...(id === undefined ? {} : { id }),
    ...buildGraph(assignments, loss ?? declaredLoss, inputNames),
  };
}

interface Declared {
  readonly assignment: Assignment;
  readonly expression: Expression;
}

/** @param inputNames which assignments are inputs; absent: those whose text is a plain number. */
function buildGraph(
  assignments: readonly Assignment[],
  loss?: string,
  inputNames?: ReadonlySet<string>,
): Graph {
  const names = declaredNames(assignments);
  const inputs = new Map<string, number>();
  const declared: Declared[] = [];
  for (const assignment of assignments) {
    const number = inputNames?.has(assignment.name) === false ? undefined : literalNumber(assignment.text);
    if (number === undefined) declared.push({ assignment, expression: readExpression(assignment, names) });
    else inputs.set(assignment.name, finite(number, assignment));
  }
  const nodes = inOrder(declared, inputs);
  const graph = { inputs, nodes, loss: chooseLoss(declared.at(-1)?.assignment.name, names, loss) };
  checkValues(graph, declared);
  return graph;
}

function declaredNames(assignments: readonly Assignment[]): ReadonlySet<string> {
  const lines = new Map<string, Assignment>();
  for (const assignment of assignments) {
    const { name, line, column } = assignment;
    const earlier = lines.get(name);
    if (earlier) {
      throw new GraphError({ code: 'defined-twice', name, line: earlier.line }, line, column);
    }
    if (callable.has(name)) {
      throw new GraphError({ code: 'function-name', name }, line, column);
    }
    lines.set(name, assignment);
  }
  return new Set(lines.keys());
}

/** `2`, `-0.3`, `1e-3`; a computation such as `1/3` is a node. */
function literalNumber(text: string): number | undefined {
  return /^[-+−]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text) ? Number(text.replace('−', '-')) : undefined;
}

function finite(value: number, assignment: Assignment): number {
  if (Number.isFinite(value)) return value;
  const { name, line, textColumn } = assignment;
  throw new GraphError({ code: 'large-number', name }, line, textColumn);
}

function readExpression(assignment: Assignment, declared: ReadonlySet<string>): Expression {
  try {
    return parseExpression(assignment.text, { declared }).expression;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const { name, line, textColumn } = assignment;
    throw new GraphError({ code: 'expression', name, fault: error.fault }, line, textColumn + error.position);
  }
}

/** Nodes may be written in any order; each is placed after those it uses. */
function inOrder(declared: readonly Declared[], inputs: ReadonlyMap<string, number>): GraphNode[] {
  const waiting = new Map(
    declared.map((entry) => [entry.assignment.name, { ...entry, parents: variablesOf(entry.expression) }]),
  );
  const placed: GraphNode[] = [];
  const known = new Set(inputs.keys());
  for (let progress = true; progress && waiting.size > 0; ) {
    progress = false;
    for (const [name, { expression, parents }] of waiting) {
      if (!parents.every((parent) => known.has(parent))) continue;
      placed.push({ name, expression, parents });
      known.add(name);
      waiting.delete(name);
      progress = true;
    }
  }
  const stuck = waiting.values().next().value;
  if (stuck) throw cycleError(stuck, waiting);
  return placed;
}

/** Follows one unresolved name to the next until one repeats, so that the message shows the whole circle. */
function cycleError(start: Declared, waiting: ReadonlyMap<string, Declared>): GraphError {
  const trail: string[] = [];
  let current = start;
  while (!trail.includes(current.assignment.name)) {
    trail.push(current.assignment.name);
    const next = variablesOf(current.expression).find((name) => waiting.has(name)) as string;
    current = waiting.get(next) as Declared;
  }
  const { name, line, column } = current.assignment;
  const circle = [...trail.slice(trail.indexOf(name)), name];
  return new GraphError({ code: 'cycle', name, circle }, line, column);
}

/** A value that is no finite number would poison everything behind it, so the first one is named. */
function checkValues(graph: Graph, declared: readonly Declared[]): void {
  const values = forwardPass(graph);
  const node = graph.nodes.find(({ name }) => !Number.isFinite(values.get(name)));
  const assignment = declared.find((entry) => entry.assignment.name === node?.name)?.assignment;
  if (!node || !assignment) return;
  const { name, text, line, textColumn } = assignment;
  const at = node.parents.map((parent) => `${parent} = ${formatNumber(values.get(parent) as number)}`);
  const isInfinite = !Number.isNaN(values.get(name));
  const fault = {
    code: 'no-finite-value',
    name,
    isInfinite,
    isTooLarge: isTooLarge(node.expression, values),
    at,
    text,
  } as const;
  throw new GraphError(fault, line, textColumn);
}

/** @param last the node that is written last, which need not be the last to be computed. */
function chooseLoss(last: string | undefined, names: ReadonlySet<string>, wanted?: string): string {
  if (wanted !== undefined) {
    if (names.has(wanted)) return wanted;
    throw new GraphError({ code: 'unknown-loss', name: wanted, names: [...names] });
  }
  if (names.has('loss')) return 'loss';
  if (last === undefined) {
    throw new GraphError({ code: 'nothing-to-differentiate' });
  }
  return last;
}
