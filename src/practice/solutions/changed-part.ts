/** Where two lines of a derivation differ, so that the eye finds what a rule did. */

/** Names, numbers, derivatives to be taken (`d/dx(`), and single signs. */
const tokens = (text: string): string[] =>
  text.match(/d\/d[\p{L}_][\p{L}\p{N}_]*\(|[\p{L}\p{N}_.]+|\s+|./gu) ?? [];

const opens = (token: string): boolean => token.endsWith('(');

/**
 * The part of `after` that is not in `before`, between what the two begin and end with. Grown until its parentheses
 * close; undefined when all of it, or nothing, is new.
 */
export function changedPart(before: string, after: string): readonly [number, number] | undefined {
  const [old, now] = [tokens(before), tokens(after)];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const [from, to] = balanced(now, start, now.length - end);
  if (from >= to || (from === 0 && to === now.length)) return undefined;
  const offset = (index: number): number => now.slice(0, index).join('').length;
  return [offset(from), offset(to)];
}

function balanced(now: readonly string[], from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  for (;;) {
    let [depth, lowest] = [0, 0];
    for (const token of now.slice(start, end)) {
      depth += opens(token) ? 1 : token === ')' ? -1 : 0;
      lowest = Math.min(lowest, depth);
    }
    if (lowest < 0 && start > 0) start -= 1;
    else if (depth - Math.min(lowest, 0) > 0 && end < now.length) end += 1;
    else return [start, end];
  }
}
