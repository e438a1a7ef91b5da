type JournalErrorCode = 'unreadable' | 'unwritable' | 'full';

const outOfSpace = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The journal could not be read or written. The message is a sentence for the learner; it names the file. */
export class JournalError extends Error {
  override readonly name = 'JournalError';

  constructor(
    readonly code: JournalErrorCode,
    readonly file: string,
    override readonly cause: unknown,
  ) {
    super(sentence(code, file, cause));
  }

  static reading(file: string, cause: unknown): JournalError {
    return new JournalError('unreadable', file, cause);
  }

  static writing(file: string, cause: unknown): JournalError {
    return new JournalError(outOfSpace.has(systemCode(cause) ?? '') ? 'full' : 'unwritable', file, cause);
  }
}

const systemCode = (cause: unknown): string | undefined =>
  cause instanceof Error ? (cause as NodeJS.ErrnoException).code : undefined;

function sentence(code: JournalErrorCode, file: string, cause: unknown): string {
  if (code === 'full') return `progress is not being saved: the disk that holds ${file} is full`;
  const reason = systemCode(cause) ?? (cause instanceof Error ? cause.message : String(cause));
  return code === 'unreadable'
    ? `earlier progress cannot be read: ${file} (${reason})`
    : `progress is not being saved: ${file} cannot be written (${reason})`;
}
