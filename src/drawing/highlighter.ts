/**
 * TypeScript in tones, by highlight.js. Import this module with `import()` only: it costs 39 kB and about 30 ms, which
 * the first frame must not wait for. Named imports matter: `import('emphasize')` itself would keep all languages.
 */

import { createEmphasize } from 'emphasize';
import typescript from 'highlight.js/lib/languages/typescript';
import { run } from './fit-line.ts';
import type { Line, Run, Tone } from './styled.ts';

const tones = {
  keyword: 'keyword',
  literal: 'keyword',
  string: 'string',
  regexp: 'string',
  comment: 'comment',
} as const;

// emphasize styles by wrapping strings; these control characters stand for tones until the text is read back.
const OPEN = '\u0001';
const CLOSE = '\u0002';

const toneNames: readonly Tone[] = ['keyword', 'string', 'comment'];

const sheet = Object.fromEntries(
  Object.entries(tones).map(([className, tone]) => [
    className,
    (text: string) => `${OPEN}${toneNames.indexOf(tone)}${text}${CLOSE}`,
  ]),
);

const emphasize = createEmphasize({ typescript });

/** One line of runs for every line of the source; a tone that spans lines, as in a comment, is on each of them. */
export function highlight(source: string): Line[] {
  const marked = emphasize.highlight('typescript', source, sheet).value;
  const lines: Run[][] = [[]];
  const nested: Tone[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the marks set above
  for (const part of marked.split(/(\u0001\d|\u0002|\n)/)) {
    if (part === '\n') lines.push([]);
    else if (part.startsWith(OPEN)) nested.push(toneNames[Number(part[1])] as Tone);
    else if (part === CLOSE) nested.pop();
    else if (part !== '') lines[lines.length - 1]?.push(run(part, nested[nested.length - 1] ?? 'code'));
  }
  return lines;
}

export type Highlight = typeof highlight;
