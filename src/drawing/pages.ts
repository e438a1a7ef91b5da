/** Distributing blocks over pages of a fixed height: a block never scrolls inside a screen. */

import { run } from './fit-line.ts';
import type { Glyphs } from './glyphs.ts';
import type { Line } from './styled.ts';
import { words } from './words.ts';

export interface PageBlock {
  readonly lines: readonly Line[];
  /** Moves to the next page rather than being split; the default. Text between blocks may say false. */
  readonly keepTogether?: boolean;
}

/** A block, or the part of it that fits, on one page. */
export interface PagePart {
  /** Its place in the blocks given. */
  readonly block: number;
  readonly lines: readonly Line[];
}

export type Page = readonly PagePart[];

/** One blank line stands between two blocks of a page. */
const BLOCK_GAP = 1;

export const pageHeight = (page: Page): number =>
  page.reduce((sum, part) => sum + part.lines.length, 0) + BLOCK_GAP * Math.max(0, page.length - 1);

/** Which page of how many is shown, counted from 0; nothing where there is one. */
export const pagePlace = (page: number, pages: number, glyphs: Glyphs): Line[] =>
  pages > 1 ? [[run(glyphs.text(words.pages.place(page + 1, pages)), 'muted')]] : [];

/**
 * Pages of at most `height` lines, in order and without loss. A block that does not fit in the space left starts a
 * new page; one taller than a page is split between lines, because nothing else is left.
 */
export function paginate(blocks: readonly PageBlock[], height: number): Page[] {
  const limit = Math.max(1, height);
  const pages: PagePart[][] = [[]];
  blocks.forEach(({ lines, keepTogether = true }, block) => {
    let rest = lines;
    while (rest.length > 0) {
      const page = pages[pages.length - 1] as PagePart[];
      const used = pageHeight(page);
      const room = limit - used - (page.length > 0 ? BLOCK_GAP : 0);
      if (rest.length <= room) {
        page.push({ block, lines: rest });
        break;
      }
      if (page.length > 0 && (keepTogether || room < 1)) {
        pages.push([]);
        continue;
      }
      page.push({ block, lines: rest.slice(0, room) });
      rest = rest.slice(room);
      pages.push([]);
    }
  });
  return pages.filter((page, index) => page.length > 0 || index === 0);
}
