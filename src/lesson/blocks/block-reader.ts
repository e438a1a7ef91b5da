import type { Expression } from '../../expression/expression.ts';
import { ExpressionError } from '../../expression/expression-error.ts';
import { parseExpression } from '../../expression/reading/parse.ts';
import type { Graph } from '../../graph/graph.ts';
import { namesHint } from '../reading/fault.ts';
import { SMALLER_FORMULA, tooLargeFormula } from '../reading/formula-limits.ts';
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

  /** Reports each key that belongs to another block; whether there was one. */
  hasMisplaced(elsewhere: Readonly<Record<string, string>>, article: string): boolean {
    const { value } = this.body;
    const found = Object.entries(elsewhere).filter(
      ([key]) => typeof value === 'object' && value !== null && Object.hasOwn(value, key),
    );
    for (const [key, suggestion] of found) this.faultAtKey([key], `${article} has no “${key}”`, suggestion);
    return found.length > 0;
  }

  graph(path: Path): Graph | undefined {
    const id = this.body.writtenAt(path) ?? '';
    const found = this.graphs.find(id);
    if (found.kind === 'graph') return found.graph;
    if (found.kind === 'unreadable') return undefined;
    const otherwise =
      found.ids.length > 0
        ? `The graphs of this file are ${found.ids.join(', ')}.`
        : 'Add a graph block with this id and its document.';
    return this.fault(path, `there is no graph “${id}” in this file`, namesHint(id, found.ids, otherwise));
  }

  /** @param declared the names that may occur; absent: any name is a variable, `e` and `pi` are constants. */
  expression(path: Path, declared?: ReadonlySet<string>): Expression | undefined {
    try {
      const { expression } = parseExpression(this.body.writtenAt(path) ?? '', declared ? { declared } : {});
      const tooLarge = tooLargeFormula(expression);
      return tooLarge === undefined ? expression : this.fault(path, tooLarge, SMALLER_FORMULA);
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
