import { replaceUnseen } from '../expression/visible-text.ts';
import { columnsOf } from './fit-line.ts';

/** What is shown of a long line: enough to recognise the place, and no more than a terminal is wide. */
const WINDOW = 72;

/**
 * The line of `text` around a place, indented, with carets under it.
 * @param position 0-based offset into `text`; the end of the text is a place too.
 * @param length how many characters are meant; carets stay on the line.
 */
export function caretLines(text: string, position: number, length = 1): string {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  const end = text.indexOf('\n', position);
  // A tab, a control character or one that turns the line round would push the caret out of place.
  const line = replaceUnseen(text.slice(start, end < 0 ? undefined : end), () => ' ');
  const column = position - start;
  const from = line.length <= WINDOW ? 0 : Math.max(0, Math.min(column - WINDOW / 2, line.length - WINDOW));
  const before = (from > 0 ? '…' : '') + line.slice(from, column);
  const after = line.slice(column, from + WINDOW) + (from + WINDOW < line.length ? '…' : '');
  const carets = '^'.repeat(
    Math.max(1, Math.min(columnsOf(line.slice(column, column + length)), columnsOf(after))),
  );
  return `  ${before}${after}\n  ${' '.repeat(columnsOf(before))}${carets}`;
}
