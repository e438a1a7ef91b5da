import { z } from 'zod';
import type { Edge, Graph } from '../../graph/graph.ts';
import { type BlockText, blockEntry, hintTexts } from './block-entry.ts';
import type { BlockReader } from './block-reader.ts';
import { readEdges } from './graph-names.ts';
import { forkTask, nodesTask, pathTask, type QuizTask } from './quiz-tasks.ts';
import { edges, graphId, hints, identifier, name, names } from './values.ts';

/** Factors, gradients or contributions of a graph, asked one after the other. */
export interface QuizBlock {
  readonly kind: 'quiz';
  readonly id: string;
  readonly graph: Graph;
  readonly task: QuizTask;
  /** Edges solved earlier: shown with their value, not asked. */
  readonly given: readonly Edge[];
  readonly hints: readonly string[];
}

const schema = () =>
  z.strictObject({
    id: identifier,
    graph: graphId,
    path: names.optional(),
    fork: name.optional(),
    nodes: z
      .union([z.literal('all'), names])
      .optional()
      .describe('all, or a list of names'),
    local: edges.min(1).optional(),
    // biome-ignore lint/suspicious/noThenProperty: `then` is the word lessons use
    then: z.enum(['product', 'sum']).optional().describe('product or sum'),
    along: z.boolean().optional().describe('true or false'),
    given: edges.default([]),
    hints,
  });

const tasks = ['path', 'fork', 'nodes', 'local'] as const;

export const quizBlock = blockEntry({
  article: 'a quiz',
  schema,
  build(body, reader): QuizBlock | undefined {
    const graph = reader.graph(['graph']);
    const asked = tasks.filter((task) => body[task] !== undefined);
    const [first, second] = asked;
    if (first === undefined) {
      return reader.fault(
        [],
        'a quiz needs a task',
        'Add one of “path: […]”, “fork: name”, “nodes: all”, “local: [[of, wrt]]”.',
      );
    }
    if (second !== undefined) {
      return reader.faultAtKey(
        [second],
        `a quiz has one task, and here are ${asked.join(' and ')}`,
        'Write a second quiz block for the other.',
      );
    }
    if (!graph) return undefined;
    const task = readTask(body, graph, reader);
    const given = readEdges(reader, graph, body.given, ['given']);
    if (!task || !given) return undefined;
    return { kind: 'quiz', id: body.id, graph, task, given, hints: body.hints };
  },
  role: () => 'asks',
  texts: (block) => [...hintTexts(block), ...notations(block)],
});

/** A quiz about gradients shows their notation; one about single links does not. */
const notations = ({ graph, task }: QuizBlock): BlockText[] =>
  task.kind === 'local' ? [] : [{ role: 'notation', text: `d${graph.loss}/dx`, path: [] }];

function readTask(
  body: z.output<ReturnType<typeof schema>>,
  graph: Graph,
  reader: BlockReader,
): QuizTask | undefined {
  const fits = body.path ? 'product' : body.fork ? 'sum' : undefined;
  if (body.then !== undefined && body.then !== fits) {
    const suggestion = fits ? `Write “then: ${fits}”.` : 'Leave it out.';
    const about = body.path ? 'a path' : body.fork ? 'a fork' : 'this task';
    reader.fault(['then'], `${about} does not end in a ${body.then}`, suggestion);
  }
  const { along } = body;
  if (body.path) return pathTask(body.path, { product: body.then === 'product', along }, graph, reader);
  if (along !== undefined)
    return reader.faultAtKey(['along'], 'only a path goes along a path', 'Leave “along” out.');
  if (body.fork) return forkTask(body.fork, body.then === 'sum', graph, reader);
  if (body.nodes) return nodesTask(body.nodes, graph, reader);
  const local = readEdges(reader, graph, body.local ?? [], ['local']);
  return local && { kind: 'local', edges: local };
}
