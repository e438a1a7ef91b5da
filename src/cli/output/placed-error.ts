import { caretLines } from '../../drawing/caret.ts';
import { ExpressionError } from '../../expression/expression-error.ts';
import { visibleText } from '../../expression/visible-text.ts';
import { GraphError } from '../../graph/graph-error.ts';
import { UsageError } from '../input/usage-error.ts';

/** What was typed cannot be read at one place, which is shown with a caret under it. */
export class PlacedError extends UsageError {
  override readonly name = 'PlacedError';

  /** @param summary the fault and its place in words, for where no line can be shown. */
  constructor(
    readonly summary: string,
    excerpt: string,
    next?: string,
  ) {
    super(`${summary}\n${excerpt}`, next);
  }
}

/** @param what names the text for someone who gave several. */
export function unreadableExpression(error: ExpressionError, text: string, what?: string): PlacedError {
  const { message, position, length, suggestion } = error;
  const summary = `${what ? `${what}: ` : ''}${message} (at character ${position + 1})`;
  return new PlacedError(summary, caretLines(text, position, length), suggestion);
}

/** @param from the file's name; absent when the document itself was typed. */
export function unreadableGraph(error: GraphError, document: string, from?: string): UsageError {
  const { message, line, column, suggestion } = error;
  const source = from === undefined ? '' : `${from}, `;
  // A fault in JSON has no line of its own: the names in the message are the place.
  if (document.trimStart().startsWith('{'))
    return new UsageError(from === undefined ? message : `${from}: ${message}`, suggestion);
  const lines = document.split(/\r?\n/);
  const offset = lines.slice(0, line - 1).reduce((total, each) => total + each.length + 1, column - 1);
  const excerpt = caretLines(lines.join('\n'), offset);
  return new PlacedError(`${source}line ${line}, column ${column}: ${message}`, excerpt, suggestion);
}

/** A fault of use as one line, for programs. Undefined for what is no fault of the input. */
export function inOneLine(error: unknown): string | undefined {
  const said = saidOf(error);
  return said === undefined ? undefined : visibleText(said);
}

function saidOf(error: unknown): string | undefined {
  if (error instanceof ExpressionError || error instanceof GraphError)
    return sentences(error.message, error.suggestion);
  if (error instanceof PlacedError) return sentences(error.summary, error.next);
  return error instanceof UsageError ? sentences(error.message, error.next) : undefined;
}

const sentences = (message: string, next?: string): string => (next ? `${message}. ${next}` : message);
