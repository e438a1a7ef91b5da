import { z } from 'zod';
import type { Graph } from '../../graph/graph.ts';
import { GraphError } from '../../graph/graph-error.ts';
import { readGraph } from '../../graph/read-graph.ts';
import { identifier } from '../blocks/values.ts';
import { tooLargeFormula } from './formula-limits.ts';
import type { LessonSource } from './lesson-source.ts';
import { limits } from './limits.ts';
import type { YamlBody } from './yaml-body.ts';

/** What of a block's body the table needs; the rest, and what is wrong with these two, is for the block's own reader. */
const graphParts = z.object({
  id: identifier.optional().catch(undefined),
  document: z.string().optional().catch(undefined),
});

export type GraphSearch =
  | { readonly kind: 'graph'; readonly graph: Graph }
  /** It may well exist, but has faults of its own, reported already: nothing more to say. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unknown'; readonly ids: readonly string[] };

/** The graphs of one file. They are read before anything else, so that a block may use one that stands below it. */
export class GraphTable {
  readonly graphs = new Map<string, Graph>();
  private readonly unreadable = new Set<string>();
  private incomplete = false;

  constructor(private readonly source: LessonSource) {}

  /** Takes in a `graph` block's body; one that draws another graph again adds nothing. */
  add(body: YamlBody): void {
    const { id, document } = graphParts.safeParse(body.value).data ?? {};
    if (id === undefined) {
      this.expectMore();
      return;
    }
    if (document === undefined || this.graphs.has(id)) return;
    const tooLong = document.split('\n', limits.graphLines + 1).length > limits.graphLines;
    if (tooLong) {
      this.unreadable.add(id);
      const message = `a graph has at most ${limits.graphLines} lines`;
      this.source.fault(body.offsetOf(['document']), message, 'Draw a smaller network.');
      return;
    }
    try {
      const graph = readGraph(document);
      const large = graph.nodes.map(({ expression }) => tooLargeFormula(expression)).find(Boolean);
      if (large === undefined) this.graphs.set(id, graph);
      else {
        this.unreadable.add(id);
        this.source.fault(body.offsetOf(['document']), large, 'Give parts of it names of their own.');
      }
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      this.unreadable.add(id);
      const within = offsetIn(document, error.line, error.column);
      this.source.fault(body.offsetOf(['document'], within), error.message, error.suggestion);
    }
  }

  /** Some block could not be read that may hold a graph: an id not found is no fault then. */
  expectMore(): void {
    this.incomplete = true;
  }

  find(id: string): GraphSearch {
    const graph = this.graphs.get(id);
    if (graph) return { kind: 'graph', graph };
    if (this.incomplete || this.unreadable.has(id)) return { kind: 'unreadable' };
    return { kind: 'unknown', ids: [...this.graphs.keys(), ...this.unreadable] };
  }
}

function offsetIn(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}
