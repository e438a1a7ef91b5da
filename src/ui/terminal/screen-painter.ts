/**
 * The shortest bytes we know that turn one frame into another on a screen of our own (the alternate screen): only
 * changed parts of changed lines, by absolute addressing. Never scrolls, never touches the scrollback.
 */
import { type Cell, styledCells } from './styled-cells.ts';

export interface ScreenSize {
  readonly columns: number;
  readonly rows: number;
  /** Signs of ambiguous width take two columns: of a line with any of them nothing is certain. */
  readonly wideSigns?: boolean;
}

/** Turns what is shown (undefined: anything may be) into `next`; an empty string when nothing changed. */
export type Painter = (
  shown: readonly string[] | undefined,
  next: readonly string[],
  size: ScreenSize,
) => string;

const blank: Cell = { text: ' ', width: 1, style: '', blankStyle: '' };
const defaultStyle = '\x1b[m';
const eraseLineEnd = '\x1b[K';
/** Not `2J`, which some terminals answer by pushing the screen into the scrollback. */
const clearScreen = '\x1b[m\x1b[H\x1b[J';
/** Up to this many unchanged columns are written again rather than jumped over: a jump costs as much. */
const shortGap = 4;

/** Terminals disagree about the width of wide and joined characters: a line with one is written whole. */
const isCertain = (cells: readonly Cell[], wideSigns: boolean) =>
  cells.every(
    ({ text, width }) => width === 1 && (wideSigns ? text <= '\x7f' : true) && [...text].length === 1,
  );

const widthOf = (cells: readonly Cell[]) => cells.reduce((sum, { width }) => sum + width, 0);

const isSame = (a: Cell, b: Cell) => a.text === b.text && a.style === b.style;

/** The cells one after another, styles switched where they change; ends in the default style. */
function written(cells: readonly Cell[]): string {
  let output = '';
  let pen = '';
  let blankPen = '';
  for (const { text, style, blankStyle } of cells) {
    // A blank between coloured words looks right in their colour already.
    if (text !== ' ' || style !== blankPen) {
      if (style !== pen) output += style === '' ? defaultStyle : `\x1b[${pen === '' ? '' : '0;'}${style}m`;
      pen = style;
      blankPen = blankStyle;
    }
    output += text;
  }
  return pen === '' ? output : output + defaultStyle;
}

interface Span {
  readonly from: number;
  to: number;
}

/** Where two lines differ, as column ranges of the new one; ranges with a short gap between them are one. */
function changedSpans(shown: readonly Cell[], next: readonly Cell[]): readonly Span[] {
  const spans: Span[] = [];
  for (const [column, cell] of next.entries()) {
    if (isSame(shown[column] ?? blank, cell)) continue;
    const last = spans.at(-1);
    if (last !== undefined && column - last.to <= shortGap) last.to = column + 1;
    else spans.push({ from: column, to: column + 1 });
  }
  return spans;
}

function paintLine(
  shownLine: string,
  nextLine: string,
  row: number,
  { columns, wideSigns = false }: Omit<ScreenSize, 'rows'>,
): string {
  const shown = styledCells(shownLine, columns);
  const next = styledCells(nextLine, columns);
  const moveTo = (column: number) => (column === 0 ? `\x1b[${row}H` : `\x1b[${row};${column + 1}H`);
  if (!isCertain(shown, wideSigns) || !isCertain(next, wideSigns)) {
    // After the last column the cursor still stands on it, and erasing would take that character away.
    return moveTo(0) + written(next) + (widthOf(next) < columns ? eraseLineEnd : '');
  }
  let output = '';
  let cursor: number | undefined;
  const goTo = (column: number) => {
    if (cursor === undefined) output += moveTo(column);
    else if (column > cursor) output += `\x1b[${column - cursor}C`;
    cursor = column;
  };
  for (const { from, to } of changedSpans(shown, next)) {
    goTo(from);
    output += written(next.slice(from, to));
    cursor = to;
  }
  if (shown.length > next.length) {
    goTo(next.length);
    output += eraseLineEnd;
  }
  return output;
}

export const paintScreen: Painter = (shown, next, size) => {
  let output = shown === undefined ? clearScreen : '';
  const height = Math.max(shown?.length ?? 0, next.length);
  for (let index = 0; index < height; index++) {
    const before = shown?.[index] ?? '';
    const after = next[index] ?? '';
    if (before !== after) output += paintLine(before, after, index + 1, size);
  }
  return output;
};
