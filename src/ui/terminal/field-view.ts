import { columnsOf } from '../../drawing/fit-line.ts';
import { graphemes } from './characters.ts';
import type { TextField } from './text-field.ts';

/** The part of a text field that fits: what stands before the caret, under it and after it. */
interface FieldView {
  readonly before: string;
  /** One character, or a blank when the caret stands at the end. */
  readonly under: string;
  readonly after: string;
}

const widthOf = (parts: readonly string[]) => parts.reduce((sum, part) => sum + columnsOf(part), 0);

/** As many from the start as fit; `more` stands in for the rest. */
const fitting = (parts: readonly string[], width: number, more: string): readonly string[] => {
  if (widthOf(parts) <= width) return parts;
  const kept: string[] = [];
  for (const part of parts) {
    if (widthOf(kept) + columnsOf(part) + columnsOf(more) > width) break;
    kept.push(part);
  }
  return width > 0 ? [...kept, more] : [];
};

/**
 * Cuts a field to `width` columns around its caret, which is always visible; `more` marks where text was cut. The text
 * before the caret has the first claim, because that is where someone is typing.
 */
export function fieldView({ text, cursor }: TextField, width: number, more: string): FieldView {
  const [under = ' ', ...rest] = graphemes(text.slice(cursor));
  const room = Math.max(0, width - columnsOf(under));
  // A few columns of what follows stay in sight while the caret moves through a long text.
  const ahead = Math.min(widthOf(rest), Math.floor(room / 4));
  const before = [...fitting([...graphemes(text.slice(0, cursor))].reverse(), room - ahead, more)].reverse();
  const after = fitting(rest, room - widthOf(before), more);
  return { before: before.join(''), under, after: after.join('') };
}

/** The column of the shown field where the text at `position` stands; of the mark, when it is cut off. */
export function caretColumn(field: TextField, position: number, width: number, more: string): number {
  const { text, cursor } = field;
  const { before, under, after } = fieldView(field, width, more);
  const isCut = before !== text.slice(0, cursor);
  const from = isCut ? cursor - (before.length - more.length) : 0;
  if (position < from) return 0;
  const column =
    position < cursor
      ? columnsOf((isCut ? more : '') + text.slice(from, position))
      : columnsOf(before + text.slice(cursor, position));
  return Math.min(column, columnsOf(before + under + after) - 1);
}
