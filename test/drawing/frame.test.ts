import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/drawing/fit-line.ts';
import { bodyHeight, frameLines } from '../../src/drawing/frame.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../src/drawing/glyphs.ts';
import { shown } from './shown.ts';

const frame = {
  title: 'The chain rule · 3 of 6',
  place: 'lesson 3/16',
  footer: [
    { keys: 'enter', does: 'check' },
    { keys: 'tab', does: 'hint, steps, more' },
    { keys: 'esc', does: 'back' },
  ],
};
const body = [[{ text: 'the first line' }], [{ text: 'x'.repeat(200) }]];

describe('the frame', () => {
  it('has a header, a footer at the bottom and the body between', () => {
    expect(shown(frameLines(frame, body, { columns: 60, rows: 12 }, unicodeGlyphs))).toMatchInlineSnapshot(`
      " The chain rule · 3 of 6                        lesson 3/16
       ──────────────────────────────────────────────────────────
       the first line
       xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…





       ──────────────────────────────────────────────────────────
       enter check   tab hint, steps, more   esc back"
    `);
  });

  it('gives the footer a second line where one is not enough', () => {
    expect(shown(frameLines(frame, body, { columns: 40, rows: 12 }, asciiGlyphs))).toMatchInlineSnapshot(`
      " The chain rule | 3 of 6    lesson 3/16
       --------------------------------------
       the first line
       xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...




       --------------------------------------
       enter check   tab hint, steps, more
       esc back"
    `);
  });

  it('always takes one row less than the terminal has and no more than its columns', () => {
    const tall = Array.from({ length: 90 }, () => body[1] ?? []);
    for (const [columns, rows] of [
      [80, 24],
      [40, 12],
      [200, 60],
      [41, 13],
    ] as const) {
      for (const content of [[], body, tall]) {
        const lines = frameLines(frame, content, { columns, rows }, unicodeGlyphs);
        expect(lines).toHaveLength(rows - 1);
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
      }
    }
    expect(bodyHeight(frame, { columns: 80, rows: 24 }, unicodeGlyphs)).toBe(19);
  });

  it('cuts a title that is too long and keeps the place', () => {
    const long = { ...frame, title: 'Multiply along a path, add across paths, and then some' };
    const [header] = frameLines(long, body, { columns: 40, rows: 12 }, unicodeGlyphs);
    expect(shown([header ?? []])).toBe(' Multiply along a path, a…  lesson 3/16');
  });

  it('asks for a larger window below 40×12 and fits into the small one', () => {
    const lines = frameLines(frame, body, { columns: 30, rows: 8 }, unicodeGlyphs);
    expect(shown(lines)).toBe('Please enlarge the window to\n40×12; it is 30×8.');
    expect(frameLines(frame, body, { columns: 5, rows: 3 }, unicodeGlyphs).length).toBeLessThanOrEqual(2);
  });
});
