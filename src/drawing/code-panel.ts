/** TypeScript as lessons show it, and below it what running it printed. */

import { columnsOf, indent, run, widthOf } from './fit-line.ts';
import type { Glyphs } from './glyphs.ts';
import type { Highlight } from './highlighter.ts';
import { type Line, plainText } from './styled.ts';
import { words } from './words.ts';
import { wrap } from './wrap.ts';

export interface CodePanel {
  readonly source: string;
  /** The lines it printed; absent: it was not run. */
  readonly output?: readonly string[];
}

/** Source without tones, for the moment before the highlighter has loaded. */
const plainSource: Highlight = (source) => source.split('\n').map((line) => [run(line, 'code')]);

/** A source line that is too wide goes on below, two columns further in than it began. */
function fitted(line: Line, width: number): Line[] {
  if (widthOf(line) <= width) return [line];
  const text = plainText(line);
  const inset = text.length - text.trimStart().length;
  const [first, ...rest] = line;
  const trimmed = first === undefined ? [] : [{ ...first, text: first.text.trimStart() }, ...rest];
  const lines = wrap(trimmed, Math.max(8, width - inset - 2));
  return lines.map((part, index) => indent(part, index === 0 ? inset : inset + 2));
}

const MARGIN = 2;

export function codeLines(
  panel: CodePanel,
  width: number,
  glyphs: Glyphs,
  highlight: Highlight = plainSource,
): Line[] {
  const source = highlight(panel.source.replace(/\n+$/, ''));
  const code = source
    .map((line) => line.map((piece) => ({ ...piece, text: glyphs.text(piece.text) })))
    .flatMap((line) => (line.length === 0 ? [[]] : fitted(line, width - MARGIN)));
  const label = `${glyphs.text(words.code.prints)} `;
  const inset = ' '.repeat(columnsOf(label));
  const output = (panel.output ?? []).flatMap((line) =>
    wrap([run(glyphs.text(line), 'value')], width - MARGIN - inset.length),
  );
  const printed = output.map((line, index): Line => [run(index === 0 ? label : inset, 'muted'), ...line]);
  return [...code, ...printed].map((line) => indent(line, MARGIN));
}
