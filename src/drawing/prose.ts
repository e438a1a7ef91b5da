/** The text between a lesson's blocks. */

import type { Prose, Span } from '../lesson/lesson.ts';
import { blank, run } from './fit-line.ts';
import type { Glyphs } from './glyphs.ts';
import type { Line, Run } from './styled.ts';
import { wrap } from './wrap.ts';

// A blank that wrapping does not break at; a formula such as `2·(z2 − y)` stays in one piece.
const NO_BREAK = '\u00a0';

/** Code short enough to stay whole costs at most this many columns at the end of a line. */
const LONGEST_UNBROKEN = 24;

function spanRun(span: Span, glyphs: Glyphs): Run {
  const text = glyphs.text(span.text);
  switch (span.style) {
    case 'plain':
      return { text };
    case 'strong':
      return { text, strong: true };
    case 'emphasis':
      return { text, tone: 'accent' };
    case 'code':
      return { text: text.length <= LONGEST_UNBROKEN ? text.replaceAll(' ', NO_BREAK) : text, tone: 'code' };
  }
}

const breakable = (line: Line): Line =>
  line.map((piece) => ({ ...piece, text: piece.text.replaceAll(NO_BREAK, ' ') }));

/** Paragraphs with a blank line between them; neighbouring list items stand close. */
export function proseLines(prose: Prose, width: number, glyphs: Glyphs): Line[] {
  return prose.paragraphs.flatMap((paragraph, index) => {
    const previous = prose.paragraphs[index - 1];
    const apart = previous !== undefined && !(previous.bullet && paragraph.bullet);
    const first = paragraph.bullet ? [run(`${glyphs.bullet} `, 'muted')] : [];
    const lines = wrap(
      paragraph.spans.map((span) => spanRun(span, glyphs)),
      width,
      { first },
    );
    return [...(apart ? [blank] : []), ...lines.map(breakable)];
  });
}
