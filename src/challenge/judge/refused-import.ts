import type { SentError } from '../sandbox/runner/protocol.ts';
import type { Problem } from './findings.ts';

/** The name of the error, as the process of the solution sends it before its message. */
const PREFIX = 'ImportRefused: ';

/** The problem, when an import was refused: at the top of the file, or by `import()` while a function ran. */
export const refusedImport = (
  { message, ...place }: SentError,
  during?: { readonly function: string },
): Problem | undefined =>
  message.startsWith(PREFIX)
    ? { kind: 'import-refused', message: message.slice(PREFIX.length), ...place, ...during }
    : undefined;
