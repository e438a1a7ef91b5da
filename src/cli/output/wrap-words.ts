import { columnsOf } from '../../drawing/fit-line.ts';

const WIDTH = 80;

/** A sentence as indented lines of at most 80 columns; a word that is longer stays whole, so that it can be copied. */
export function wrapWords(sentence: string, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of sentence.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columnsOf(indent + longer) > WIDTH) {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  return [...lines, indent + line];
}
