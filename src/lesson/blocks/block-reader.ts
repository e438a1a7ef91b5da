import type { Expression } from '../../expression/expression.ts';
import { ExpressionError } from '../../expression/expression-error.ts';
import { didYouMean, inQuotes } from '../../expression/reading/closest-name.ts';
import { parseExpression } from '../../expression/reading/parse.ts';
import type { Graph } from '../../graph/graph.ts';
import type { GraphTable } from '../reading/graph-table.ts';
import type { LessonSource } from '../reading/lesson-source.ts';
import type { Path, YamlBody } from '../reading/yaml-body.ts';

/** What a block's reader needs beside the values of its keys. Everything undefined has been reported as a fault. */
export class BlockReader {
  constructor(
    readonly source: LessonSource,
    readonly body: YamlBody,
    private readonly graphs: GraphTable,
  ) {}

  /** Reports a fault at the value of `path`, or at the block's first line when `path` is empty. */
  fault(path: Path, message: string, suggestion?: string): undefined {
    this.source.fault(this.body.offsetOf(path), message, suggestion);
    return undefined;
  }

  faultAtKey(path: Path, message: string, suggestion?: string): undefined {
    this.source.fault(this.body.offsetOfKey(path), message, suggestion);
    return undefined;
  }

  graph(path: Path): Graph | undefined {
    const id = this.body.writtenAt(path) ?? '';
    const found = this.graphs.find(id);
    if (found.kind === 'graph') return found.graph;
    if (found.kind === 'unreadable') return undefined;
    const suggestion =
      didYouMean(id, found.ids, inQuotes) ??
      (found.ids.length > 0
        ? `The graphs of this file are ${found.ids.join(', ')}.`
        : 'Add a graph block with this id and its document.');
    return this.fault(path, `there is no graph “${id}” in this file`, suggestion);
  }

  /** @param declared the names that may occur; absent: any name is a variable, `e` and `pi` are constants. */
  expression(path: Path, declared?: ReadonlySet<string>): Expression | undefined {
    try {
      return parseExpression(this.body.writtenAt(path) ?? '', declared ? { declared } : {}).expression;
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      this.source.fault(this.body.offsetOf(path, error.position), error.message, error.suggestion);
      return undefined;
    }
  }

  /** Whether `name` is among `known`; reports it at `path` otherwise. */
  oneOf(known: readonly string[], name: string, path: Path, otherwise: string): boolean {
    if (known.includes(name)) return true;
    this.fault(path, `“${name}” ${otherwise}`, namesHint(name, known));
    return false;
  }
}

/** What to write for a name that is not known. */
export function namesHint(name: string, known: readonly string[]): string {
  const otherwise =
    known.length > 0 ? `Write one of ${known.join(', ')}.` : 'There are no names to choose from.';
  return didYouMean(name, known, inQuotes) ?? otherwise;
}
