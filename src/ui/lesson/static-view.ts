/** Blocks that are only looked at, as what a page is made of. */

import { type Paper, readingLines } from '../../drawing/block-lines.ts';
import type { PageBlock } from '../../drawing/pages.ts';
import type { Paragraph, Prose } from '../../lesson/lesson.ts';
import type { ReadPart } from '../../tutor/beats.ts';
import type { ViewContext } from '../view-context.ts';

/** Text is one block a paragraph and may be split; a drawing is one block and may not. */
export function staticBlocks(
  part: ReadPart,
  { glyphs, outputs, highlight }: ViewContext,
  width: number,
  height: number,
): PageBlock[] {
  const paper: Paper = { width, height, glyphs, outputs, ...(highlight ? { highlight } : {}) };
  if (part.kind !== 'prose') return [{ lines: readingLines(part, paper) }];
  return paragraphGroups(part).map((paragraphs) => ({
    lines: readingLines({ kind: 'prose', paragraphs }, paper),
    keepTogether: false,
  }));
}

/** The items of a list stand close to each other; every other paragraph stands alone. */
function paragraphGroups({ paragraphs }: Prose): Paragraph[][] {
  const groups: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const last = groups.at(-1);
    if (paragraph.bullet && last?.[0]?.bullet) last.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups;
}
