/** What was typed cannot be done: shown on stderr without a stack trace, exit code 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';

  /** @param next what to type instead, as a sentence. */
  constructor(
    message: string,
    readonly next?: string,
  ) {
    super(message);
  }
}

/** What an error says, whatever it is. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
