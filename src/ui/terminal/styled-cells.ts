/**
 * One line of Ink's output as cells: what each column shows and in which style. Comparing cells rather than strings
 * lets a part of a line be written alone and still be styled right.
 */
import { columnsOf } from '../../drawing/fit-line.ts';
import { graphemes } from './characters.ts';

export interface Cell {
  readonly text: string;
  /** Columns it takes, 1 or 2. */
  readonly width: number;
  /** SGR parameters that select its style from the default, such as `1;31`; empty for the default. */
  readonly style: string;
  /** What can be seen of that style on a blank. */
  readonly blankStyle: string;
}

const escapeCharacter = '\x1b';
const sgr = new RegExp(`^${escapeCharacter}\\[([0-9;:]*)m$`);
/** Every escape sequence that exists: styles are read, the rest (from a lesson file, say) never reach the screen. */
const sequences = new RegExp(
  `(${escapeCharacter}(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\u0007${escapeCharacter}]*(?:\\u0007|${escapeCharacter}\\\\)|[PX^_][^${escapeCharacter}]*${escapeCharacter}\\\\|[ -/]*[0-~]?))`,
);

type Style = Map<string, string>;

/** Which attribute a parameter sets; those that end one are listed in `ends`. */
const attributeOf = (code: number) => {
  if ((code >= 30 && code <= 38) || (code >= 90 && code <= 97)) return 'foreground';
  if ((code >= 40 && code <= 48) || (code >= 100 && code <= 107)) return 'background';
  return code >= 1 && code <= 9 ? String(code) : undefined;
};

const ends: Readonly<Record<number, readonly string[]>> = {
  22: ['1', '2'],
  23: ['3'],
  24: ['4'],
  25: ['5', '6'],
  27: ['7'],
  28: ['8'],
  29: ['9'],
  39: ['foreground'],
  49: ['background'],
};

/** `38;5;n` and `38;2;r;g;b` are one colour; written with colons they are one parameter already. */
const colourLength = (parameters: readonly string[], index: number) => {
  if (parameters[index] !== '38' && parameters[index] !== '48') return 1;
  return parameters[index + 1] === '5' ? 3 : parameters[index + 1] === '2' ? 5 : 1;
};

function applySgr(style: Style, text: string): void {
  const parameters = text.split(';');
  for (let index = 0; index < parameters.length; ) {
    const length = colourLength(parameters, index);
    const whole = parameters.slice(index, index + length).join(';');
    const code = Number.parseInt(whole || '0', 10);
    const attribute = attributeOf(code);
    if (code === 0) style.clear();
    else if (attribute !== undefined) style.set(attribute, whole);
    for (const ended of ends[code] ?? []) style.delete(ended);
    index += length;
  }
}

/** A blank looks the same in every foreground and weight; saying so keeps it from being written again. */
const styleOfBlanks = (style: Style) => {
  const showsInk = style.has('4') || style.has('7') || style.has('9');
  return showsInk ? parametersOf(style) : (style.get('background') ?? '');
};

const parametersOf = (style: Style) =>
  [...style]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, parameter]) => parameter)
    .join(';');

const withoutBlankEnd = (cells: readonly Cell[]) =>
  cells.slice(0, cells.findLastIndex(({ text, style }) => text !== ' ' || style !== '') + 1);

/** The cells of one line, cut at `columns`, without blanks at its end. */
export function styledCells(line: string, columns: number): readonly Cell[] {
  const cells: Cell[] = [];
  const style: Style = new Map();
  let used = 0;
  for (const part of line.split(sequences)) {
    if (part.startsWith(escapeCharacter)) {
      const parameters = sgr.exec(part)?.[1];
      if (parameters !== undefined) applySgr(style, parameters);
      continue;
    }
    const current = parametersOf(style);
    const blankStyle = styleOfBlanks(style);
    for (const grapheme of graphemes(part)) {
      const width = columnsOf(grapheme);
      if (width === 0) continue;
      used += width;
      if (used > columns) return withoutBlankEnd(cells);
      cells.push({ text: grapheme, width, style: grapheme === ' ' ? blankStyle : current, blankStyle });
    }
  }
  return withoutBlankEnd(cells);
}
