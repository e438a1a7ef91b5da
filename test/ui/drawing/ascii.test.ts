import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAscii } from '../../../src/ui/drawing/ascii.ts';
import { raiseExponents } from '../../../src/ui/drawing/glyphs.ts';

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

describe('raised exponents', () => {
  it.each([
    ['(z2 − y)^2', '(z2 − y)²'],
    ['x^12 + y^3', 'x¹² + y³'],
    ['x^2.5', 'x^2.5'],
    ['x^n', 'x^n'],
  ])('%s reads %s', (text, raised) => {
    expect(raiseExponents(text)).toBe(raised);
  });
});
