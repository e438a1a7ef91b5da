import type { Scalar } from 'yaml';

/**
 * Where each character of a YAML string stands in the text it was read from, and last where the string ends.
 * Indentation, folding and escapes make the two differ; the parser keeps only the whole scalar's range.
 */
export function scalarOffsets(scalar: Scalar<string>, text: string): number[] {
  const [start, end] = scalar.range ?? [0, text.length, text.length];
  switch (scalar.type) {
    case 'BLOCK_LITERAL':
      return literalOffsets(scalar.value, text, text.indexOf('\n', start) + 1);
    case 'BLOCK_FOLDED':
      return walk(scalar.value, text, text.indexOf('\n', start) + 1, end, () => 1);
    case 'QUOTE_DOUBLE':
      return walk(scalar.value, text, start + 1, end - 1, escapeLength);
    case 'QUOTE_SINGLE':
      return walk(scalar.value, text, start + 1, end - 1, (at) => (text.startsWith("''", at) ? 2 : 1));
    default:
      return walk(scalar.value, text, start, end, () => 1);
  }

  function escapeLength(at: number): number {
    if (text[at] !== '\\') return 1;
    return { x: 4, u: 6, U: 10 }[text[at + 1] ?? ''] ?? 2;
  }
}

/** A `|` scalar: every line loses the same indentation. */
function literalOffsets(value: string, text: string, start: number): number[] {
  const written = text.slice(start).split('\n');
  const lines = value.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const indent = first < 0 ? 0 : (written[first]?.length ?? 0) - (lines[first]?.length ?? 0);
  const offsets: number[] = [];
  let lineStart = start;
  for (const [index, line] of lines.entries()) {
    const length = written[index]?.length ?? 0;
    for (let column = 0; column <= line.length; column++) {
      offsets.push(lineStart + Math.min(indent + column, length));
    }
    lineStart = Math.min(lineStart + length + 1, text.length);
  }
  return offsets;
}

/** Follows both texts side by side; a line break with its indentation stands for one blank. */
function walk(
  value: string,
  text: string,
  start: number,
  end: number,
  width: (at: number) => number,
): number[] {
  const offsets: number[] = [];
  let at = start;
  for (const character of value.split('')) {
    const blank = /^\s*\n\s*/.exec(text.slice(at, end))?.[0];
    if (/\s/.test(character) && blank !== undefined) {
      offsets.push(at);
      at += blank.length;
      continue;
    }
    if (text[at] !== character && text[at] !== '\\') {
      const next = text.indexOf(character, at);
      if (next >= 0 && next < end) at = next;
    }
    offsets.push(at);
    at += width(at);
  }
  offsets.push(Math.min(at, end));
  return offsets;
}
