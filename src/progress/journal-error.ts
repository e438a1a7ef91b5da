import { words } from './words.ts';

type JournalErrorCode = 'unreadable' | 'unwritable' | 'full' | 'homeless';

const outOfSpace = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The journal could not be read or written. The message is a sentence for the learner; it names the file, where there is one. */
export class JournalError extends Error {
  override readonly name = 'JournalError';

  constructor(
    readonly code: JournalErrorCode,
    readonly file: string,
    override readonly cause: unknown,
  ) {
    super(sentence(code, file, cause));
  }

  /** There is no folder that progress could be kept in. */
  static homeless(): JournalError {
    return new JournalError('homeless', '', undefined);
  }

  static reading(file: string, cause: unknown): JournalError {
    return new JournalError('unreadable', file, cause);
  }

  static writing(file: string, cause: unknown): JournalError {
    return new JournalError(outOfSpace.has(systemCode(cause) ?? '') ? 'full' : 'unwritable', file, cause);
  }
}

/** `ENOENT`, `EACCES` …; undefined for what no system call threw. */
export const systemCode = (cause: unknown): string | undefined =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;

function sentence(code: JournalErrorCode, file: string, cause: unknown): string {
  if (code === 'homeless') return words.journal.homeless;
  if (code === 'full') return words.journal.full(file);
  const reason = systemCode(cause) ?? (cause instanceof Error ? cause.message : String(cause));
  return words.journal[code](file, reason);
}
