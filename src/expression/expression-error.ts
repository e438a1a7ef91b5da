export type ExpressionErrorCode =
  | 'empty'
  | 'unexpected'
  | 'unclosed'
  | 'unknown-name'
  | 'unknown-function'
  | 'arguments'
  | 'equation'
  | 'not-allowed'
  | 'number'
  | 'too-long'
  | 'too-deep'
  | 'exponent';

/** Text that cannot be read as an expression: what is wrong, where, and what to type instead. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
  /**
   * @param position 0-based offset into the text that was read.
   * @param length how many characters are at fault; at least 1, also at the end of the text.
   * @param suggestion what to type instead, as a sentence; absent when nothing sensible can be said.
   */
  constructor(
    readonly code: ExpressionErrorCode,
    message: string,
    readonly position: number,
    readonly length: number,
    readonly suggestion?: string,
  ) {
    super(message);
  }
}
