/** What is written so that a line on the terminal follows a text field: for screen readers, as little as can be. */
import { columnsOf } from '../../drawing/fit-line.ts';
import { graphemes } from './characters.ts';
import type { TextField } from './text-field.ts';

const back = (columns: number): string => '\b'.repeat(columns);

/** Characters that two texts begin with alike, in UTF-16 units. */
function commonStart(one: string, other: string): number {
  const others = graphemes(other);
  let length = 0;
  for (const [index, grapheme] of graphemes(one).entries()) {
    if (others[index] !== grapheme) break;
    length += grapheme.length;
  }
  return length;
}

/** What leads from one field to the next on one row of the terminal, the cursor at the caret before and after. */
function onOneRow(before: TextField, after: TextField): string {
  const kept =
    before.text === after.text
      ? Math.min(before.cursor, after.cursor)
      : Math.min(commonStart(before.text, after.text), before.text.length);
  const left = Math.max(
    0,
    columnsOf(before.text.slice(0, before.cursor)) - columnsOf(before.text.slice(0, kept)),
  );
  const over = before.cursor < kept ? before.text.slice(before.cursor, kept) : '';
  if (before.text === after.text) return back(left) + over + after.text.slice(kept, after.cursor);
  const rest = after.text.slice(kept);
  const gone = Math.max(0, columnsOf(before.text.slice(kept)) - columnsOf(rest));
  const behind = gone + columnsOf(after.text.slice(after.cursor));
  return back(left) + over + rest + ' '.repeat(gone) + back(behind);
}

/**
 * @param columns of the terminal: a line that is longer is written once more below when it is changed in the middle,
 * for nothing leads back over the end of a row.
 */
export function echo(label: string, before: TextField, after: TextField, columns: number): string {
  const isAppended =
    before.cursor === before.text.length &&
    after.cursor === after.text.length &&
    after.text.startsWith(before.text);
  if (isAppended) return after.text.slice(before.text.length);
  const longest = columnsOf(label) + Math.max(columnsOf(before.text), columnsOf(after.text));
  if (longest < columns) return onOneRow(before, after);
  const rowOf = (text: string) => Math.floor((columnsOf(label) + columnsOf(text)) / columns);
  const columnOf = (text: string) => (columnsOf(label) + columnsOf(text)) % columns;
  const down = rowOf(before.text) - rowOf(before.text.slice(0, before.cursor));
  const up = rowOf(after.text) - rowOf(after.text.slice(0, after.cursor));
  const place =
    after.cursor === after.text.length
      ? ''
      : `${up > 0 ? `\x1b[${up}A` : ''}\x1b[${columnOf(after.text.slice(0, after.cursor)) + 1}G`;
  return `${down > 0 ? `\x1b[${down}B` : ''}\n${label}${after.text}${place}`;
}
