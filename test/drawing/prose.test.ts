import { describe, expect, it } from 'vitest';
import { asciiGlyphs, unicodeGlyphs } from '../../src/drawing/glyphs.ts';
import { proseLines } from '../../src/drawing/prose.ts';
import type { Prose } from '../../src/lesson/lesson.ts';
import { shown } from './shown.ts';

const prose: Prose = {
  kind: 'prose',
  paragraphs: [
    {
      bullet: false,
      spans: [
        { style: 'plain', text: 'With respect to z2 the slope of ' },
        { style: 'code', text: '(z2 − y)²' },
        { style: 'plain', text: ' is ' },
        { style: 'strong', text: '2·(z2 − y)' },
        { style: 'plain', text: '.' },
      ],
    },
    { bullet: true, spans: [{ style: 'plain', text: 'local: one node and one of its inputs' }] },
    {
      bullet: true,
      spans: [
        { style: 'emphasis', text: 'upstream' },
        { style: 'plain', text: ': from the right' },
      ],
    },
  ],
};

describe('prose', () => {
  it('keeps short code in one piece, parts paragraphs and keeps list items close', () => {
    expect(shown(proseLines(prose, 34, unicodeGlyphs))).toMatchInlineSnapshot(`
      "With respect to z2 the slope of
      (z2 − y)² is 2·(z2 − y).

      • local: one node and one of its
        inputs
      • upstream: from the right"
    `);
  });

  it('spells mathematical signs out in ASCII', () => {
    expect(shown(proseLines(prose, 60, asciiGlyphs))).toMatchInlineSnapshot(`
      "With respect to z2 the slope of (z2 - y)^2 is 2*(z2 - y).

      - local: one node and one of its inputs
      - upstream: from the right"
    `);
  });
});
