/** What a beat has to read, as pages: blocks that are only looked at, with room for the activity on the last of them. */

import { type Paper, readingLines } from '../../drawing/block-lines.ts';
import { type Page, type PageBlock, paginate } from '../../drawing/pages.ts';
import type { Line } from '../../drawing/styled.ts';
import type { Paragraph, Prose } from '../../lesson/lesson.ts';
import type { ReadPart } from '../../tutor/beats.ts';
import type { ViewContext } from '../view.ts';

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

/**
 * Pages of reading, with room left on the last for the activity; on a page of its own when there is none.
 * @param reserved rows the activity takes; 0: there is none.
 */
export function beatPages(
  reading: readonly ReadPart[],
  context: ViewContext,
  width: number,
  height: number,
  reserved: number,
): Page[] {
  const blocks = withLeads(
    reading.flatMap((part) => staticBlocks(part, context, width, height)),
    height,
  );
  if (reserved === 0) return paginate(blocks, height);
  if (blocks.length === 0) return [[]];
  const placeholder: Line[] = Array.from({ length: Math.min(reserved, height) }, () => []);
  const pages = paginate([...blocks, { lines: placeholder }], height);
  return pages.map((page) => page.filter((part) => part.block < blocks.length));
}

/** A paragraph that leads to a drawing stays on its page: “by autograd:” alone at the bottom helps nobody. */
function withLeads(blocks: readonly PageBlock[], height: number): PageBlock[] {
  const joined: PageBlock[] = [];
  for (const block of blocks) {
    const lead = joined.at(-1);
    const size = (lead?.lines.length ?? 0) + 1 + block.lines.length;
    if (lead?.keepTogether === false && block.keepTogether !== false && size <= height) {
      joined.splice(-1, 1, { lines: [...lead.lines, [], ...block.lines] });
    } else joined.push(block);
  }
  return joined;
}
