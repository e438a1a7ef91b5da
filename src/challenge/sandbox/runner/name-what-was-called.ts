import type { SentError } from './protocol.ts';

/** The realm's engine says that something is not a function; here, what was called is read off the line, as Node would. */
export function named({ column, ...error }: SentError, lines: readonly string[]): SentError {
  if (error.message !== 'TypeError: not a function') return error;
  const before = lines[(error.line ?? 0) - 1]?.slice(0, (column ?? 1) - 1) ?? '';
  const called = /[\p{L}\p{N}_$.]{1,60}$/u.exec(before)?.[0];
  return called === undefined ? error : { ...error, message: `TypeError: ${called} is not a function` };
}
