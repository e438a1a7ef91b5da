import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageHeight, paginate } from '../../src/drawing/pages.ts';

const block = (size: number, keepTogether?: boolean) => ({
  lines: Array.from({ length: size }, (_, row) => [{ text: `${row}` }]),
  ...(keepTogether !== undefined && { keepTogether }),
});
/** For every page the block and size of its parts. */
const sizes = (blocks: ReturnType<typeof block>[], height: number) =>
  paginate(blocks, height).map((page) => page.map((part) => [part.block, part.lines.length]));

describe('paging', () => {
  it('fills a page and leaves one line between blocks', () => {
    expect(sizes([block(3), block(4)], 8)).toEqual([
      [
        [0, 3],
        [1, 4],
      ],
    ]);
  });

  it('moves a block that does not fit in the space left to the next page', () => {
    expect(sizes([block(3), block(5)], 8)).toEqual([[[0, 3]], [[1, 5]]]);
  });

  it('splits text that may be split', () => {
    expect(sizes([block(3), block(6, false)], 8)).toEqual([
      [
        [0, 3],
        [1, 4],
      ],
      [[1, 2]],
    ]);
  });

  it('splits a block taller than a page as the last resort, on pages of its own', () => {
    expect(sizes([block(2), block(19)], 8)).toEqual([[[0, 2]], [[1, 8]], [[1, 8]], [[1, 3]]]);
  });

  it('has one empty page for nothing', () => {
    expect(paginate([], 8)).toEqual([[]]);
  });

  it('loses no line, keeps the order and never exceeds the height', () => {
    const blocks = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(blocks, fc.integer({ min: 1, max: 20 }), (list, height) => {
        const given = list.map(([size, together]) => block(size, together));
        const pages = paginate(given, height);
        for (const page of pages) expect(pageHeight(page)).toBeLessThanOrEqual(height);
        expect(pages.flat().flatMap((part) => part.lines)).toEqual(given.flatMap(({ lines }) => lines));
        const kept = given.flatMap(({ lines, keepTogether }, index) =>
          keepTogether && lines.length <= height ? [index] : [],
        );
        for (const index of kept) expect(pages.flat().filter((part) => part.block === index)).toHaveLength(1);
      }),
    );
  });
});
