import { didYouMean, inQuotes } from '../../expression/reading/closest-name.ts';

/** Where something stands in a file: both 1-based, columns in UTF-16 units as editors count them. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/** Something a lesson's author has to change. */
export interface Fault extends FilePlace {
  readonly file: string;
  /** What is wrong, without a full stop. */
  readonly message: string;
  /** What to write instead, as a sentence. */
  readonly suggestion?: string;
  /** Absent: an error. A warning does not make `lint` fail. */
  readonly severity?: 'error' | 'warning';
}

export const isError = (fault: Fault): boolean => fault.severity !== 'warning';

/** In the order a reader of the files meets them. */
export const inReadingOrder = (faults: readonly Fault[]): Fault[] =>
  [...faults].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );

/** What to write for a name that is not known. @param otherwise where none of them resembles it. */
export function namesHint(name: string, known: readonly string[], otherwise?: string): string {
  const near = nearestHint(name, known);
  if (near !== undefined) return near;
  if (otherwise !== undefined) return otherwise;
  return known.length > 0 ? `Write one of ${known.join(', ')}.` : 'There are no names to choose from.';
}

/** Undefined when none of the known names resembles it. */
export const nearestHint = (name: string, known: readonly string[]): string | undefined =>
  didYouMean(name, known, inQuotes);
