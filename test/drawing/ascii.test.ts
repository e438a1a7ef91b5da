import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAscii, typeable } from '../../src/drawing/ascii.ts';
import { narrowGlyphs } from '../../src/drawing/glyphs.ts';

describe('ASCII text', () => {
  it.each([
    ['2·(z2 − y)²', '2*(z2 - y)^2'],
    ['x¹⁰ ≠ a₁', 'x^10 != a1'],
    ['σ′ “of” z → 0…', 'sigma\' "of" z -> 0...'],
    ['½ café', '1/2 cafe'],
    ['勾', '?'],
  ])('%s becomes %s', (text, ascii) => {
    expect(toAscii(text)).toBe(ascii);
  });

  it('holds nothing a plain terminal cannot show', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => /^[\x20-\x7e\n]*$/.test(toAscii(text))));
  });
});

it('a sentence whose formulas can be typed back keeps its quotation marks', () => {
  expect(typeable('“2·(z2 − y)²” at π, x¹⁰ → 0')).toBe('“2*(z2 - y)^2” at pi, x^10 → 0');
});

it('where signs may be wide, they are spelled out and letters stay', () => {
  expect(narrowGlyphs.text('Die Fläche → 面積: x² − 1 · δ')).toBe('Die Fläche -> 面積: x^2 - 1 * δ');
  expect(narrowGlyphs.line({ up: 0, right: 1, down: 0, left: 1 })).toBe('-');
});
