import { words } from '../words.ts';

/** How many single-character edits (a swap of neighbours is one) lead from one word to another. */
export function editDistance(from: string, to: string): number {
  const rows = Array.from({ length: from.length + 1 }, (_, row) => [row]);
  for (let column = 0; column <= to.length; column++) (rows[0] as number[])[column] = column;
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= from.length; row++) {
    for (let column = 1; column <= to.length; column++) {
      const changed = from[row - 1] === to[column - 1] ? 0 : 1;
      let best = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + changed,
      );
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) best = Math.min(best, at(row - 2, column - 2) + 1);
      (rows[row] as number[])[column] = best;
    }
  }
  return at(from.length, to.length);
}

/** The known word that was most likely meant, or undefined when none is near. Case alone always counts as near. */
export function closestName(typed: string, known: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined;
  // One edit turns any single letter into any other, so there only case counts.
  const limit = typed.length <= 1 ? 0.5 : typed.length <= 3 ? 1 : 2;
  for (const name of known) {
    const distance =
      name.toLowerCase() === typed.toLowerCase() ? 0.5 : editDistance(typed.slice(0, 40), name.slice(0, 40));
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

/**
 * What to say to a word that is not known; undefined when no known word is near.
 * @param shown how the near one is written, such as `inQuotes`.
 */
export function didYouMean(
  typed: string,
  known: Iterable<string>,
  shown = (name: string): string => name,
): string | undefined {
  const near = closestName(typed, known);
  return near === undefined ? undefined : words.meant.one(shown(near));
}

export const inQuotes = (name: string): string => `“${name}”`;
