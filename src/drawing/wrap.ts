/** Breaking toned text into lines between words. */

import { columnsOf, headOf, widthOf } from './fit-line.ts';
import type { Line, Run } from './styled.ts';

interface WrapOptions {
  /** Stands before the first line, for example a bullet; the other lines are indented by its width. */
  readonly first?: Line;
}

/** A stretch without a place to break; it may cross runs, as in `**now**,`. */
interface Word {
  readonly runs: readonly Run[];
  /** The blank before it, in the tone of the text it stood in. */
  readonly before: Run | undefined;
}

const sameLook = (a: Run, b: Run): boolean =>
  a.tone === b.tone && a.strong === b.strong && a.underline === b.underline;

/** Joins neighbours that look the same, so that a line is as few runs as it can be. */
export function mergeRuns(runs: readonly Run[]): Line {
  const merged: Run[] = [];
  for (const next of runs) {
    const last = merged[merged.length - 1];
    if (next.text === '') continue;
    if (last !== undefined && sameLook(last, next)) {
      merged[merged.length - 1] = { ...last, text: last.text + next.text };
    } else merged.push(next);
  }
  return merged;
}

function wordsOf(text: Line): Word[] {
  const words: Word[] = [];
  let current: Run[] = [];
  let before: Run | undefined;
  const finish = () => {
    if (current.length > 0) words.push({ runs: current, before });
    current = [];
  };
  for (const piece of text) {
    for (const part of piece.text.split(/([ \n]+)/)) {
      if (part === '') continue;
      if (/^[ \n]+$/.test(part)) {
        finish();
        before = { ...piece, text: ' ' };
      } else current.push({ ...piece, text: part });
    }
  }
  finish();
  return words;
}

/** Cuts a word that is wider than a whole line. */
function pieces(word: Word, width: number): Word[] {
  if (widthOf(word.runs) <= width) return [word];
  const cut: Word[] = [];
  for (const part of word.runs) {
    let rest = part.text;
    while (rest !== '') {
      const head = headOf(rest, width) || ([...rest][0] as string);
      cut.push({ runs: [{ ...part, text: head }], before: cut.length === 0 ? word.before : undefined });
      rest = rest.slice(head.length);
    }
  }
  return cut;
}

/** Lines of at most `width` columns. Blanks and line ends in the text are places to break; none is kept at an end. */
export function wrap(text: Line, width: number, options: WrapOptions = {}): Line[] {
  const first = options.first ?? [];
  const hanging = widthOf(first);
  const room = Math.max(1, width - hanging);
  const lines: Run[][] = [[...first]];
  let used = 0;
  for (const word of wordsOf(text).flatMap((whole) => pieces(whole, room))) {
    const size = widthOf(word.runs);
    const gap = used > 0 && word.before !== undefined ? word.before : undefined;
    const gapSize = gap === undefined ? 0 : columnsOf(gap.text);
    if (used > 0 && used + gapSize + size > room) {
      lines.push(hanging > 0 ? [{ text: ' '.repeat(hanging) }] : []);
      used = 0;
    } else if (gap !== undefined) {
      lines[lines.length - 1]?.push(gap);
      used += gapSize;
    }
    lines[lines.length - 1]?.push(...word.runs);
    used += size;
  }
  return lines.map(mergeRuns);
}

/** As wide as a sentence is printed where nobody asked for a width: a terminal's usual one. */
const USUAL_WIDTH = 80;

/**
 * A sentence as indented lines of plain text. A word that is longer than a line stays whole, so that it can be copied,
 * and blanks inside a line stay as they are.
 */
export function wrapWords(sentence: string, indent = '', width = USUAL_WIDTH): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of sentence.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columnsOf(indent + longer) > width) {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  return [...lines, indent + line];
}
