import { statSync } from 'node:fs';
import { systemCode } from '../../progress/journal-error.ts';

/** What stands at a path that somebody typed. */
export type Found =
  | { readonly kind: 'file' | 'folder' | 'missing' }
  /** Nothing can be called that: it is longer than a name may be, or has a character that no name has. */
  | { readonly kind: 'impossible' }
  /** The system will not say; `code` is its reason, such as `EACCES` or `ELOOP`. */
  | { readonly kind: 'refused'; readonly code: string };

/** A pipe or a device is a file here: it can be read. */
export function lookAt(path: string): Found {
  try {
    return { kind: statSync(path).isDirectory() ? 'folder' : 'file' };
  } catch (error) {
    const code = systemCode(error) ?? String(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
    if (code === 'ENAMETOOLONG' || code === 'ERR_INVALID_ARG_VALUE') return { kind: 'impossible' };
    return { kind: 'refused', code };
  }
}
