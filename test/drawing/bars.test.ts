import { describe, expect, it } from 'vitest';
import { asciiGlyphs, unicodeGlyphs } from '../../src/drawing/glyphs.ts';
import { barLines } from '../../src/drawing/plot/bars.ts';
import { shown } from './shown.ts';

const vanishing = [
  { label: 'layer 5', value: 0.25 },
  { label: 'layer 4', value: 0.06 },
  { label: 'layer 3', value: 0.014 },
];
const exploding = [
  { label: 'w1', value: 15625 },
  { label: 'w2', value: -625 },
  { label: 'w3', value: 0.5 },
  { label: 'w4', value: 0 },
];

describe('gradient bars', () => {
  it('are in proportion, with the exact numbers beside them', () => {
    expect(shown(barLines(vanishing, 50, unicodeGlyphs))).toMatchInlineSnapshot(`
      "layer 5 │██████████████████████████████████  0.25
      layer 4 │████████                            0.06
      layer 3 │██                                 0.014"
    `);
  });

  it('grow to both sides of the axis, on a log scale when they differ a thousandfold', () => {
    expect(shown(barLines(exploding, 50, unicodeGlyphs))).toMatchInlineSnapshot(`
      "w1                    │███████████████████ 15625
      w2      ██████████████│                     −625
      w3                    │███                   0.5
      w4                    │                        0
      log scale: equal steps are equal ratios"
    `);
    expect(shown(barLines(exploding, 38, asciiGlyphs))).toMatchInlineSnapshot(`
      "w1              |############# 15625
      w2    ##########|               -625
      w3              |##              0.5
      w4              |                  0
      log scale: equal steps are equal
      ratios"
    `);
  });

  it('have no length where the gradient is no number', () => {
    expect(shown(barLines([{ label: 'w', value: Number.NaN }], 38, asciiGlyphs))).toMatch(
      /^w \| +undefined$/,
    );
  });
});
