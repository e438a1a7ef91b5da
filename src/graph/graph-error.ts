/** A graph document that cannot be used: what is wrong, where, and what to write instead. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  /** @param line 1-based. @param column 1-based. Both 1 when the fault has no single place (JSON, a cycle). */
  constructor(
    message: string,
    readonly line: number,
    readonly column: number,
    readonly suggestion?: string,
  ) {
    super(message);
  }
}
